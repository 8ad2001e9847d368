// Package bridge is the vendor-neutral logic between a page and its console. It has
// no I/O and no clock of its own: Step takes one input and returns the events for
// the page and the effects to be carried out; whoever drives it feeds back what
// comes of them.
//
// A message runs through the parts below this package: dedupe finds repeats,
// registration the answer to the handshake, state folds the rest, command settles
// what the page asked for. Around adapters, packages adapters and screenpop take
// part too. All of them put events and effects into one effect.Sink. What a vendor's
// message means comes from package dialect.
//
// Structs of these packages, and of package dialect, that are never compared have a
// field "_ [0]func()", which forbids it: without it the compiler writes a function to
// compare them, of 200 to 2,000 bytes, and the module keeps it. What is marked
// "go:noinline" is short and called from many places: each copy makes the module larger.
package bridge

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/command"
	"github.com/ctibridge/ctibridge/wasm/bridge/dedupe"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
	"github.com/ctibridge/ctibridge/wasm/bridge/registration"
	"github.com/ctibridge/ctibridge/wasm/bridge/state"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// Bridge is one page's bridge to one console. It is used from one goroutine.
type Bridge struct {
	dialect      dialect.Dialect
	sink         effect.Sink
	filter       *dedupe.Filter
	state        *state.State
	registration *registration.Registration
	commands     *command.Queue
	embedding    *embedding // nil where the console frames the page
}

// New returns a bridge of a page that its console frames or opened. It has not
// started. Timeout, in milliseconds, is how long the console may take to
// acknowledge, and to confirm a command.
func New(d dialect.Dialect, timeout int) *Bridge {
	return compose(d, timeout, state.Options{})
}

// compose joins the parts that every page has.
func compose(d dialect.Dialect, timeout int, o state.Options) *Bridge {
	b := &Bridge{dialect: d, filter: dedupe.New()}
	o.SupportsMute = d.Supports(contract.Mute)
	b.state = state.New(o, &b.sink, b.filter)
	b.registration = registration.New(d, timeout, &b.sink, b.filter, b.state)
	b.commands = command.New(d, timeout, &b.sink, b.state, b.registration)
	b.registration.Opened, b.registration.Failed = b.commands.StartClocks, b.commands.RejectAll
	return b
}

// Step takes one input and returns the events for the page and the effects to
// carry out, each in order. Both slices are reused by the next Step.
func (b *Bridge) Step(in Input) ([]contract.Event, []effect.Effect) {
	b.sink.Begin()
	if b.Done() {
		b.afterClose(in)
	} else {
		b.step(in)
	}
	return b.sink.Results()
}

func (b *Bridge) step(in Input) {
	switch in := in.(type) {
	case Delivered:
		b.deliver(in)
	case Commanded:
		b.commands.Give(in.Command)
	case Fired:
		b.fire(in.Timer)
	case Started:
		b.registration.Start(in.Popout)
		b.embedding.step(in)
	case Shown:
		b.registration.Connect()
	case Visible:
		b.registration.Visible()
	case HostClosed:
		b.registration.HostClosed()
	case Hidden:
		b.registration.Leave()
	case Stopped:
		b.registration.Stop()
	default:
		b.embedding.step(in)
	}
}

func (b *Bridge) fire(timer int) {
	if !b.registration.Fire(timer) && !b.embedding.fire(timer) {
		b.commands.Fire(timer)
	}
}

// afterClose lets nothing happen after the end but a promise settle.
func (b *Bridge) afterClose(in Input) {
	if c, ok := in.(Commanded); ok {
		b.sink.Emit(contract.CommandDone, contract.CommandSettled{ID: c.Command.ID, Error: registration.Destroyed()})
	}
}

// Done says that the bridge was stopped and will do nothing more.
func (b *Bridge) Done() bool { return b.registration.IsStopped() }

// idsBeforeCrash are more than a module that crashed ever used: what becomes of its
// timers and records must not be taken for the outcome of new ones.
const idsBeforeCrash = 1 << 30

// Restore takes over what the page knew, into a bridge that has not started. The
// console may have sent more to the module that crashed, so Started marks all of it.
func (b *Bridge) Restore(k contract.Known) {
	b.sink.SkipIDs(idsBeforeCrash)
	b.state.Restore(k)
	b.embedding.restore(k)
}
