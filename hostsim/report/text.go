package report

import (
	"fmt"
	"strings"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/runner"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

// Reason says in a line why a run did not pass, "" if it did.
func Reason(r *runner.Run) string {
	switch step := r.FailedStep(); {
	case r.Error != "":
		return firstLine(r.Error)
	case r.Outcome == player.Skipped, r.Outcome == player.Stopped:
		return "the run was interrupted"
	case step != nil:
		return firstLine(step.Error)
	}
	return ""
}

// Where says at which step a run ended, with its file and line, and all of the reason.
func Where(r *runner.Run) string {
	if r.Error != "" {
		return r.File + ": " + r.Error
	}
	step := r.FailedStep()
	if step == nil {
		return ""
	}
	in := ""
	if step.Part == player.Setup {
		in = " (setup)"
	}
	return fmt.Sprintf("%s:%d: %s%s\n%s", step.File, step.Line, step.Text, in, step.Error)
}

// Steps lists how each step went, a line each.
func Steps(r *runner.Run) string {
	var lines strings.Builder
	for _, s := range r.Steps {
		fmt.Fprintf(&lines, "%-7s %s:%d %s (%s)\n", s.Outcome, s.File, s.Line, s.Text,
			s.Took.Round(time.Millisecond))
	}
	if lines.Len() > 0 {
		fmt.Fprintf(&lines, "seed %d\n", r.Seed)
	}
	return lines.String()
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}
