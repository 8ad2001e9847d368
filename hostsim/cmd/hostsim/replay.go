package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/trace"
	player "github.com/ctibridge/ctibridge/hostsim/trace/replay"
)

// replay plays a trace. Its exit code is 1 if something is not as in the trace.
type replay struct {
	listen    `embed:"" set:"port=4600"`
	File      string        `arg:"" help:"The trace to play."`
	Factor    *float64      `xor:"speed" help:"How many seconds of the trace pass in one, 1 unless it is set; 0 waits for nothing but the page."`
	Step      bool          `xor:"speed" help:"Wait for Enter ahead of each line of the trace."`
	Messages  bool          `help:"Post the messages of the trace, instead of doing its actions. It is so in any case for a trace of the SDK."`
	Patience  time.Duration `default:"5s" help:"How long to wait for a message of the page."`
	Tolerance time.Duration `default:"10s" help:"How far times in messages may be from those of the trace: a page answers sooner or later than it did."`
	JSON      bool          `name:"json" help:"Print what differs as JSON, for scripts."`
}

// Validate is called by kong.
func (r *replay) Validate() error {
	if r.Factor != nil && !(*r.Factor >= 0) { // NaN is neither
		return fmt.Errorf("--factor: %v is less than 0", *r.Factor)
	}
	if r.Patience <= 0 {
		return fmt.Errorf("--patience: %s is not more than 0", r.Patience)
	}
	if r.Tolerance < 0 {
		return fmt.Errorf("--tolerance: %s is less than 0", r.Tolerance)
	}
	return nil
}

// Run implements the subcommand. The server's clock begins where the trace does, and stands still
// but for the replay.
func (r *replay) Run(ctx context.Context, to output) error {
	t, err := readTrace(r.File)
	if err != nil {
		return err
	}
	messages := r.Messages || !t.HasActions()
	server, err := r.startWith(hostsim.Options{
		Clock: clock.NewManual(t.Header.Started), Quiet: messages,
	})
	if err != nil {
		return err
	}
	defer server.Close()
	report, err := player.Run(ctx, server, t, player.Options{
		Messages: messages, Factor: r.factor(), Patience: r.Patience,
		Tolerance: r.Tolerance, Before: r.before(to), Opens: opens(to, server),
	})
	if err != nil {
		return err
	}
	return r.print(to, report)
}

func (r *replay) factor() float64 {
	switch {
	case r.Step:
		return 0
	case r.Factor == nil:
		return 1
	}
	return *r.Factor
}

func readTrace(path string) (*trace.Trace, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return trace.Read(path, file)
}

func (r *replay) print(to output, report *player.Report) error {
	if r.JSON {
		if err := json.NewEncoder(to.out).Encode(report); err != nil {
			return err
		}
	} else {
		for _, d := range report.Differences {
			fmt.Fprintf(to.out, "%s:%d: page %d %s: %s\n", r.File, d.Line, d.Page, d.Frame, d.Reason)
			printMessage(to, "trace", d.Want)
			printMessage(to, "replay", d.Got)
		}
		fmt.Fprintf(to.out, "%d messages, %d differences\n", report.Messages, len(report.Differences))
	}
	if len(report.Differences) > 0 {
		return exitCode(failed)
	}
	return nil
}

func printMessage(to output, whose string, m *trace.Message) {
	if m != nil {
		fmt.Fprintf(to.out, "  %-6s  %s %s %s\n", whose, m.Direction, m.Origin, m.Payload)
	}
}
