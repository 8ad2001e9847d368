// Package bridge is the vendor-neutral logic of the page's line to a console:
// the handshake, the folding of contacts, the finding of repeats, and the
// matching of commands with the events that confirm them.
//
// It has no I/O and no clock of its own. Step takes one input and returns what
// to tell the page and what to do; whoever drives it does the effects and feeds
// back what comes of them. One Bridge is used from one goroutine.
package bridge

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// Bridge is the state of one page's line to one console.
type Bridge struct {
	dialect dialect.Dialect
	timeout int // milliseconds

	connection  handshake
	popout      bool // the console's window is not this page's parent
	agent       contract.Agent
	lastEmitted contract.Agent // the agent as the page knows it, or would
	hidesAgent  bool           // the page did not ask for the agent
	contacts    map[string]*contact
	removedIDs  idSet  // contacts that left the desk
	joined      int    // contacts that ever joined, to tell the newest
	focused     string // the contact that the console marked last as the one in front
	current     string // the contact that the agent is taken to have in front; empty if that is not known
	keepsFocus  bool   // the console leaves the focus where it is when a contact is answered or dialled
	dedupe      dedupe
	rejoin      rejoin
	batch       snapshotBatch
	commands    commands
	screens     map[string]contract.Cobrowse // that were shared last, by their own ids
	frames      *frames                      // nil where the console frames the page
	lastID      int                          // of timers, inspections and record pops

	frame int     // that the message under way came from
	now   float64 // when the page looked at it
	came  arrival

	events  []contract.Event
	effects []Effect
}

// nobody is the agent of whom nothing is known.
var nobody = contract.Agent{Status: contract.AgentUnknown}

// New returns a bridge that has not started. Timeout, in milliseconds, is how
// long the console may take to acknowledge, and to confirm a command.
func New(d dialect.Dialect, timeout int) *Bridge {
	return &Bridge{
		dialect:     d,
		timeout:     timeout,
		connection:  handshake{state: contract.Connecting},
		agent:       nobody,
		lastEmitted: nobody,
		contacts:    make(map[string]*contact),
		removedIDs:  newIDSet(),
		dedupe:      newDedupe(),
		commands:    newCommands(),
		screens:     make(map[string]contract.Cobrowse),
	}
}

// Step takes one input and returns the events for the page and the effects to
// carry out, each in order. Both slices are reused by the next Step.
func (b *Bridge) Step(in Input) ([]contract.Event, []Effect) {
	clear(b.events) // lets go of what the last step's payloads held
	clear(b.effects)
	b.events, b.effects = b.events[:0], b.effects[:0]
	if b.Done() {
		b.afterClose(in)
	} else {
		b.step(in)
	}
	return b.events, b.effects
}

func (b *Bridge) step(in Input) {
	switch in := in.(type) {
	case Delivered:
		b.deliver(in)
	case Commanded:
		b.command(in.Command)
	case Fired:
		b.fire(in.Timer)
	case Inspected:
		b.inspected(in)
	case Popped:
		b.popped(in.Outcome)
	case Reloaded:
		b.reloaded(in)
	case Started:
		b.popout = in.Popout
		b.connect()
		b.reconcileSilent()
	case Shown:
		b.connect()
	case Visible:
		b.shownAgain()
	case HostClosed:
		b.hostClosed()
	case Hidden:
		b.leave()
	case Stopped:
		b.stop()
	}
}

// afterClose lets nothing happen after the end but a promise settle.
func (b *Bridge) afterClose(in Input) {
	if c, ok := in.(Commanded); ok {
		b.emit(contract.CommandDone, contract.CommandSettled{ID: c.Command.ID, Error: destroyed()})
	}
}

func destroyed() *contract.Failure {
	return &contract.Failure{Code: contract.Destroyed, Text: contract.DestroyedText}
}

// Done says that the bridge was stopped and will do nothing more.
func (b *Bridge) Done() bool { return b.connection.state == contract.Closed }

// emit and do are kept out of line: with each copy of theirs the module grows.
//
//go:noinline
func (b *Bridge) emit(t contract.EventType, p contract.Payload) {
	b.events = append(b.events, contract.Event{Type: t, Payload: p})
}

//go:noinline
func (b *Bridge) do(e Effect) { b.effects = append(b.effects, e) }

func (b *Bridge) post(payloads ...[]byte) {
	for _, p := range payloads {
		b.do(Post{Payload: p})
	}
}

func (b *Bridge) nextID() int {
	b.lastID++
	return b.lastID
}

func (b *Bridge) setTimer(milliseconds int) int {
	id := b.nextID()
	b.do(SetTimer{ID: id, Milliseconds: milliseconds})
	return id
}
