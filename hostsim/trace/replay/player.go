package replay

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

// BeginningError means that a console was opened with other options than in the trace: all that
// follows would differ.
type BeginningError struct {
	Page      int
	Want, Got trace.Opened
}

func (e *BeginningError) Error() string {
	return fmt.Sprintf("the console of page %d begins with the profile %q and the faults %q; in the trace with %q and %q",
		e.Page, e.Got.Profile, e.Got.Faults, e.Want.Profile, e.Want.Faults)
}

// window is one side of what passes between a console and a window, by the page of the replay.
type window struct {
	page      int
	frame     string
	direction journal.Direction
}

type player struct {
	Options
	sim Simulator
	// unregistered is true of a trace that does not say that the page registered: one of the SDK.
	unregistered bool
	began        time.Time
	at           int64
	got          *collector
	// pages are those of the replay, by those of the trace.
	pages map[int]int
	// due counts the messages of the trace so far, and late are those that are waited for no more.
	due  map[window]int
	late map[window]bool
	// failed are actions and posts that were not done.
	failed []Difference
}

func (p *player) play(ctx context.Context, index int, l trace.Line) error {
	if err := p.pace(ctx, l); err != nil {
		return err
	}
	switch {
	case l.Opened != nil:
		return p.open(ctx, l)
	case l.Message != nil:
		return p.message(ctx, index, l)
	case l.Action != nil:
		p.note(index, l, p.sim.Do(p.pages[l.Page], l.Action.Name, l.Action.Fields))
	case l.Post != nil && !p.Messages:
		p.note(index, l, p.post(l.Page, l.Post.Frame, l.Post.Payload))
	}
	return nil
}

// pace waits until the line is due, and moves the simulator's clock there.
func (p *player) pace(ctx context.Context, l trace.Line) error {
	if p.Before != nil {
		if err := p.Before(ctx, l); err != nil {
			return err
		}
	}
	passes := time.Duration(l.At-p.at) * time.Millisecond
	p.at = l.At
	if p.Factor > 0 && passes > 0 {
		due := make(chan struct{})
		stop := p.Pace.AfterFunc(time.Duration(float64(passes)/p.Factor), func() { close(due) })
		defer stop()
		select {
		case <-due:
		case <-ctx.Done():
		}
	}
	now := p.sim.Clock().Now().Sub(p.began)
	if ahead := time.Duration(l.At)*time.Millisecond - now; ahead > 0 {
		return errors.Join(ctx.Err(), p.sim.Clock().Advance(ahead))
	}
	return ctx.Err()
}

// open waits for a page, or has a new console put behind one that is there.
func (p *player) open(ctx context.Context, l trace.Line) error {
	if page, known := p.pages[l.Page]; known {
		return p.sim.ResetConsole(page)
	}
	if p.Opens != nil {
		p.Opens(l)
	}
	page, began, err := p.got.opened(ctx, l.Console)
	if err != nil {
		return err
	}
	p.pages[l.Page] = page
	want := l.Opened
	if want.Profile != "" && (began.Profile != want.Profile || !slices.Equal(began.Faults, want.Faults)) {
		return &BeginningError{Page: page, Want: *want, Got: began}
	}
	if p.unregistered && l.Console == consoles.MAX {
		return p.await(ctx, window{page, "workspace", journal.Received}, 1)
	}
	return nil
}

// await waits until so many messages have passed a window, which is late from then on if they have
// not.
func (p *player) await(ctx context.Context, w window, n int) error {
	patient, cancel := context.WithTimeout(ctx, p.Patience)
	defer cancel()
	p.late[w] = p.got.wait(patient, w, n) != nil
	return ctx.Err()
}

// message waits until as many messages have passed as in the trace, or posts this one.
func (p *player) message(ctx context.Context, index int, l trace.Line) error {
	w := window{p.pages[l.Page], l.Message.Frame, l.Message.Direction}
	p.due[w]++
	if p.Messages && w.direction == journal.Sent {
		p.note(index, l, p.post(l.Page, w.frame, l.Message.Payload))
		return nil
	}
	if p.late[w] {
		return nil
	}
	return p.await(ctx, w, p.due[w])
}

func (p *player) post(page int, frame string, payload []byte) error {
	return p.sim.Post(p.pages[page], pagelink.Post{Frame: frame, Payload: payload})
}

// note keeps why something was not done.
func (p *player) note(index int, l trace.Line, err error) {
	if err != nil {
		p.failed = append(p.failed, Difference{Line: index + 2, Page: l.Page, Reason: err.Error()})
	}
}
