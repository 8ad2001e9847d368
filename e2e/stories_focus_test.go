package e2e

import (
	"fmt"
	"slices"

	"github.com/stretchr/testify/require"
)

// A console applies a command to the contact that the agent has in front, and an
// agent who clicks another call in its list says so to nobody.
var focusStories = []story{
	{name: "of two calls none is reached by a command that does not say which, wherever the agent clicked", also: []string{
		"of two calls the one that is not in front is refused by its id, and one that is not there",
		"of two calls the one that was answered last is reached by its id",
		"a mute is the agent's, whichever of two calls is in front",
	}, profiles: every, act: saysWhich},
	{name: "a hold that takes another call back is not reported done", also: []string{
		"a call that the agent took back from hold is in front",
	}, profiles: every, act: takesBack},
	{name: "with a chat in front a call command is refused at once, and sent when the agent left it", profiles: every, act: chatInFront},
	{name: "a consult is dialled, hung up by its id, and the caller is taken back", profiles: every, act: consults},
	{name: "where contacts do not come to the front by themselves, the call before is in front", profiles: every, act: staysInFront},
	{name: "a page that asked for one contact ends no other one", profiles: every, act: oneContact},
}

// named are the options that name a contact.
func named(contact int) string { return fmt.Sprintf(`{ contactId: "%d" }`, contact) }

// twoCalls has a caller on hold, and a colleague who asks for advice in front.
func (s *scene) twoCalls() {
	s.t.Helper()
	s.talk()
	s.console.click("ring-consult")
	s.console.click("accept")
	s.console.click("tab-workspace")
	s.crm.until(stands(firstContact, "held"))
	s.crm.until(stands(secondContact, "active"))
}

func stands(contact int, state string) string {
	return fmt.Sprintf(`bridge.contacts.get("%d")?.state === "%s"`, contact, state)
}

// turnTo is the agent's click in the console's list. The workspace stays in front.
func (s *scene) turnTo(contact int) {
	s.t.Helper()
	row := contactAt("contact-row", contact)
	s.console.until(row)
	s.console.do(row + `.click()`)
	s.console.until(row + `.getAttribute("aria-pressed") === "true"`)
	s.console.click("tab-workspace")
}

// sent lists the commands of the page that were sent, but for the cards.
func (s *scene) sent() []string {
	return slices.DeleteFunc(commandsOf(s.site), func(name string) bool { return name == "ContactCardData" })
}

// refusal is a command of the page that is refused, as code, contacts and focused.
func (s *scene) refusal(command string) [3]any {
	s.t.Helper()
	return eval[[3]any](s.crm, `bridge.`+command+`.then(() => ["done"], (e) => [e.code, e.details.contacts ?? null, e.details.focused ?? null])`)
}

func saysWhich(s *scene) {
	s.twoCalls()
	s.turnTo(firstContact)
	both := []any{fmt.Sprint(firstContact), fmt.Sprint(secondContact)}
	for _, command := range []string{"hangup()", "hold(true)", "hold(false)", "mask(true)", "record()"} {
		require.Equal(s.t, [3]any{"CONTACT_AMBIGUOUS", both, nil}, s.refusal(command), command)
	}
	s.turnTo(secondContact)
	for _, command := range []string{"hangup(", "hold(false, ", "mask(true, ", "record("} {
		require.Equal(s.t, [3]any{"CONTACT_NOT_FOCUSED", nil, fmt.Sprint(secondContact)}, s.refusal(command+named(firstContact)+")"), command)
		require.Equal(s.t, [3]any{"COMMAND_UNAVAILABLE", nil, nil}, s.refusal(command+`{ contactId: "7" })`), command)
	}
	s.mark()
	require.Empty(s.t, s.sent(), "nothing was sent")
	s.crm.do(`bridge.mute(true)`)
	s.crm.do(`bridge.hangup(` + named(secondContact) + `)`)
	require.Equal(s.t, []string{"MuteEvent", "HangupEvent"}, s.sent())
	s.crm.until(stands(firstContact, "held"))
	s.console.says("contact-status", "On hold")
}

func takesBack(s *scene) {
	s.twoCalls()
	s.turnTo(firstContact)
	require.Equal(s.t, [3]any{"CONTACT_NOT_FOCUSED", nil, fmt.Sprint(firstContact)}, s.refusal(`hold(true, `+named(secondContact)+`)`))
	s.crm.until(stands(firstContact, "active") + ` && ` + stands(secondContact, "held"))
	s.crm.do(`bridge.hold(true, ` + named(firstContact) + `)`)
	s.console.says("contact-status", "On hold")
	s.crm.until(stands(firstContact, "held"))
	require.Equal(s.t, []string{"HoldEvent", "HoldEvent"}, s.sent())
}

// chatInFront is acted out with the buttons of the page's card of the call.
func chatInFront(s *scene) {
	s.talk()
	s.console.click("play-others")
	s.console.click("chat")
	s.turnTo(secondContact)
	s.crm.until(`bridge.contacts.get("` + fmt.Sprint(secondContact) + `")?.focused`)
	s.choose(firstContact)
	s.crm.click("hangup")
	s.crm.until(at("command-status") + `.dataset.outcome === "failed"`)
	require.Equal(s.t, "CONTACT_NOT_FOCUSED", eval[string](s.crm, at("command-status")+`.dataset.code`))
	require.Equal(s.t, [3]any{"CONTACT_NOT_FOCUSED", nil, fmt.Sprint(secondContact)}, s.refusal(`mute(true)`))
	require.Empty(s.t, s.sent(), "nothing was sent")
	s.turnTo(firstContact)
	s.crm.until(`!bridge.contacts.get("` + fmt.Sprint(secondContact) + `").focused`)
	s.crm.click("hangup")
	s.confirmed("hangup")
	s.console.says("contact-status", "After-call work")
}

// consults is acted out with the buttons of the page, each on the card of its call.
func consults(s *scene) {
	s.talk()
	s.console.click("dial-pad")
	s.console.click("key-7")
	s.console.click("consult")
	s.crm.until(stands(secondContact, "dialing"))
	s.console.click("tab-workspace")
	s.choose(firstContact)
	s.crm.click("hangup")
	s.crm.until(at("command-status") + `.dataset.outcome === "failed"`)
	require.Contains(s.t, eval[string](s.crm, at("command-status")+`.textContent`), "Hang up is not certain to reach this call: the console has")
	s.choose(secondContact)
	s.crm.click("hangup")
	s.confirmed("hangup")
	s.console.says("contact-status", "On hold")
	s.console.click("tab-workspace")
	s.choose(firstContact)
	s.crm.click("hold")
	s.confirmed("hold")
	s.console.says("contact-status", "Active")
}

// choose takes the page to the card of a contact.
func (s *scene) choose(contact int) {
	s.t.Helper()
	row := fmt.Sprintf(`document.querySelector('[data-testid="contact-list"] [data-contact="%d"]')`, contact)
	s.crm.do(row + `?.click()`)
	s.crm.until(at("caller") + `.dataset.contact === "` + fmt.Sprint(contact) + `"`)
}

func staysInFront(s *scene) {
	s.talk()
	s.console.do(`(` + at("settings-auto-focus") + `.closest("details").open = true)`)
	s.console.do(`(` + at("settings-auto-focus") + `.click(), 1)`)
	s.console.click("agent-settings")
	s.mark()
	s.console.click("ring-consult")
	s.console.click("accept")
	s.crm.until(stands(secondContact, "active"))
	require.Equal(s.t, [3]any{"CONTACT_NOT_FOCUSED", nil, fmt.Sprint(firstContact)}, s.refusal(`hangup(`+named(secondContact)+`)`))
	s.crm.do(`bridge.hangup(` + named(firstContact) + `)`)
	s.crm.until(stands(firstContact, "wrapup") + ` && ` + stands(secondContact, "active"))
}

// oneContact: the page is told of one call, and its commands could reach the other.
func oneContact(s *scene) {
	s.twoCalls()
	s.rejoin(`{ subscriptionTypes: ["contact"], contactId: "` + fmt.Sprint(firstContact) + `" }`)
	s.console.click("hold") // so that there is a word of both calls in all profiles
	s.console.says("contact-status", "On hold")
	s.turnTo(firstContact)
	s.console.click("hold")
	s.crm.until(stands(firstContact, "active"))
	refused := s.refusal(`hangup()`)
	require.Equal(s.t, "CONTACT_AMBIGUOUS", refused[0])
	require.ElementsMatch(s.t, []any{fmt.Sprint(firstContact), fmt.Sprint(secondContact)}, refused[1], "in the order of their coming to the page")
	require.Equal(s.t, [3]any{"COMMAND_UNAVAILABLE", nil, nil}, s.refusal(`hangup(`+named(secondContact)+`)`))
	require.Equal(s.t, 1, eval[int](s.crm, `bridge.contacts.size`))
	require.Empty(s.t, s.sent(), "nothing was sent")
}
