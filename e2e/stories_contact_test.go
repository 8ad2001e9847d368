package e2e

import (
	"fmt"
	"time"

	"github.com/stretchr/testify/require"
)

// What a page knows of contacts that are no calls.
var contactStories = []story{
	{name: "a digital contact has the customer's name and the skill's", profiles: every, act: digitalContact},
	{name: "a voicemail came in, from its caller", profiles: every, act: voicemail},
	{name: "a work item has the number of its skill, which has no name", profiles: every, act: workItem},
	{name: "every contact says since when it is there", profiles: every, act: since},
	{name: "a chat under the older name of its event, ChatContactEvent, is a chat as well", profiles: every, act: olderChat},
}

// offers has the platform offer a contact of another kind than a call.
func (s *scene) offers(button string) {
	s.t.Helper()
	s.console.do(`(` + at("play-others") + `.closest("details").open = true)`)
	before := eval[int](s.crm, `bridge.contacts.size`)
	s.console.click(button)
	s.crm.until(fmt.Sprint(`bridge.contacts.size > `, before))
}

// facts are those, named with commas between, that the page knows of its one contact.
func (s *scene) facts(names string) []string {
	s.t.Helper()
	return eval[[]string](s.crm, `(({ `+names+` }) => [`+names+`])(`+only+`)`)
}

func digitalContact(s *scene) {
	s.console.click("play-others")
	s.console.fill("digital-from", "Lea Nair")
	s.console.fill("digital-channel", "WhatsApp")
	s.offers("digital")
	require.Equal(s.t, []string{"digital", "Lea Nair", "Social EN"}, s.facts("channel, from, queue"))
	require.Equal(s.t, []string{""}, s.facts("direction"), "its event does not say who began")
}

func voicemail(s *scene) {
	s.offers("voicemail")
	require.Equal(s.t, []string{"voicemail", "inbound", ines, "8005550142"}, s.facts("channel, direction, from, to"))
	require.Equal(s.t, []string{"Claims voicemail"}, s.facts("queue"), "by name, where the event has name and number")
}

func workItem(s *scene) {
	s.offers("work-item")
	require.Equal(s.t, []string{"workItem", "4041"}, s.facts("channel, queue"))
}

// since: the console tells times in milliseconds.
func since(s *scene) {
	begin := time.Now().Truncate(time.Millisecond)
	s.ring()
	s.crm.until(inState("offered"))
	s.console.click("refuse")
	s.crm.until(`bridge.contacts.size === 0`)
	for _, button := range []string{"voicemail", "chat", "digital", "work-item"} {
		s.offers(button)
	}
	began := eval[map[string]time.Time](s.crm, `Object.fromEntries(told.filter((e) => e.type === "contact.offered").map(({ payload: { channel, startedAt } }) => [channel, startedAt]))`)
	require.Len(s.t, began, 5)
	for channel, at := range began {
		require.False(s.t, at.Before(begin) || at.After(time.Now()), "%s: %v", channel, at)
	}
}

// olderChat: the console uses the newer name only, so it repeats the event under
// the older one, of another chat.
func olderChat(s *scene) {
	s.offers("chat")
	newer := s.contact(firstContact)
	require.Equal(s.t, "chat", newer["channel"])
	event := eval[string](s.crm, `JSON.stringify(told.find((e) => e.type === "TextContactEvent").payload)`)
	s.say(s.envelope(`{ ...` + event + `, Type: "ChatContactEvent", ContactID: 7 }`))
	s.crm.until(`bridge.contacts.has("7")`)
	require.Contains(s.t, vendorEvents(s.crm), "ChatContactEvent")
	older := s.contact(7)
	require.Equal(s.t, "7", older["id"])
	older["id"] = newer["id"]
	require.Equal(s.t, newer, older)
}

// contact is what the page knows of a contact.
func (s *scene) contact(id int) map[string]any {
	s.t.Helper()
	return eval[map[string]any](s.crm, fmt.Sprintf(`bridge.contacts.get("%d")`, id))
}
