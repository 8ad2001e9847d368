package testbed

import (
	"fmt"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

// ForgetEvents drops what was recorded so far.
const ForgetEvents = `emitted.length = 0`

// InState is true where the page shows its contact in this state.
func InState(state string) string {
	return harness.At("contact-state") + `.dataset.state === "` + state + `"`
}

// RejectedMessages counts what the page did not let in, by reason.
func RejectedMessages(p *harness.Page) map[string]int {
	p.T.Helper()
	return harness.Eval[map[string]int](p, `Object.fromEntries(Object.entries(bridge.rejectedMessages).filter(([, n]) => n > 0))`)
}

// TimelineRows lists what the page's timeline shows, the oldest first.
func TimelineRows(p *harness.Page) []string {
	p.T.Helper()
	return harness.Eval[[]string](p, `[...document.querySelectorAll('[data-testid="timeline-row"]')].map((r) => r.dataset.event).reverse()`)
}

// CallStatuses lists the states of calls, in the vendor's words, that a page received
// since RecordEvents.
func CallStatuses(p *harness.Page) []string {
	p.T.Helper()
	return harness.Eval[[]string](p, `emitted.filter((e) => e.type === "CallContactEvent").map((e) => e.payload.Status)`)
}

// AwaitRefusals waits until a page has refused so many messages for a reason.
func AwaitRefusals(p *harness.Page, reason string, count int) {
	p.T.Helper()
	p.Until(fmt.Sprintf(`bridge.rejectedMessages[%q] >= %d`, reason, count))
}
