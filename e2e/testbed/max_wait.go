package testbed

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// AwaitMark makes an event of the platform that only this page of the test gets, and
// waits for it: whatever the console sent before has arrived by then.
func (s *MAX) AwaitMark() {
	s.T.Helper()
	s.marks++
	name := fmt.Sprint("mark-", s.marks)
	s.SendMark(name)
	s.CRM.Until(`emitted.some((e) => e.type === "CustomEvent" && e.payload.eventName === ` + harness.Quote(name) + `)`)
}

// SendMark is AwaitMark without the wait.
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

// Fence waits until the page's window has received all that the console sent so far,
// whether the bridge listens or not.
func (s *MAX) Fence() {
	s.T.Helper()
	s.catchUp()
	s.CRM.Do(`(window.fenced = new Promise((r) => addEventListener("message", (e) => e.data === "fence" && r())), 1)`)
	s.Post(`"fence"`)
	s.CRM.Do(`fenced`)
}

// catchUp waits until the console's page has posted what the journal lists as sent:
// an entry is there before it is on its way to the page. An action that is
// refused posts nothing, and its answer comes behind all that was under way.
func (s *MAX) catchUp() {
	s.T.Helper()
	openPops(s.Console)
	s.Console.Fill("pop-url-address", "")
	s.Console.Click("pop-url")
	s.Console.AwaitText("play-refused", "url is empty")
}

// FenceConsole waits until the console has received all that the page has posted to it
// so far, before a test claims that something was not posted.
func (s *MAX) FenceConsole() {
	s.T.Helper()
	s.marks++
	probe := fmt.Sprint(harness.ProbePrefix, s.marks)
	s.CRM.Do(`((opener ?? parent).postMessage({ messageType: ` + harness.Quote(probe) + ` }, "*"), 1)`)
	s.Await("the probe of the page", func() bool {
		received := s.Entries(journal.Received, "")
		return slices.ContainsFunc(received, func(e journal.Entry) bool { return strings.Contains(string(e.Payload), harness.Quote(probe)) })
	})
}
