package testbed

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// AwaitMark makes an event of the platform that only this page of the story gets, and
// waits for it: whatever the console said before has arrived by then.
func (s *MAX) AwaitMark() {
	s.T.Helper()
	s.marks++
	name := fmt.Sprint("mark-", s.marks)
	s.SendMark(name)
	s.CRM.Until(`told.some((e) => e.type === "CustomEvent" && e.payload.eventName === ` + harness.Quote(name) + `)`)
}

func (s *MAX) SendMark(name string) {
	s.T.Helper()
	openPops(s.Console)
	s.Console.Fill("custom-event-name", name)
	s.Console.Click("custom-event")
}

// openPops opens the drawer of screen pops and scripts.
func openPops(console *harness.Page) {
	console.T.Helper()
	console.Do(`(` + harness.At("play-pops") + `.closest("details").open = true)`)
}

// Fence waits until the page's window has had all that the console said so far,
// whether the bridge listens or not.
func (s *MAX) Fence() {
	s.T.Helper()
	s.catchUp()
	s.CRM.Do(`(window.fenced = new Promise((r) => addEventListener("message", (e) => e.data === "fence" && r())), 1)`)
	s.Post(`"fence"`)
	s.CRM.Do(`fenced`)
}

// catchUp waits until the console's page has posted what the journal says it has:
// that stands there before it is on its way to the page. An action that is
// refused posts nothing, and its answer comes behind all that was under way.
func (s *MAX) catchUp() {
	s.T.Helper()
	openPops(s.Console)
	s.Console.Fill("pop-url-address", "")
	s.Console.Click("pop-url")
	s.Console.AwaitText("play-refused", "url is empty")
}

// FenceConsole waits until the console has heard all that the page has posted to it so
// far, before a test says that something was not posted.
func (s *MAX) FenceConsole() {
	s.T.Helper()
	s.marks++
	last := fmt.Sprint(harness.ProbePrefix, s.marks)
	s.CRM.Do(`((opener ?? parent).postMessage({ messageType: ` + harness.Quote(last) + ` }, "*"), 1)`)
	s.Await("the page's last word", func() bool {
		heard := s.Entries(journal.Received, "")
		return slices.ContainsFunc(heard, func(e journal.Entry) bool { return strings.Contains(string(e.Payload), harness.Quote(last)) })
	})
}
