package player

import "time"

// Outcome says how a step or a run went.
type Outcome string

const (
	Passed  Outcome = "passed"
	Failed  Outcome = "failed"
	Skipped Outcome = "skipped"
	// Stopped means that the run was ended from outside.
	Stopped Outcome = "stopped"
	// Broken is the outcome of a run whose setup failed: what it is about was never tried.
	Broken Outcome = "broken"
)

// Part is the part of a scenario that a step is in.
type Part string

const (
	Setup Part = "setup"
	Steps Part = "steps"
)

// Result says how a run went.
type Result struct {
	Name    string
	File    string
	Seed    int64
	Outcome Outcome
	Began   time.Time
	Took    time.Duration
	// Steps are those of setup, then the others; those behind a failed one were skipped.
	Steps []StepResult
}

// StepResult says how a step went.
type StepResult struct {
	Part Part `json:"part"`
	// File and Line are where the step is written.
	File string `json:"file"`
	Line int    `json:"line"`
	// Text is what the step does, with its variables filled in.
	Text    string  `json:"text"`
	Outcome Outcome `json:"outcome" enum:"passed,failed,skipped,stopped"`
	// Error says why a step failed, "" if it did not.
	Error string        `json:"error,omitempty"`
	Took  time.Duration `json:"-"`
	// Milliseconds is Took for programs.
	Milliseconds int64 `json:"milliseconds"`
}

// FailedStep is the step at which the run ended, nil if all passed.
func (r Result) FailedStep() *StepResult {
	for i, step := range r.Steps {
		if step.Outcome == Failed || step.Outcome == Stopped {
			return &r.Steps[i]
		}
	}
	return nil
}
