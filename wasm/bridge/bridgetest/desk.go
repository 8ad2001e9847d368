// Package bridgetest drives a bridge in memory and holds the contract that it
// keeps over every dialect.
package bridgetest

import (
	"slices"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// Desk is a page in memory: it carries out effects, keeps what it is told, and
// owns the clock.
type Desk struct {
	Bridge *bridge.Bridge
	// Events are all events so far, in order.
	Events []contract.Event
	// Posts are the payloads that went to the console, in order.
	Posts []string
	// Shown are the addresses that the record pane was taken to.
	Shown []string
	// Answer says what becomes of a record; nil leaves it open.
	Answer func(effect.Pop) *contract.PopOutcome
	// Inspect answers for the browser's URL parser.
	Inspect func(url string) bridge.Inspected

	now    int
	timers map[int]int // by id, when it fires
}

// NewDesk returns a desk with a bridge over host that has not started.
func NewDesk(host dialect.Dialect, timeout int) *Desk { return NewDeskOf(bridge.New(host, timeout)) }

// NewEmbeddingDesk returns a desk that frames the console's adapters.
func NewEmbeddingDesk(host dialect.Dialect, timeout int, frames bridge.AdapterOptions) *Desk {
	return NewDeskOf(bridge.NewEmbedding(host, timeout, frames))
}

// NewDeskOf returns a desk with a bridge that has not started.
func NewDeskOf(b *bridge.Bridge) *Desk {
	return &Desk{
		Bridge: b,
		Inspect: func(url string) bridge.Inspected {
			return bridge.Inspected{Valid: true, Address: url, Scheme: "https", Origin: "https://crm.test", Allowed: true}
		},
		Answer: func(effect.Pop) *contract.PopOutcome { return &contract.PopOutcome{} },
		timers: make(map[int]int),
	}
}

// Step feeds one input, and what comes of carrying out its effects.
func (d *Desk) Step(in bridge.Input) {
	events, effects := d.Bridge.Step(in)
	d.Events = append(d.Events, events...)
	for _, next := range d.do(slices.Clone(effects)) {
		d.Step(next)
	}
}

// Deliver feeds one message of the console's only window.
func (d *Desk) Deliver(raw string) { d.DeliverFrom(0, raw) }

// DeliverFrom feeds one message of one of the console's windows.
func (d *Desk) DeliverFrom(frame int, raw string) {
	d.Step(bridge.Delivered{Frame: frame, Raw: []byte(raw), At: float64(d.now)})
}

// Command feeds a command.
func (d *Desk) Command(id int, name contract.CommandName, on bool) {
	d.Step(bridge.Commanded{Command: contract.Command{ID: id, Name: name, On: on}})
}

// CommandFor feeds a command that names its contact.
func (d *Desk) CommandFor(contact string, id int, name contract.CommandName, on bool) {
	d.Step(bridge.Commanded{Command: contract.Command{ID: id, Name: name, On: on, ContactID: contact}})
}

func (d *Desk) do(effects []effect.Effect) (next []bridge.Input) {
	for _, e := range effects {
		switch e := e.(type) {
		case effect.Post:
			d.Posts = append(d.Posts, string(e.Payload))
		case effect.SetTimer:
			d.timers[e.ID] = d.now + e.Milliseconds
		case effect.ClearTimer:
			delete(d.timers, e.ID)
		case effect.Pop:
			d.Shown = append(d.Shown, e.URL)
			if outcome := d.Answer(e); outcome != nil {
				outcome.ID = e.ID
				next = append(next, bridge.Popped{Outcome: *outcome})
			}
		case effect.Inspect:
			answer := d.Inspect(e.URL)
			answer.ID = e.ID
			next = append(next, answer)
		}
	}
	return next
}

// Advance lets milliseconds pass and fires the timers that run out, in order.
func (d *Desk) Advance(milliseconds int) {
	end := d.now + milliseconds
	for {
		id, at := d.nextTimer()
		if id == 0 || at > end {
			break
		}
		d.now = at
		delete(d.timers, id)
		d.Step(bridge.Fired{Timer: id})
	}
	d.now = end
}

func (d *Desk) nextTimer() (id, at int) {
	for i, t := range d.timers {
		if id == 0 || t < at || t == at && i < id {
			id, at = i, t
		}
	}
	return id, at
}

// Now is the time at the desk, in milliseconds of the clock of Delivered.
func (d *Desk) Now() float64 { return float64(d.now) }

// Timers says how many timers run.
func (d *Desk) Timers() int { return len(d.timers) }

// Types lists the types of all events so far; a vendor's event goes by its own
// name.
func (d *Desk) Types() []string { return Types(d.Events) }

// Types lists the types of events; a vendor's event goes by its own name.
func Types(events []contract.Event) []string {
	types := make([]string, 0, len(events))
	for _, e := range events {
		if v, ok := e.Payload.(contract.VendorEvent); ok {
			types = append(types, v.Name)
			continue
		}
		types = append(types, string(e.Type))
	}
	return types
}

// Forget drops what was recorded so far, to look at what comes next alone.
func (d *Desk) Forget() { d.Events, d.Posts, d.Shown = nil, nil, nil }

// Settled returns how a command ended, and how often it was said.
func (d *Desk) Settled(id int) (failure *contract.Failure, times int) {
	for _, e := range d.Events {
		if s, ok := e.Payload.(contract.CommandSettled); ok && s.ID == id {
			failure = s.Error
			times++
		}
	}
	return failure, times
}

// Connection returns how the bridge last said that it stands. A page takes it
// for connecting until then.
func (d *Desk) Connection() contract.Connection {
	last := contract.Connection{State: contract.Connecting}
	for _, e := range d.Events {
		if c, ok := e.Payload.(contract.Connection); ok {
			last = c
		}
	}
	return last
}

// Contacts folds the events the way a page does.
func (d *Desk) Contacts() map[string]contract.Contact {
	contacts := make(map[string]contract.Contact)
	for _, e := range d.Events {
		c, ok := e.Payload.(contract.Contact)
		switch {
		case !ok:
		case e.Type == contract.ContactRemoved:
			delete(contacts, c.ID)
		default:
			contacts[c.ID] = c
		}
	}
	return contacts
}
