package pagelink

import (
	"context"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagefault"
)

// PageFault is one that the page is to carry out.
type PageFault struct {
	ID    int            `json:"id"`
	Fault pagefault.Name `json:"fault" ts:"string"`
	// Frame is the window that it happens to, left out if it is the page itself.
	Frame string `json:"frame,omitempty"`
}

// pageFaultReport is what the page says just before it carries one out, or instead, where it has no
// such frame.
type pageFaultReport struct {
	ID   int  `json:"id"`
	Done bool `json:"done"`
}

// pageFaults are those that the page has not answered yet, by number. The connection locks them.
type pageFaults struct {
	counted int
	open    map[int]*openPageFault
}

type openPageFault struct {
	pagefault.Fault
	// over is closed when the page has answered, or is gone, if the fault happens to the page itself.
	over chan struct{}
	// done is whether the page has done it.
	done bool
}

// BreakPage lets a fault happen to the page of the console, or a window that it frames. It returns once
// the page has let go of the frame, or is gone itself; the journal has it then. Errors are a
// *pagefault.Error, a *NoFrameError, a *FenceError if the page does not answer until ctx ends, and
// ErrClosed.
func (f *Faults) BreakPage(ctx context.Context, fault pagefault.Fault) error {
	id, open, err := f.beginPageFault(ctx, fault)
	if err != nil {
		return err
	}
	select {
	case <-open.over:
	case <-ctx.Done():
	}
	f.conn.mu.Lock()
	defer f.conn.mu.Unlock()
	_, waits := f.page.open[id]
	delete(f.page.open, id)
	switch {
	case waits:
		return &FenceError{Cause: ctx.Err()}
	case !open.done && f.conn.closed:
		return ErrClosed
	case !open.done:
		return &NoFrameError{Frame: open.Frame}
	}
	return nil
}

func (f *Faults) beginPageFault(
	ctx context.Context, fault pagefault.Fault,
) (id int, open *openPageFault, err error) {
	if fault, err = fault.At(f.conn.Source); err != nil {
		return 0, nil, err
	}
	f.conn.mu.Lock()
	defer f.conn.mu.Unlock()
	if f.conn.closed {
		return 0, nil, ErrClosed
	}
	if f.page.open == nil {
		f.page.open = map[int]*openPageFault{}
	}
	f.page.counted++
	open = &openPageFault{Fault: fault, over: make(chan struct{})}
	f.page.open[f.page.counted] = open
	ctx = context.WithoutCancel(ctx) // a write that is broken off would end the connection
	return f.page.counted, open, f.conn.send(ctx, toPage{PageFault: &PageFault{
		ID: f.page.counted, Fault: fault.Fault, Frame: fault.Frame,
	}})
}

// reported takes what the page says of one. The journal has it ahead of what follows from it.
func (f *Faults) reported(r pageFaultReport) (nothing Reply) {
	open := f.page.open[r.ID]
	if open == nil || open.done {
		return nothing // nobody waits any more, or all is said
	}
	open.done = r.Done
	if r.Done {
		f.conn.record(journal.Entry{
			Direction: journal.OfPage, Frame: open.Frame, Fault: string(open.Fault.Fault),
		})
	}
	if open.Frame != "" {
		f.end(r.ID)
	}
	return nothing
}

// pageGone takes the end of the page for an answer: one that leaves need not have come to say so.
func (f *Faults) pageGone() {
	for id, open := range f.page.open {
		f.reported(pageFaultReport{ID: id, Done: open.Frame == ""})
		f.end(id)
	}
}

func (f *Faults) end(id int) {
	if open := f.page.open[id]; open != nil {
		delete(f.page.open, id)
		close(open.over)
	}
}
