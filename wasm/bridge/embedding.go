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
	return compose(d, timeout, state.Options{
		NamedIsSignedIn: true, Reopens: true, AnyEventConfirms: true, RemovedIsForgotten: true,
	}, &embedding{options: o})
}

// embedding is the topology of a page around adapters.
type embedding struct {
	*adapters.Adapters

	options AdapterOptions
	pops    *screenpop.Pops
}

func (e *embedding) attach(b *Bridge) {
	o := e.options
	e.Adapters = adapters.New(o.ReconcileTimeout, o.TransferTimeout, &b.sink, b.filter, &b.message)
	e.Adapters.Attach(b.state)
	e.pops = screenpop.New(screenpop.Options{Shows: o.RecordPop, Debounce: o.Debounce, LinkWindow: o.LinkWindow}, &b.sink, &b.message)
	e.pops.Attach(b.state.Contacts)
}

// Began is news for the adapters and for the record that goes with the contact.
func (e *embedding) Began(c *state.Contact) {
	e.Adapters.Began(c)
	e.pops.Began(c.ID)
}

func (e *embedding) Selected(id string)                  { e.pops.Selected(id) }
func (e *embedding) started()                            { e.ReconcileSilent() }
func (e *embedding) restore(k contract.Known)            { e.Adapters.Restore(k.Adapters) }
func (e *embedding) received(facts []dialect.Fact)       { e.Received(facts) }
func (e *embedding) worked(facts []dialect.Fact)         { e.Worked(facts) }
func (e *embedding) popRequested(f dialect.PopRequested) { e.pops.Requested(f) }
func (e *embedding) inspected(in Inspected)              { e.pops.Inspected(screenpop.Address(in)) }
func (e *embedding) popped(o contract.PopOutcome)        { e.pops.Popped(o) }
func (e *embedding) reloaded(frame int, at float64)      { e.Reloaded(frame, at) }

// fire leaves no timer to the commands: adapters obey none.
func (e *embedding) fire(timer int) bool {
	if !e.Fire(timer) {
		e.pops.Fire(timer)
	}
	return true
}
