// Package command carries out the commands of the page. A command names no contact
// on the wire: a console applies it to the contact that the agent has selected. So
// a command that could reach another call than the page means is not sent. Nor does
// a console answer a command: it is settled when the folded state shows that it took
// effect.
package command

import (
	"slices"

	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
	"github.com/ctibridge/ctibridge/wasm/bridge/registration"
	"github.com/ctibridge/ctibridge/wasm/bridge/state"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// pending is a command whose promise is open.
type pending struct {
	_ [0]func()
	contract.Command
	contact string // the contact it is about, once it is tied to it; empty where it is about none
	bound   bool
	sent    bool
	focused string // the contact that was focused when it was sent
	timer   int
}

// Queue keeps open commands, oldest first, apart by name. Only the oldest of a name
// is ever sent: two quick calls of hold must not toggle twice, so the second waits
// for the first to be confirmed and may then find nothing to do.
type Queue struct {
	open    map[contract.CommandName][]*pending
	timeout int // milliseconds
	dialect dialect.Dialect
	sink    *effect.Sink
	state   *state.State
	console *registration.Registration
}

// New returns a queue without commands. The console may take timeout milliseconds to
// confirm one.
func New(d dialect.Dialect, timeout int, sink *effect.Sink, s *state.State, console *registration.Registration) *Queue {
	return &Queue{
		open: make(map[contract.CommandName][]*pending), timeout: timeout, dialect: d, sink: sink, state: s, console: console,
	}
}

// Give takes a command of the page.
func (q *Queue) Give(c contract.Command) {
	if failure := q.precheck(c); failure != nil {
		q.settled(c.ID, failure)
		return
	}
	p := &pending{Command: c}
	q.open[c.Name] = append(q.open[c.Name], p)
	q.console.ProbeFor(c.Name)
	if !q.console.IsOpen() {
		q.bindEarly(p)
		return
	}
	p.timer = q.sink.SetTimer(q.timeout)
	q.Settle()
}

func (q *Queue) settled(id int, failure *contract.Failure) {
	q.sink.Emit(contract.CommandDone, contract.CommandSettled{ID: id, Error: failure})
}

// StartClocks lets the time of commands run that came before the console
// answered. Until then the handshake's own time bounds them.
func (q *Queue) StartClocks() {
	for _, name := range contract.CommandNames {
		for _, p := range q.open[name] {
			if p.timer == 0 {
				p.timer = q.sink.SetTimer(q.timeout)
			}
		}
	}
}

// precheck says why a command cannot even wait.
func (q *Queue) precheck(c contract.Command) *contract.Failure {
	if !q.dialect.Supports(c.Name) {
		return &contract.Failure{Code: contract.Unsupported, Text: "This console has no command " + string(c.Name) + "."}
	}
	return q.console.Failure()
}

// Settle looks at the oldest command of each name and goes on until none of
// them can move.
func (q *Queue) Settle() {
	if !q.console.IsOpen() || len(q.open) == 0 {
		return
	}
	for _, name := range contract.CommandNames {
		q.bindAll(name)
		for q.advance(name) {
		}
	}
}

// advance moves the oldest command of a name and says whether it left.
func (q *Queue) advance(name contract.CommandName) bool {
	queue := q.open[name]
	if len(queue) == 0 {
		return false
	}
	p, r := queue[0], ruleOf(name)
	if r.done(q, p) {
		q.close(p, nil)
		return true
	}
	if failure := r.lost(q, p); failure != nil {
		if failure.Code == contract.ContactNotFocused {
			q.closeAll(name, failure) // it may have reached another call, and what waits for it would toggle once more
			return true
		}
		q.close(p, failure)
		return true
	}
	if failure := q.unsure(p); failure != nil {
		q.close(p, failure)
		return true
	}
	return !p.sent && q.send(p, r)
}

// send gives a command to the console and says whether that settled it. It may
// have waited, so it is tied to its call once more: its call must still be the one.
func (q *Queue) send(p *pending, r rule) bool {
	meant := p.contact
	failure := q.bindContact(p, r)
	if failure == nil && p.contact != meant {
		failure = unavailable("Another call came to the front before " + string(p.Name) + " could be sent.")
	}
	if failure != nil {
		q.close(p, failure)
		return true
	}
	p.sent, p.focused = true, q.state.Focus.Current
	q.sink.Post(q.dialect.Write(p.Command))
	if !r.unconfirmed {
		return false
	}
	q.close(p, nil)
	return true
}

// close settles a command.
func (q *Queue) close(p *pending, failure *contract.Failure) {
	q.drop(p)
	if p.timer != 0 {
		q.sink.ClearTimer(p.timer)
	}
	q.settled(p.ID, failure)
}

func (q *Queue) drop(p *pending) {
	queue := slices.DeleteFunc(q.open[p.Name], func(other *pending) bool { return other == p })
	if len(queue) == 0 {
		delete(q.open, p.Name)
		return
	}
	q.open[p.Name] = queue
}

func (q *Queue) closeAll(name contract.CommandName, failure *contract.Failure) {
	for _, p := range slices.Clone(q.open[name]) {
		q.close(p, failure)
	}
}

// RejectAll settles every command.
func (q *Queue) RejectAll(failure *contract.Failure) {
	for _, name := range contract.CommandNames {
		q.closeAll(name, failure)
	}
}
