package hostsim

import "github.com/ctibridge/ctibridge/hostsim/clock"

// Clock returns the clock of the simulator: what stops, moves or speeds it up does so for all
// consoles, the journal, and everything that is delayed. Timers of the pages are not among that:
// they are the browser's.
func (s *Server) Clock() *clock.Controlled { return s.clock }

// controlled makes a clock that can be controlled of one that perhaps cannot.
func controlled(c clock.Clock) *clock.Controlled {
	if already, is := c.(*clock.Controlled); is {
		return already
	}
	return clock.NewControlled(c)
}
