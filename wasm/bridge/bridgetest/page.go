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

// Page is a page in memory: it carries out effects, keeps what it receives, and
// owns the clock.
type Page struct {
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

// NewPage returns a page with a bridge over host that has not started.
func NewPage(host dialect.Dialect, timeout int) *Page { return NewPageOf(bridge.New(host, timeout)) }

// NewEmbeddingPage returns a page that frames the console's adapters.
func NewEmbeddingPage(host dialect.Dialect, timeout int, frames bridge.AdapterOptions) *Page {
	return NewPageOf(bridge.NewEmbedding(host, timeout, frames))
}

// NewPageOf returns a page with a bridge that has not started.
func NewPageOf(b *bridge.Bridge) *Page {
	return &Page{
		Bridge: b,
		Inspect: func(url string) bridge.Inspected {
			return bridge.Inspected{Valid: true, Address: url, Scheme: "https", Origin: "https://crm.test", Allowed: true}
		},
		Answer: func(effect.Pop) *contract.PopOutcome { return &contract.PopOutcome{} },
		timers: make(map[int]int),
	}
}

// Step feeds one input, and what comes of carrying out its effects.
func (p *Page) Step(in bridge.Input) {
	events, effects := p.Bridge.Step(in)
	p.Events = append(p.Events, events...)
	for _, next := range p.do(slices.Clone(effects)) {
		p.Step(next)
	}
}

// Deliver feeds one message of the console's only window.
func (p *Page) Deliver(raw string) { p.DeliverFrom(0, raw) }

// DeliverFrom feeds one message of one of the console's windows.
func (p *Page) DeliverFrom(frame int, raw string) {
	p.Step(bridge.Delivered{Frame: frame, Raw: []byte(raw), At: float64(p.now)})
}

// Command feeds a command.
func (p *Page) Command(id int, name contract.CommandName, on bool) {
	p.Step(bridge.Commanded{Command: contract.Command{ID: id, Name: name, On: on}})
}

// CommandFor feeds a command that names its contact.
func (p *Page) CommandFor(contact string, id int, name contract.CommandName, on bool) {
	p.Step(bridge.Commanded{Command: contract.Command{ID: id, Name: name, On: on, ContactID: contact}})
}

func (p *Page) do(effects []effect.Effect) (next []bridge.Input) {
	for _, e := range effects {
		switch e := e.(type) {
		case effect.Post:
			p.Posts = append(p.Posts, string(e.Payload))
		case effect.SetTimer:
			p.timers[e.ID] = p.now + e.Milliseconds
		case effect.ClearTimer:
			delete(p.timers, e.ID)
		case effect.Pop:
			p.Shown = append(p.Shown, e.URL)
			if outcome := p.Answer(e); outcome != nil {
				outcome.ID = e.ID
				next = append(next, bridge.Popped{Outcome: *outcome})
			}
		case effect.Inspect:
			answer := p.Inspect(e.URL)
			answer.ID = e.ID
			next = append(next, answer)
		}
	}
	return next
}

// Advance lets milliseconds pass and fires the timers that run out, in order.
func (p *Page) Advance(milliseconds int) {
	end := p.now + milliseconds
	for {
		id, at := p.nextTimer()
		if id == 0 || at > end {
			break
		}
		p.now = at
		delete(p.timers, id)
		p.Step(bridge.Fired{Timer: id})
	}
	p.now = end
}

func (p *Page) nextTimer() (id, at int) {
	for i, t := range p.timers {
		if id == 0 || t < at || t == at && i < id {
			id, at = i, t
		}
	}
	return id, at
}

// Now is the time at the page, in milliseconds of the clock of Delivered.
func (p *Page) Now() float64 { return float64(p.now) }

// Timers says how many timers run.
func (p *Page) Timers() int { return len(p.timers) }

// Types lists the types of all events so far; a vendor's event goes by its own
// name.
func (p *Page) Types() []string { return Types(p.Events) }

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
func (p *Page) Forget() { p.Events, p.Posts, p.Shown = nil, nil, nil }

// Settled returns how a command ended, and how often that was emitted.
func (p *Page) Settled(id int) (failure *contract.Failure, times int) {
	for _, e := range p.Events {
		if s, ok := e.Payload.(contract.CommandSettled); ok && s.ID == id {
			failure = s.Error
			times++
		}
	}
	return failure, times
}

// Connection returns the connection as the bridge last emitted it. A page takes it
// for connecting until then.
func (p *Page) Connection() contract.Connection {
	last := contract.Connection{State: contract.Connecting}
	for _, e := range p.Events {
		if c, ok := e.Payload.(contract.Connection); ok {
			last = c
		}
	}
	return last
}

// Contacts folds the events the way a page does.
func (p *Page) Contacts() map[string]contract.Contact {
	contacts := make(map[string]contract.Contact)
	for _, e := range p.Events {
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
