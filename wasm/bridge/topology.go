package bridge

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/state"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// topology is what depends on whether the console frames the page, or the page the
// console's adapters.
type topology interface {
	state.Observer

	// attach is called once, when the other parts are there.
	attach(b *Bridge)
	// started is called when the handshake has begun.
	started()
	// restore takes over what the page knew.
	restore(k contract.Known)
	// received takes the facts of an element, of a repeat too.
	received(facts []dialect.Fact)
	// worked takes facts that show that an agent is at work.
	worked(facts []dialect.Fact)
	popRequested(f dialect.PopRequested)
	inspected(in Inspected)
	popped(o contract.PopOutcome)
	reloaded(frame int, at float64)
	// fire takes a timer that ran out, and says whether no other part can have it.
	fire(timer int) bool
}

// framed is the topology of a page that the console frames or opened. It asks for no
// records, and there is one console.
type framed struct{}

func (framed) SignedIn()                              {}
func (framed) StateChanged(contract.AgentStatus) bool { return true }
func (framed) Began(*state.Contact)                   {}
func (framed) Selected(string)                        {}
func (framed) Transferred(string)                     {}
func (framed) attach(*Bridge)                         {}
func (framed) started()                               {}
func (framed) restore(contract.Known)                 {}
func (framed) received([]dialect.Fact)                {}
func (framed) worked([]dialect.Fact)                  {}
func (framed) popRequested(dialect.PopRequested)      {}
func (framed) inspected(Inspected)                    {}
func (framed) popped(contract.PopOutcome)             {}
func (framed) reloaded(int, float64)                  {}
func (framed) fire(int) bool                          { return false }
