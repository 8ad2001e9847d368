package stories

import (
	"fmt"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

// What a page knows of contacts that are no calls.
var contactStories = []story{
	{name: "a digital contact has the customer's name and the skill's", profiles: every, act: digitalContact},
	{name: "a voicemail came in, from its caller", profiles: every, act: voicemail},
	{name: "a work item has the number of its skill, which has no name", profiles: every, act: workItem},
	{name: "every contact has the time of its start", profiles: every, act: since},
	{name: "a chat under the older name of its event, ChatContactEvent, is a chat as well", profiles: every, act: olderChat},
}

// offers has the platform offer a contact of another kind than a call.
func (s *flow) offers(kind string, fields ...string) {
	s.T.Helper()
	before := harness.Eval[int](s.CRM, `bridge.contacts.size`)
	s.Do(kind, fields...)
	s.CRM.Until(fmt.Sprint(`bridge.contacts.size > `, before))
}

// facts are those, named with commas between, that the page knows of its one contact.
func (s *flow) facts(names string) []string {
	s.T.Helper()
	return harness.Eval[[]string](s.CRM, `(({ `+names+` }) => [`+names+`])(`+only+`)`)
}

func digitalContact(s *flow) {
	s.offers("digital", "from", "Lea Nair", "channelType", "WhatsApp")
	require.Equal(s.T, []string{"digital", "Lea Nair", "Social EN"}, s.facts("channel, from, queue"))
	require.Equal(s.T, []string{""}, s.facts("direction"), "its event does not say who began")
}

func voicemail(s *flow) {
	s.offers("voicemail", "caller", testbed.InesDuval)
	require.Equal(s.T, []string{"voicemail", "inbound", testbed.InesDuval, "8005550142"}, s.facts("channel, direction, from, to"))
	require.Equal(s.T, []string{"Claims voicemail"}, s.facts("queue"), "by name, where the event has name and number")
}

func workItem(s *flow) {
	s.offers("work-item")
	require.Equal(s.T, []string{"workItem", "4041"}, s.facts("channel, queue"))
}

// since: the console tells times in milliseconds.
func since(s *flow) {
	begin := time.Now().Truncate(time.Millisecond)
	s.Ring()
	s.CRM.Until(testbed.InState("offered"))
	s.Do("refuse")
	s.CRM.Until(`bridge.contacts.size === 0`)
	for _, button := range []string{"voicemail", "chat", "digital", "work-item"} {
		s.offers(button)
	}
	began := harness.Eval[map[string]time.Time](s.CRM, `Object.fromEntries(emitted.filter((e) => e.type === "contact.offered").map(({ payload: { channel, startedAt } }) => [channel, startedAt]))`)
	require.Len(s.T, began, 5)
	for channel, at := range began {
		require.False(s.T, at.Before(begin) || at.After(time.Now()), "%s: %v", channel, at)
	}
}

// olderChat: the console uses the newer name only, so it repeats the event under
// the older one, of another chat.
func olderChat(s *flow) {
	s.offers("chat")
	newer := s.contact(testbed.FirstContact)
	require.Equal(s.T, "chat", newer["channel"])
	event := harness.Eval[string](s.CRM, `JSON.stringify(emitted.find((e) => e.type === "TextContactEvent").payload)`)
	s.Post(s.envelope(`{ ...` + event + `, Type: "ChatContactEvent", ContactID: 7 }`))
	s.CRM.Until(`bridge.contacts.has("7")`)
	require.Contains(s.T, harness.VendorEvents(s.CRM), "ChatContactEvent")
	older := s.contact(7)
	require.Equal(s.T, "7", older["id"])
	older["id"] = newer["id"]
	require.Equal(s.T, newer, older)
}

// contact is what the page knows of a contact.
func (s *flow) contact(id int) map[string]any {
	s.T.Helper()
	return harness.Eval[map[string]any](s.CRM, fmt.Sprintf(`bridge.contacts.get("%d")`, id))
}
