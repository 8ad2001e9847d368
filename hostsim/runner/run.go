package runner

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/headless"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

// Run is what came of one scenario.
type Run struct {
	player.Result
	Scenario *scenario.Scenario
	// Timeline is what happened on both sides, in the order of real time.
	Timeline []Moment
	// Screenshot is the page where the run ended, as PNG, if it did not pass. It may be missing.
	Screenshot []byte
	// Error says why nothing could be played, "" if steps tell.
	Error string

	// began is when the browser was asked for the page; the timeline begins there.
	began time.Time
	mu    sync.Mutex
}

// Kind says of which kind a moment is.
type Kind string

const (
	// Step is the end of a step.
	Step Kind = "step"
	// Message is a message between console and page.
	Message Kind = "message"
	// Event is what a bridge of the page said to its handlers.
	Event Kind = "event"
	// Mistake is an exception that the page did not catch, or an error in its console.
	Mistake Kind = "mistake"
)

// Moment is one thing that happened in a run. One of the pointers is set, by the kind.
type Moment struct {
	Kind Kind
	// After is how long after the begin of the run it was seen.
	After   time.Duration
	Step    *player.StepResult
	Message *journal.Entry
	Event   *player.Event
	Mistake *headless.Mistake
}

func newRun(s *scenario.Scenario) *Run {
	now := time.Now()
	return &Run{Scenario: s, began: now, Result: player.Result{
		Name: s.Name, File: s.File, Seed: s.Seed, Began: now,
	}}
}

// played takes what the player says. What opening the page took is a part of the run.
func (r *Run) played(result player.Result) {
	r.Result = result
	r.Began, r.Took = r.began, time.Since(r.began)
}

// broken makes a run of which no step could be played.
func (r *Run) broken(err error) *Run {
	r.Outcome, r.Error = player.Broken, err.Error()
	return r
}

func (r *Run) add(at time.Time, m Moment) {
	r.mu.Lock()
	defer r.mu.Unlock()
	m.After = at.Sub(r.began)
	r.Timeline = append(r.Timeline, m)
}

func (r *Run) done(s player.StepResult) {
	if s.Outcome != player.Skipped {
		r.add(time.Now(), Moment{Kind: Step, Step: &s})
	}
}

// record keeps what passes through the journal, until the function that it returns is called. The
// journal's own times are those of the simulator's clock, which may stand still.
func (r *Run) record(j *journal.Journal) (end func()) {
	ctx, cancel := context.WithCancel(context.Background())
	over := make(chan struct{})
	go func() {
		defer close(over)
		for last := 0; ; {
			entries, err := j.Wait(ctx, last)
			if err != nil {
				return
			}
			for _, e := range entries {
				r.add(time.Now(), Moment{Kind: Message, Message: &e})
			}
			last = entries[len(entries)-1].Seq
		}
	}()
	return func() {
		cancel()
		<-over
	}
}

// look takes what the page has to tell, and a picture of it unless the run passed.
func (r *Run) look(page *headless.Page) {
	for _, e := range page.Events().All() {
		r.add(e.Time, Moment{Kind: Event, Event: &e})
	}
	for _, m := range page.Mistakes() {
		r.add(m.Time, Moment{Kind: Mistake, Mistake: &m})
	}
	if r.Outcome != player.Passed {
		r.Screenshot, _ = page.Screenshot() // a page that is gone has none
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	slices.SortStableFunc(r.Timeline, func(a, b Moment) int { return cmp.Compare(a.After, b.After) })
}
