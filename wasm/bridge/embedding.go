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
	// RecordPop says that the page shows records that the console asks for.
	RecordPop bool
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
	b.topology = &embedding{
		adapters: adapters.New(o.ReconcileTimeout, o.TransferTimeout, &b.sink, b.filter, b.state),
		pops:     screenpop.New(screenpop.Options{Shows: o.RecordPop, Debounce: o.Debounce, LinkWindow: o.LinkWindow}, &b.sink, b.state),
	}
	return b
}

// embedding is the topology of a page around adapters.
type embedding struct {
	adapters *adapters.Adapters
	pops     *screenpop.Pops
}

func (e *embedding) restore(k contract.Known) { e.adapters.Restore(k.Adapters) }

func (e *embedding) step(in Input) {
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

// fire leaves no timer to the commands: adapters obey none.
func (e *embedding) fire(timer int) bool {
	if !e.adapters.Fire(timer) {
		e.pops.Fire(timer)
	}
	return true
}

func (e *embedding) received(facts []dialect.Fact)       { e.adapters.Received(facts) }
func (e *embedding) worked(facts []dialect.Fact)         { e.adapters.Worked(facts) }
func (e *embedding) agentChanged(f dialect.Fact) bool    { return e.adapters.AgentChanged(f) }
func (e *embedding) selected(id string)                  { e.pops.Selected(id) }
func (e *embedding) transferred(id string)               { e.adapters.Transferred(id) }
func (e *embedding) popRequested(f dialect.PopRequested) { e.pops.Requested(f) }

// began is news for the adapters and for the record that goes with the contact.
func (e *embedding) began(c *state.Contact) {
	e.adapters.Began(c)
	e.pops.Began(c.ID)
}
