package player

import (
	"context"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/pageclock"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

// Play plays the scenario, and stops at the first step that fails or when ctx ends. If the scenario
// asks for a stopped clock, the simulator's is stopped meanwhile.
func Play(ctx context.Context, s *scenario.Scenario, o Options) Result {
	if o.Seed == 0 {
		o.Seed = s.Seed
	}
	if o.Opening == 0 {
		o.Opening = DefaultOpening
	}
	p := &play{
		Options: o, scenario: s, pages: map[consoles.Kind]int{}, used: map[int]bool{},
		answered: map[int]bool{},
		values:   scenario.Values{Seed: o.Seed, Saved: map[string]any{}},
		result:   Result{Name: s.Name, File: s.File, Seed: o.Seed, Outcome: Passed, Began: time.Now()},
	}
	if o.PageClock != nil {
		p.driver = &pageclock.Driver{Simulator: o.Simulator, Page: o.PageClock}
	}
	if s.StoppedClock && !o.Simulator.Clock().State().Stopped {
		o.Simulator.Clock().Stop()
		defer o.Simulator.Clock().Continue()
	}
	p.part(ctx, Setup, s.Setup)
	p.part(ctx, Steps, s.Steps)
	p.thaw(ctx)
	p.result.Took = time.Since(p.result.Began)
	return p.result
}

// part plays the steps of one part, or leaves them out if an earlier one failed.
func (p *play) part(ctx context.Context, part Part, steps []scenario.Step) {
	for _, step := range steps {
		r := StepResult{
			Part: part, File: step.File, Line: step.Line, Text: step.String(), Outcome: Skipped,
		}
		if p.result.Outcome == Passed {
			began := time.Now()
			command, err := p.filled(step)
			if err == nil {
				r.Text = textOf(step, command)
				err = p.do(ctx, command)
			}
			r.Took = time.Since(began)
			r.Milliseconds = r.Took.Milliseconds()
			p.judge(ctx, &r, err)
		}
		p.result.Steps = append(p.result.Steps, r)
		if p.Done != nil {
			p.Done(r)
		}
	}
}

// judge says how a step went, and what that means for the run.
func (p *play) judge(ctx context.Context, r *StepResult, err error) {
	switch {
	case err == nil:
		r.Outcome = Passed
		return
	case ctx.Err() != nil:
		r.Outcome, p.result.Outcome = Stopped, Stopped
	case r.Part == Setup:
		r.Outcome, p.result.Outcome = Failed, Broken
	default:
		r.Outcome, p.result.Outcome = Failed, Failed
	}
	r.Error = err.Error()
}

func textOf(step scenario.Step, filled scenario.Command) string {
	if step.Name != "" {
		return step.Name
	}
	return filled.String()
}

// do does what one step says.
func (p *play) do(ctx context.Context, c scenario.Command) error {
	switch c := c.(type) {
	case *scenario.Action:
		return p.action(ctx, c)
	case *scenario.Post:
		return p.post(ctx, c)
	case *scenario.Rule:
		return p.rule(ctx, c)
	case *scenario.PageFault:
		return p.breakPage(ctx, c)
	case *scenario.Tab:
		return p.tab(ctx, c)
	case *scenario.Wait:
		return p.wait(ctx, c)
	}
	return p.expect(ctx, c.(*scenario.Expect))
}
