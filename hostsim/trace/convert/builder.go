package convert

import (
	"fmt"
	"time"

	"github.com/goccy/go-yaml"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

// step is one of the scenario, with the line of the trace that it comes from.
type step struct {
	line  int
	value yaml.MapSlice
}

func valuesOf(steps []step) (values []yaml.MapSlice) {
	for _, s := range steps {
		values = append(values, s.value)
	}
	return values
}

// builder goes through a trace once.
type builder struct {
	file string
	// posts means that messages of the console become steps: there are no actions.
	posts bool
	// pages are the consoles, by their kind: a scenario plays one of each.
	pages map[consoles.Kind]int
	// open is how the console of MAX begins.
	open  yaml.MapSlice
	steps []step
	// setup counts the steps ahead of the first thing that is done.
	setup int
	acted bool
	// at is the time that the steps so far come to, last that of the last line, and line its number.
	at, last time.Duration
	line     int
}

// shortest is the least time that is waited ahead of a message of the page. What a page takes to
// answer is no time that a scenario has to let pass.
const shortest = time.Second

func (b *builder) add(line int, l trace.Line) error {
	b.line, b.last = line, time.Duration(l.At)*time.Millisecond
	switch {
	case l.Opened != nil:
		return b.opens(l)
	case l.Action != nil:
		return b.action(l)
	case l.Post != nil:
		return b.post(l.Console, l.Post.Frame, l.Post.Payload)
	case l.Message == nil: // the page went
	case l.Message.Direction == journal.Received:
		if b.last-b.at >= shortest {
			b.pass(b.last)
		}
		b.step(b.expectation(l))
	case b.posts:
		return b.post(l.Console, l.Message.Frame, l.Message.Payload)
	}
	return nil
}

// step appends a step. Until something is done, it is one of the setup.
func (b *builder) step(items ...yaml.MapItem) {
	b.steps = append(b.steps, step{b.line, items})
	if !b.acted {
		b.setup = len(b.steps)
	}
}

// does is called ahead of a step that does something.
func (b *builder) does() {
	b.acted = true
	b.pass(b.last)
}

// pass lets time pass until then.
func (b *builder) pass(until time.Duration) {
	if until <= b.at {
		return
	}
	b.step(yaml.MapItem{Key: "wait", Value: written(until - b.at)})
	b.at = until
}

// written writes a duration as a scenario has it.
func written(d time.Duration) string {
	if d%time.Second == 0 {
		return fmt.Sprintf("%ds", d/time.Second)
	}
	return fmt.Sprintf("%dms", d/time.Millisecond)
}
