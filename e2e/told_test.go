package e2e

import (
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// told counts how often the console said an event or message to a frame.
func (s *scene) told(frame, name string) int { return count(s.said(journal.MAX, frame), name) }

// rows lists what the page's timeline shows, the oldest first.
func rows(p *page) []string {
	p.t.Helper()
	return eval[[]string](p, `[...document.querySelectorAll('[data-testid="timeline-row"]')].map((r) => r.dataset.event).reverse()`)
}

// statuses lists the states of calls, in the vendor's words, that a page was told
// since record.
func statuses(p *page) []string {
	p.t.Helper()
	return eval[[]string](p, `told.filter((e) => e.type === "CallContactEvent").map((e) => e.payload.Status)`)
}

func count(names []string, name string) int {
	n := 0
	for _, other := range names {
		if other == name {
			n++
		}
	}
	return n
}
