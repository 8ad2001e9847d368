package trace

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"sync"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Recorder writes what happens at consoles as a trace. It is safe for use by several goroutines, and
// calls of one console must come in the order of what happened there. It leaves out what is about a
// page that it was not told of.
type Recorder struct {
	clock clock.Clock

	mu    sync.Mutex
	w     *Writer
	kinds map[int]consoles.Kind
	err   error
}

// NewRecorder writes the header. Times are those of the clock.
func NewRecorder(w io.Writer, c clock.Clock) (*Recorder, error) {
	written, err := NewWriter(w, New(ByHostsim, c.Now()))
	if err != nil {
		return nil, err
	}
	return &Recorder{clock: c, w: written, kinds: map[int]consoles.Kind{}}, nil
}

// Opened says that a page is open; view is what its console shows. A page that is known is left out.
func (r *Recorder) Opened(c consoles.Console, view any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, known := r.kinds[c.Page]; known {
		return
	}
	r.kinds[c.Page] = c.Kind
	r.begin(c.Page, view)
}

// Restarted says that a page has a new console, which the trace shows as one that opens again.
func (r *Recorder) Restarted(page int, view any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.begin(page, view)
}

func (r *Recorder) begin(page int, view any) {
	opened := Beginning(view)
	r.write(page, Line{Opened: &opened})
}

// Beginning reads profile and faults from what a console shows.
func Beginning(view any) Opened {
	var v struct {
		Profile string
		Faults  []struct {
			Name string
			On   bool
		}
	}
	_ = json.Unmarshal(pagelink.Encode(view), &v) // a console without them has neither
	made := Opened{Profile: v.Profile}
	for _, f := range v.Faults {
		if f.On {
			made.Faults = append(made.Faults, f.Name)
		}
	}
	return made
}

// Closed says that a page went.
func (r *Recorder) Closed(page int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.write(page, Line{Closed: &Closed{}})
	delete(r.kinds, page)
}

// Did says that an action was done, ahead of what follows from it.
func (r *Recorder) Did(page int, a action.Request) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.write(page, Line{Action: &Action{Name: a.Name, Fields: fieldsOf(a.Fields)}})
}

// fieldsOf leaves out what a page adds to the fields: the name of the action.
func fieldsOf(fields json.RawMessage) json.RawMessage {
	if len(bytes.TrimSpace(fields)) == 0 {
		return nil
	}
	keys := map[string]json.RawMessage{}
	if json.Unmarshal(fields, &keys) != nil {
		return fields // it was done: there is no such action
	}
	delete(keys, "action")
	if len(keys) == 0 {
		return nil
	}
	return pagelink.Encode(keys)
}

// Posted says that a program had a console post a message, ahead of the journal's entry of it.
func (r *Recorder) Posted(page int, p pagelink.Post) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.write(page, Line{Post: &Post{Frame: p.Frame, Payload: p.Payload}})
}

// Entry writes an entry of the journal. A fault of a page is none of the console's messages: what
// comes of it is in the trace, such as the end of the page.
func (r *Recorder) Entry(e journal.Entry) {
	if e.Direction == journal.OfPage {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.write(e.Page, Line{Message: &Message{
		Direction: e.Direction, Frame: e.Frame, Origin: e.Origin, Payload: e.Payload,
	}})
}

// Err returns why the trace ends early, nil if it does not.
func (r *Recorder) Err() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.err
}

func (r *Recorder) write(page int, l Line) {
	kind, known := r.kinds[page]
	if !known || r.err != nil {
		return
	}
	l.Page, l.Console = page, kind
	l.At = max(r.w.at, r.w.header.Since(r.clock.Now()))
	if err := r.w.Write(l); err != nil {
		r.err = fmt.Errorf("trace: recording ended: %w", err)
	}
}
