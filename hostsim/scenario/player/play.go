package player

import (
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/pageclock"
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
	// driver moves a clock that stands still and that of the page, nil if the page has its own.
	driver *pageclock.Driver
	// frozen is whether the tab is.
	frozen bool
	// used are the journal entries that have answered a step, and answered the events.
	used, answered map[int]bool
}
