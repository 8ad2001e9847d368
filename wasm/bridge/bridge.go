// Package bridge is the vendor-neutral logic of the page's line to a console:
// the handshake, the folding of contacts, the finding of repeats, and the
// matching of commands with the events that confirm them.
//
// It has no I/O and no clock of its own. Step takes one input and returns what
// to tell the page and what to do; whoever drives it does the effects and feeds
// back what comes of them. One Bridge is used from one goroutine.
package bridge

import "github.com/ctibridge/ctibridge/wasm/wire"

// Dialect is a vendor's dialect. Implementations are pure.
type Dialect interface {
	// Read decodes one message. The readings stay valid until the next Read.
	// A message that is not let in has a reason and no readings.
	Read(raw []byte) ([]wire.Reading, wire.Refusal)
	// Register returns the payloads that subscribe the page, in order; none
	// where the console sends its events unasked.
	Register() [][]byte
	// Unregister returns the payloads that end the subscription.
	Unregister() [][]byte
	// Write returns the payload that carries out a command. The switch commands
	// are toggles on the wire, so On is not part of it.
	Write(c wire.Command) []byte
	// Supports says whether the console has the command.
	Supports(c wire.CommandName) bool
}

// Bridge is the state of one page's line to one console.
type Bridge struct {
	dialect Dialect
	timeout int // milliseconds

	connection  handshake
	popout      bool // the console's window is not this page's parent
	agent       wire.Agent
	lastEmitted wire.Agent // the agent as the page knows it, or would
	hidesAgent  bool       // the page did not ask for the agent
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
	screens     map[string]wire.Cobrowse // that were shared last, by their own ids
	frames      *frames                  // nil where the console frames the page
	lastID      int                      // of timers, inspections and record pops

	frame int     // that the message under way came from
	now   float64 // when the page looked at it
	came  arrival

	events  []wire.Event
	effects []Effect
}

// nobody is the agent of whom nothing is known.
var nobody = wire.Agent{Status: wire.AgentUnknown}

// New returns a bridge that has not started. Timeout, in milliseconds, is how
// long the console may take to acknowledge, and to confirm a command.
func New(d Dialect, timeout int) *Bridge {
	return &Bridge{
		dialect:     d,
		timeout:     timeout,
		connection:  handshake{state: wire.Connecting},
		agent:       nobody,
		lastEmitted: nobody,
		contacts:    make(map[string]*contact),
		removedIDs:  newIDSet(),
		dedupe:      newDedupe(),
		commands:    newCommands(),
		screens:     make(map[string]wire.Cobrowse),
	}
}

// Step takes one input and returns the events for the page and the effects to
// carry out, each in order. Both slices are reused by the next Step.
func (b *Bridge) Step(in Input) ([]wire.Event, []Effect) {
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
		b.emit(wire.CommandDone, wire.CommandSettled{ID: c.Command.ID, Error: destroyed()})
	}
}

func destroyed() *wire.Failure {
	return &wire.Failure{Code: wire.Destroyed, Text: "The bridge was destroyed."}
}

// Done says that the bridge was stopped and will do nothing more.
func (b *Bridge) Done() bool { return b.connection.state == wire.Closed }

// emit and do are kept out of line: with each copy of theirs the module grows.
//
//go:noinline
func (b *Bridge) emit(t wire.EventType, p wire.Payload) {
	b.events = append(b.events, wire.Event{Type: t, Payload: p})
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
