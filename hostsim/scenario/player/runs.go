package player

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

// mostRuns is how many runs are remembered, and how many go on at the same time.
const mostRuns = 20

// ErrTooMany means that so many runs go on that none can be started.
var ErrTooMany = errors.New("too many scenarios are played at the same time")

// NoRunError means that no run has the ID, or that it was long ago.
type NoRunError struct{ ID int }

func (e *NoRunError) Error() string { return fmt.Sprintf("there is no run %d", e.ID) }

// Running is the outcome of a run that is not over.
const Running Outcome = "running"

// Progress is how far a run has come.
type Progress struct {
	ID      int     `json:"id"`
	Name    string  `json:"name"`
	Outcome Outcome `json:"outcome" enum:"running,passed,failed,broken,stopped"`
	// Total is how many steps there are, and Steps those that are over.
	Total int          `json:"total"`
	Steps []StepResult `json:"steps"`
}

// Runs are started for somebody who looks at them later. They are safe for use by several
// goroutines.
type Runs struct {
	life context.Context

	mu      sync.Mutex
	last    int
	list    []*background
	changed chan struct{}
}

type background struct {
	Progress
	stop context.CancelFunc
}

// NewRuns returns no runs yet; they end with life at the latest.
func NewRuns(life context.Context) *Runs {
	return &Runs{life: life, changed: make(chan struct{})}
}

// Start plays the scenario, and returns at once.
func (r *Runs) Start(s *scenario.Scenario, o Options) (Progress, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.list) == mostRuns {
		over := slices.IndexFunc(r.list, func(b *background) bool { return b.Outcome != Running })
		if over < 0 {
			return Progress{}, ErrTooMany
		}
		r.list = slices.Delete(r.list, over, over+1)
	}
	ctx, stop := context.WithCancel(r.life)
	r.last++
	b := &background{stop: stop, Progress: Progress{
		ID: r.last, Name: s.Name, Outcome: Running, Total: len(s.Setup) + len(s.Steps),
		Steps: []StepResult{},
	}}
	r.list = append(r.list, b)
	o.Done = func(step StepResult) { r.change(func() { b.Steps = append(b.Steps, step) }) }
	go func() {
		defer stop()
		result := Play(ctx, s, o)
		r.change(func() { b.Outcome = result.Outcome })
	}()
	return b.copy(), nil
}

// copy must not share what the run goes on to write.
func (b *background) copy() Progress {
	p := b.Progress
	p.Steps = slices.Clone(p.Steps)
	return p
}

// Stop ends a run after the step that it is at.
func (r *Runs) Stop(id int) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	b, err := r.find(id)
	if err == nil {
		b.stop()
	}
	return err
}

// Await returns how far a run has come, as soon as more than so many steps are over, or all of it,
// or when ctx ends.
func (r *Runs) Await(ctx context.Context, id, steps int) (Progress, error) {
	for {
		p, changed, err := r.look(id)
		if err != nil || p.Outcome != Running || len(p.Steps) > steps {
			return p, err
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return p, nil
		}
	}
}

func (r *Runs) look(id int) (Progress, <-chan struct{}, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	b, err := r.find(id)
	if err != nil {
		return Progress{}, nil, err
	}
	return b.copy(), r.changed, nil
}

func (r *Runs) find(id int) (*background, error) {
	for _, b := range r.list {
		if b.ID == id {
			return b, nil
		}
	}
	return nil, &NoRunError{id}
}

// change wakes everyone who waits.
func (r *Runs) change(how func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	how()
	close(r.changed)
	r.changed = make(chan struct{})
}
