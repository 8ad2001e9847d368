package runner

import (
	"context"

	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

// one runs a scenario at a simulator of its own.
func one(ctx context.Context, s *scenario.Scenario, o Options, port int) *Run {
	r := newRun(s)
	if ctx.Err() != nil {
		r.Outcome = player.Skipped
		return r
	}
	sim, err := simulate(s, o.Page, port)
	if err != nil {
		return r.broken(err)
	}
	defer sim.close()
	page, err := o.Browser.Open(sim.opens(s.Source), sim.adapters, sim.stopped(s))
	recorded := r.record(sim.Journal())
	if err == nil {
		r.played(player.Play(ctx, s, player.Options{
			Simulator: sim, Page: page, PageClock: page.Clock(), Seed: o.Seed, Done: r.done,
		}))
	} else {
		r.broken(err)
	}
	recorded()
	r.look(page)
	page.Close() // where it did not load, too
	return r
}
