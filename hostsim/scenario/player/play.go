package player

import (
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

// play is one run.
type play struct {
	Options
	scenario *scenario.Scenario
	values   scenario.Values
	result   Result
	// pages are the consoles that the run plays at, by their kind: those that were open when it
	// first needed them.
	pages map[consoles.Kind]int
	// since is the last journal entry ahead of the last action, and events the last event.
	since, events int
	// delivered is the last journal entry whose message has been handled, as far as time went on.
	delivered int
	// used are the journal entries that have answered a step, and answered the events.
	used, answered map[int]bool
}
