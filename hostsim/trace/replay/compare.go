package replay

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/trace"
)

// Normalised lists what is not compared, or is made alike before it is compared, for people.
var Normalised = []string{
	"at: a page answers after as long as it takes",
	"page: pages are numbered as they open, and the first of a kind in the trace is the first in the replay",
	"the port of 127.0.0.1 and localhost, in origins and payloads",
	"times in payloads, within the tolerance that was asked for",
	"the number of a frame window-<n>: by the order in which such windows first pass a message",
}

// Difference is something that is not as in the trace.
type Difference struct {
	// Line is that of the trace, where the header is 1; 0 for what is not in the trace.
	Line int `json:"line,omitempty"`
	// Page is that of the trace, and Frame the window.
	Page  int    `json:"page"`
	Frame string `json:"frame,omitempty"`
	// Want and Got are the messages, normalised; nil for none.
	Want *trace.Message `json:"want,omitempty"`
	Got  *trace.Message `json:"got,omitempty"`
	// Reason is what is wrong, in a sentence for people.
	Reason string `json:"reason"`
}

// Report is what became of a replay.
type Report struct {
	// Differences are actions that could not be done, then the first difference of each window.
	Differences []Difference `json:"differences"`
	// Messages counts those of the trace.
	Messages int `json:"messages"`
	// Normalised is the list Normalised.
	Normalised []string `json:"normalised"`
}

// numbered is a message with its line in the trace.
type numbered struct {
	line int
	trace.Message
}

// passed are the messages of each window, in order.
type passed struct {
	order   []window
	windows map[window][]numbered
}

func (p *player) report(t *trace.Trace) *Report {
	back := map[int]int{}
	for ours, theirs := range p.pages {
		back[theirs] = ours
	}
	want := collect(t.Lines, func(page int) int { return page })
	got := collect(p.got.all(), func(page int) int { return back[page] })
	r := &Report{Differences: append([]Difference{}, p.failed...), Normalised: Normalised}
	for _, w := range want.order {
		r.Messages += len(want.windows[w])
		r.compare(w, want.windows[w], got.windows[w], p.Tolerance)
	}
	for _, w := range got.order {
		if w.page != 0 && want.windows[w] == nil {
			r.compare(w, nil, got.windows[w], p.Tolerance)
		}
	}
	return r
}

// collect sorts messages by their windows; both directions of a window are one sequence.
func collect(lines []trace.Line, pageOf func(int) int) passed {
	made := passed{windows: map[window][]numbered{}}
	names := map[window]string{}
	counted := map[int]int{}
	for i, l := range lines {
		if l.Message == nil {
			continue
		}
		m := normal(*l.Message)
		w := window{page: pageOf(l.Page), frame: m.Frame}
		if strings.HasPrefix(m.Frame, "window-") {
			if names[w] == "" {
				counted[w.page]++
				names[w] = fmt.Sprintf("window-%d", counted[w.page])
			}
			m.Frame = names[w]
			w.frame = m.Frame
		}
		if made.windows[w] == nil {
			made.order = append(made.order, w)
		}
		made.windows[w] = append(made.windows[w], numbered{i + 2, m})
	}
	return made
}

var port = regexp.MustCompile(`(127\.0\.0\.1|localhost):[0-9]+`)

func normal(m trace.Message) trace.Message {
	m.Origin = port.ReplaceAllString(m.Origin, "$1:port")
	m.Payload = port.ReplaceAll(m.Payload, []byte("$1:port"))
	return m
}

// compare adds the first difference of a window.
func (r *Report) compare(w window, want, got []numbered, tolerance time.Duration) {
	for i := range max(len(want), len(got)) {
		d := Difference{Page: w.page, Frame: w.frame}
		if i < len(want) {
			d.Line, d.Want = want[i].line, &want[i].Message
		}
		if i < len(got) {
			d.Got = &got[i].Message
		}
		if d.Reason = reason(d.Want, d.Got, tolerance); d.Reason != "" {
			r.Differences = append(r.Differences, d)
			return
		}
	}
}

func reason(want, got *trace.Message, tolerance time.Duration) string {
	switch {
	case got == nil:
		return fmt.Sprintf("this message was not %s", want.Direction)
	case want == nil:
		return fmt.Sprintf("a message was %s that the trace does not have", got.Direction)
	case want.Direction != got.Direction:
		return fmt.Sprintf("a message was %s, and in the trace one was %s", got.Direction, want.Direction)
	case want.Origin != got.Origin:
		return "another origin"
	case !alike(want.Payload, got.Payload, tolerance):
		return "another payload"
	}
	return ""
}
