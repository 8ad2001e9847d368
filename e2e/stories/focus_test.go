package stories

import (
	"fmt"
	"slices"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

// A console applies a command to the contact that the agent has selected, and an
// agent who clicks another call in its list is not reported.
var focusStories = []story{
	{name: "of two calls none is reached by a command that does not name one, wherever the agent clicked", also: []string{
		"of two calls the one that is not focused is refused by its id, and one that is not there",
		"of two calls the one that was answered last is reached by its id",
		"a mute is the agent's, whichever of two calls is focused",
	}, profiles: every, act: needsAContact},
	{name: "a hold that takes another call back is not reported done", also: []string{
		"a call that the agent resumed is focused",
	}, profiles: every, act: takesBack},
	{name: "with a chat focused a call command is refused immediately, and sent when the agent left it", profiles: every, act: chatSelected},
	{name: "a consult is dialled, hung up by its id, and the caller is taken back", profiles: every, act: consults},
	{name: "where new contacts do not take the focus, the call before stays focused", profiles: every, act: previousStaysSelected},
	{name: "a page that asked for one contact ends no other one", profiles: every, act: oneContact},
}

// named are the options that name a contact.
func named(contact int) string { return fmt.Sprintf(`{ contactId: "%d" }`, contact) }

// twoCalls has a caller on hold, and a colleague who asks for advice selected.
func (s *flow) twoCalls() {
	s.T.Helper()
	s.TakeCall()
	s.Do("ring-consult")
	s.Do("answer")
	s.ShowWorkspace()
	s.CRM.Until(contactIs(testbed.FirstContact, "held"))
	s.CRM.Until(contactIs(testbed.SecondContact, "active"))
}

func contactIs(contact int, state string) string {
	return fmt.Sprintf(`bridge.contacts.get("%d")?.state === "%s"`, contact, state)
}

// selectContact is the agent's click in the console's list. The workspace is selected again.
func (s *flow) selectContact(contact int) {
	s.T.Helper()
	row := testbed.ContactElement("contact-row", contact)
	s.Console.Until(row)
	s.Console.Do(row + `.click()`)
	s.Console.Until(row + `.getAttribute("aria-pressed") === "true"`)
	s.ShowWorkspace()
}

// sent lists the commands of the page that were sent, but for the cards.
func (s *flow) sent() []string {
	return slices.DeleteFunc(testbed.Commands(s.Server), func(name string) bool { return name == "ContactCardData" })
}

// refusal is a command of the page that is refused, as code, contacts and focused.
func (s *flow) refusal(command string) [3]any {
	s.T.Helper()
	return harness.Eval[[3]any](s.CRM, `bridge.`+command+`.then(() => ["done"], (e) => [e.code, e.details.contacts ?? null, e.details.focused ?? null])`)
}

func needsAContact(s *flow) {
	s.twoCalls()
	s.selectContact(testbed.FirstContact)
	both := []any{fmt.Sprint(testbed.FirstContact), fmt.Sprint(testbed.SecondContact)}
	for _, command := range []string{"hangup()", "hold(true)", "hold(false)", "mask(true)", "record()"} {
		require.Equal(s.T, [3]any{"CONTACT_AMBIGUOUS", both, nil}, s.refusal(command), command)
	}
	s.selectContact(testbed.SecondContact)
	for _, command := range []string{"hangup(", "hold(false, ", "mask(true, ", "record("} {
		require.Equal(s.T, [3]any{"CONTACT_NOT_FOCUSED", nil, fmt.Sprint(testbed.SecondContact)}, s.refusal(command+named(testbed.FirstContact)+")"), command)
		require.Equal(s.T, [3]any{"COMMAND_UNAVAILABLE", nil, nil}, s.refusal(command+`{ contactId: "7" })`), command)
	}
	s.AwaitMark()
	require.Empty(s.T, s.sent(), "nothing was sent")
	s.CRM.Do(`bridge.mute(true)`)
	s.CRM.Do(`bridge.hangup(` + named(testbed.SecondContact) + `)`)
	require.Equal(s.T, []string{"MuteEvent", "HangupEvent"}, s.sent())
	s.CRM.Until(contactIs(testbed.FirstContact, "held"))
	s.Console.AwaitText("contact-status", "On hold")
}

func takesBack(s *flow) {
	s.twoCalls()
	s.selectContact(testbed.FirstContact)
	require.Equal(s.T, [3]any{"CONTACT_NOT_FOCUSED", nil, fmt.Sprint(testbed.FirstContact)}, s.refusal(`hold(true, `+named(testbed.SecondContact)+`)`))
	s.CRM.Until(contactIs(testbed.FirstContact, "active") + ` && ` + contactIs(testbed.SecondContact, "held"))
	s.CRM.Do(`bridge.hold(true, ` + named(testbed.FirstContact) + `)`)
	s.Console.AwaitText("contact-status", "On hold")
	s.CRM.Until(contactIs(testbed.FirstContact, "held"))
	require.Equal(s.T, []string{"HoldEvent", "HoldEvent"}, s.sent())
}

// chatSelected is acted out with the buttons of the page's card of the call.
func chatSelected(s *flow) {
	s.TakeCall()
	s.Do("chat")
	s.selectContact(testbed.SecondContact)
	s.CRM.Until(`bridge.contacts.get("` + fmt.Sprint(testbed.SecondContact) + `")?.focused`)
	s.choose(testbed.FirstContact)
	s.CRM.Click("hangup")
	s.CRM.Until(harness.At("command-status") + `.dataset.outcome === "failed"`)
	require.Equal(s.T, "CONTACT_NOT_FOCUSED", harness.Eval[string](s.CRM, harness.At("command-status")+`.dataset.code`))
	require.Equal(s.T, [3]any{"CONTACT_NOT_FOCUSED", nil, fmt.Sprint(testbed.SecondContact)}, s.refusal(`mute(true)`))
	require.Empty(s.T, s.sent(), "nothing was sent")
	s.selectContact(testbed.FirstContact)
	s.CRM.Until(`!bridge.contacts.get("` + fmt.Sprint(testbed.SecondContact) + `").focused`)
	s.CRM.Click("hangup")
	s.confirmed("hangup")
	s.Console.AwaitText("contact-status", "After-call work")
}

// consults is acted out with the buttons of the page, each on the card of its call.
func consults(s *flow) {
	s.TakeCall()
	s.Do("consult", "number", "7")
	s.CRM.Until(contactIs(testbed.SecondContact, "dialing"))
	s.ShowWorkspace()
	s.choose(testbed.FirstContact)
	s.CRM.Click("hangup")
	s.CRM.Until(harness.At("command-status") + `.dataset.outcome === "failed"`)
	require.Contains(s.T, harness.Eval[string](s.CRM, harness.At("command-status")+`.textContent`), "Hang up is not certain to reach this call: the console has")
	s.choose(testbed.SecondContact)
	s.CRM.Click("hangup")
	s.confirmed("hangup")
	s.Console.AwaitText("contact-status", "On hold")
	s.ShowWorkspace()
	s.choose(testbed.FirstContact)
	s.CRM.Click("hold")
	s.confirmed("hold")
	s.Console.AwaitText("contact-status", "Active")
}

// choose takes the page to the card of a contact.
func (s *flow) choose(contact int) {
	s.T.Helper()
	row := fmt.Sprintf(`document.querySelector('[data-testid="contact-list"] [data-contact="%d"]')`, contact)
	s.CRM.Do(row + `?.click()`)
	s.CRM.Until(harness.At("caller") + `.dataset.contact === "` + fmt.Sprint(contact) + `"`)
}

func previousStaysSelected(s *flow) {
	s.TakeCall()
	s.Do("agent-settings", "chat", "3", "workItem", "1", "digital", "4", "total", "5", "autoFocus", "false")
	s.AwaitMark()
	s.Do("ring-consult")
	s.Do("answer")
	s.CRM.Until(contactIs(testbed.SecondContact, "active"))
	require.Equal(s.T, [3]any{"CONTACT_NOT_FOCUSED", nil, fmt.Sprint(testbed.FirstContact)}, s.refusal(`hangup(`+named(testbed.SecondContact)+`)`))
	s.CRM.Do(`bridge.hangup(` + named(testbed.FirstContact) + `)`)
	s.CRM.Until(contactIs(testbed.FirstContact, "wrapup") + ` && ` + contactIs(testbed.SecondContact, "active"))
}

// oneContact: the page receives one call, and its commands could reach the other.
func oneContact(s *flow) {
	s.twoCalls()
	s.Rejoin(`{ subscriptionTypes: ["contact"], contactId: "` + fmt.Sprint(testbed.FirstContact) + `" }`)
	s.Do("hold") // so that there is a word of both calls in all profiles
	s.Console.AwaitText("contact-status", "On hold")
	s.selectContact(testbed.FirstContact)
	s.Do("hold")
	s.CRM.Until(contactIs(testbed.FirstContact, "active"))
	refused := s.refusal(`hangup()`)
	require.Equal(s.T, "CONTACT_AMBIGUOUS", refused[0])
	require.ElementsMatch(s.T, []any{fmt.Sprint(testbed.FirstContact), fmt.Sprint(testbed.SecondContact)}, refused[1], "in the order of their coming to the page")
	require.Equal(s.T, [3]any{"COMMAND_UNAVAILABLE", nil, nil}, s.refusal(`hangup(`+named(testbed.SecondContact)+`)`))
	require.Equal(s.T, 1, harness.Eval[int](s.CRM, `bridge.contacts.size`))
	require.Empty(s.T, s.sent(), "nothing was sent")
}
