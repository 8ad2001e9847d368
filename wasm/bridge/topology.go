package bridge

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/state"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// topology is what depends on whether the console frames the page, or the page the
// console's adapters.
type topology interface {
	// restore takes over what the page knew.
	restore(k contract.Known)
	// step takes an input that the other parts have taken, or have no use for.
	step(in Input)
	// fire takes a timer that ran out, and says whether no other part can have it.
	fire(timer int) bool

	// received takes the facts of an element, of a repeat too.
	received(facts []dialect.Fact)
	// worked takes facts that show that an agent is at work.
	worked(facts []dialect.Fact)
	// agentChanged takes a fact that is about to be folded, and says whether it is about
	// the agent as a whole.
	agentChanged(f dialect.Fact) (isWhole bool)
	// began takes a contact that the agent took.
	began(c *state.Contact)
	// selected takes a contact that the agent selected in the console.
	selected(id string)
	// transferred takes a contact that this agent transferred.
	transferred(id string)
	popRequested(f dialect.PopRequested)
}

// framed is the topology of a page that the console frames or opened. It asks for no
// records, and there is one console.
type framed struct{}

func (*framed) restore(contract.Known)            {}
func (*framed) step(Input)                        {}
func (*framed) fire(int) bool                     { return false }
func (*framed) received([]dialect.Fact)           {}
func (*framed) worked([]dialect.Fact)             {}
func (*framed) agentChanged(dialect.Fact) bool    { return true }
func (*framed) began(*state.Contact)              {}
func (*framed) selected(string)                   {}
func (*framed) transferred(string)                {}
func (*framed) popRequested(dialect.PopRequested) {}
