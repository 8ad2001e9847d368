package hostsim

import (
	"io"
	"maps"
	"slices"
	"sync"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

// Record writes what happens from now on to w, as a trace: all messages, and what people and
// programs do. Each line is written at once, while the console waits. Stop ends it, and returns why
// the trace ends early, if it does.
//
// A trace that begins with the simulator replays to the same messages. In one that begins later, the
// consoles that are open already are as they are then, which a replay cannot bring about.
func (s *Server) Record(w io.Writer) (stop func() error, err error) {
	r, err := trace.NewRecorder(w, s.clock)
	if err != nil {
		return nil, err
	}
	remove := s.recorders.add(r)
	for _, c := range s.Consoles() {
		if view, err := s.View(c.Page); err == nil { // else its page has just gone
			r.Opened(c, view)
		}
	}
	unfollow := s.journal.Follow(r.Entry)
	return func() error {
		unfollow()
		remove()
		return r.Err()
	}, nil
}

// recorders are those that write now. It is the pagelink.Watcher of every page.
type recorders struct {
	mu  sync.Mutex
	all map[*trace.Recorder]bool
}

func (rs *recorders) add(r *trace.Recorder) (remove func()) {
	rs.mu.Lock()
	defer rs.mu.Unlock()
	if rs.all == nil {
		rs.all = map[*trace.Recorder]bool{}
	}
	rs.all[r] = true
	return func() {
		rs.mu.Lock()
		defer rs.mu.Unlock()
		delete(rs.all, r)
	}
}

func (rs *recorders) each(do func(*trace.Recorder)) {
	rs.mu.Lock()
	all := slices.Collect(maps.Keys(rs.all))
	rs.mu.Unlock()
	for _, r := range all {
		do(r)
	}
}

// opened is called while the page's machine is held.
func (rs *recorders) opened(c *pagelink.Conn, kind consoles.Kind) {
	console := consoles.Console{Page: c.Hello.Page, Kind: kind, Source: c.Source}
	rs.each(func(r *trace.Recorder) { r.Opened(console, c.Machine.View()) })
}

func (rs *recorders) closed(page int) {
	rs.each(func(r *trace.Recorder) { r.Closed(page) })
}

// Did implements pagelink.Watcher.
func (rs *recorders) Did(page int, a action.Request) {
	rs.each(func(r *trace.Recorder) { r.Did(page, a) })
}

// Posted implements pagelink.Watcher.
func (rs *recorders) Posted(page int, p pagelink.Post) {
	rs.each(func(r *trace.Recorder) { r.Posted(page, p) })
}

// Restarted implements pagelink.Watcher.
func (rs *recorders) Restarted(page int, view any) {
	rs.each(func(r *trace.Recorder) { r.Restarted(page, view) })
}
