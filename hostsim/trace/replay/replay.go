// Package replay plays a trace at a simulator whose pages are open in a browser, and compares what
// becomes of it with the trace.
//
// There are two ways. If the trace has actions, the console does them again and computes its
// messages anew: that shows what a new simulator, or a changed page, makes of the same work. Or the
// very messages of the trace are posted, and the console posts nothing of itself: the only way for a
// trace of production, and the right one to see what a page makes of exactly these messages.
package replay

import (
	"context"
	"encoding/json"
	"io"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

// Simulator is what a trace is played at: a hostsim.Server.
type Simulator interface {
	Do(page int, name string, fields json.RawMessage) error
	Post(page int, p pagelink.Post) error
	ResetConsole(page int) error
	Clock() *clock.Controlled
	Record(w io.Writer) (stop func() error, err error)
}

// Patience is how long a message of the page is waited for, of real time, unless Options say it.
const Patience = 5 * time.Second

// Options of a replay. The zero value goes as fast as the page answers.
type Options struct {
	// Messages posts the messages of the trace; the simulator must be one of Options.Quiet.
	Messages bool
	// Factor is how many seconds of the trace pass in one of the clock Pace; 0 waits for nothing but
	// the page.
	Factor float64
	// Pace is the machine's clock unless it is set.
	Pace clock.Clock
	// Patience is how long a message is waited for, that by which a page registers too where the trace
	// does not say it; once one has not come, the rest of its window's
	// is not waited for any more.
	Patience time.Duration
	// Tolerance is how far times in payloads may be from those of the trace. A page that answers
	// sooner or later than it did moves them, if the trace was recorded while the clock went on.
	Tolerance time.Duration
	// Before is called ahead of each line, and may wait. An error ends the replay. It may be nil.
	Before func(context.Context, trace.Line) error
	// Opens is called where a page opens, when it is due. It may be nil.
	Opens func(trace.Line)
}

// Run stops the simulator's clock, and moves it through the times of the trace. Where a page opens
// in the trace, it waits until one of the kind is open. A person or program must open it, and close
// it: a replay does neither. Open it when Opens is called, or later: what a page posts before Run
// is called is not seen, and is reported as missing.
//
// The error is that of the context, of Before, or a *BeginningError. What is not as in the trace is
// no error: the report says it.
func Run(ctx context.Context, s Simulator, t *trace.Trace, o Options) (*Report, error) {
	if o.Patience == 0 {
		o.Patience = Patience
	}
	if o.Pace == nil {
		o.Pace = clock.System{}
	}
	s.Clock().Stop()
	p := &player{
		Options: o, sim: s, began: s.Clock().Now(), got: newCollector(),
		pages: map[int]int{}, due: map[window]int{}, late: map[window]bool{},
		unregistered: !t.HasActions(),
	}
	stop, err := s.Record(p.got)
	if err != nil {
		return nil, err
	}
	defer stop()
	for i, l := range t.Lines {
		if err := p.play(ctx, i, l); err != nil {
			return nil, err
		}
	}
	return p.report(t), nil
}
