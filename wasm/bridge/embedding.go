package bridge

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/adapters"
	"github.com/ctibridge/ctibridge/wasm/bridge/screenpop"
	"github.com/ctibridge/ctibridge/wasm/bridge/state"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// AdapterOptions are the choices of a page that frames the console's adapters. Times are
// in milliseconds.
type AdapterOptions struct {
	// ScreenPop says that the page shows records that the console asks for.
	ScreenPop bool
	// Debounce is how long a record pop waits for another that would replace it.
	Debounce int
	// LinkWindow is how far apart a record pop and the event of its contact may be.
	LinkWindow int
	// ReconcileTimeout is how long the contacts of an adapter that was loaded anew may
	// stay unmentioned before they count as ended.
	ReconcileTimeout int
	// TransferTimeout is the same for a contact that this agent transferred; 0 leaves it
	// open until its end is sent.
	TransferTimeout int
}

// NewEmbedding returns a bridge of a page that frames the console's adapters. Each
// of them signs its agent in and out by itself, and may be loaded anew while the
// page stays.
func NewEmbedding(d dialect.Dialect, timeout int, o AdapterOptions) *Bridge {
	b := compose(d, timeout, state.Options{
		NamedIsSignedIn: true, Reopens: true, AnyEventConfirms: true, RemovedIsForgotten: true,
	})
	b.embedding = &embedding{
		adapters: adapters.New(o.ReconcileTimeout, o.TransferTimeout, &b.sink, b.filter, b.state),
		pops:     screenpop.New(screenpop.Options{Shows: o.ScreenPop, Debounce: o.Debounce, LinkWindow: o.LinkWindow}, &b.sink, b.state),
	}
	return b
}

// embedding is what a page that frames adapters has more than one that its console
// frames: the adapters, and the records that they ask for. The other page has none of
// it, and the methods of a nil embedding do nothing. An interface with two
// implementations instead was measured: 1 kB of brotli.
type embedding struct {
	adapters *adapters.Adapters
	pops     *screenpop.Pops
}

// restore takes over what the page knew.
func (e *embedding) restore(k contract.Known) {
	if e != nil {
		e.adapters.Restore(k.Adapters)
	}
}

// step takes an input of which the other parts know nothing, and the start.
func (e *embedding) step(in Input) {
	if e == nil {
		return
	}
	switch in := in.(type) {
	case Inspected:
		e.pops.Inspected(screenpop.Address(in))
	case Popped:
		e.pops.Popped(in.Outcome)
	case Reloaded:
		e.adapters.Reloaded(in.Frame, in.At)
	case Started:
		e.adapters.ReconcileSilent()
	}
}

// fire takes a timer that ran out, and says whether no command can have it: adapters
// obey none.
func (e *embedding) fire(timer int) bool {
	if e == nil {
		return false
	}
	if !e.adapters.Fire(timer) {
		e.pops.Fire(timer)
	}
	return true
}

// received takes the facts of an element, of a repeat too.
func (e *embedding) received(facts []dialect.Fact) {
	if e != nil {
		e.adapters.Received(facts)
	}
}

// worked takes facts that may show that an agent is at work.
func (e *embedding) worked(facts []dialect.Fact) {
	if e != nil {
		e.adapters.Worked(facts)
	}
}

// agentChanged takes a fact that is about to be folded, and says whether it is about
// the agent as a whole.
func (e *embedding) agentChanged(f dialect.Fact) (isWhole bool) {
	return e == nil || e.adapters.AgentChanged(f)
}

// folded takes a fact that was folded, with the contact that the agent thereby took,
// selected or transferred, or nil.
func (e *embedding) folded(f dialect.Fact, c *state.Contact) {
	if e == nil {
		return
	}
	if asked, ok := f.(dialect.PopRequested); ok {
		e.pops.Requested(asked)
	}
	if c == nil {
		return
	}
	switch f.(type) {
	case dialect.ContactChanged:
		e.adapters.Began(c)
		e.pops.Began(c.ID)
	case dialect.FocusChanged:
		e.pops.Selected(c.ID)
	case dialect.Transferred:
		e.adapters.Transferred(c.ID)
	}
}
