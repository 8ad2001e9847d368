package testbed

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/stretchr/testify/require"

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
	s.Do("custom-event", "name", name, "data", "{}")
}

// Fence waits until the page's window has received all that the console sent so far,
// whether the bridge listens or not.
func (s *MAX) Fence() {
	s.T.Helper()
	s.CRM.Do(acknowledgeFences)
	ctx, cancel := context.WithTimeout(context.Background(), harness.Patience)
	defer cancel()
	_, err := s.Sim.Fence(ctx, s.page(), "workspace")
	require.NoError(s.T, err)
}

// acknowledgeFences makes a page acknowledge fences itself.
const acknowledgeFences = `(window.acknowledgesFences ??= (addEventListener("message",
	({ data, ports }) => data?.hostsimFence && ports[0]?.postMessage("page")), true))`

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
