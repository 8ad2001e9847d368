// Package adapters follows the adapters that a page frames: whether each of them is
// responding and signed in, and which contacts must have ended unseen because their
// adapter was loaded anew, or because the agent transferred them.
package adapters

import (
	"slices"

	"github.com/ctibridge/ctibridge/wasm/bridge/dedupe"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
	"github.com/ctibridge/ctibridge/wasm/bridge/state"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// Adapters are the adapters of a page, by their frames.
type Adapters struct {
	reconcileTimeout int // milliseconds
	transferTimeout  int // milliseconds; 0 is none
	states           map[int]contract.AdapterState
	spoke            map[int]float64           // when a frame last posted
	reconciles       map[int]*pendingReconcile // by timer

	sink   *effect.Sink
	filter *dedupe.Filter
	state  *state.State
}

// New returns adapters that have posted nothing. Contacts of an adapter that was
// loaded anew may stay unmentioned for reconcileTimeout milliseconds; one that this
// agent transferred for transferTimeout, or for ever if that is 0.
func New(reconcileTimeout, transferTimeout int, sink *effect.Sink, f *dedupe.Filter, s *state.State) *Adapters {
	return &Adapters{
		reconcileTimeout: reconcileTimeout, transferTimeout: transferTimeout,
		states: make(map[int]contract.AdapterState), spoke: make(map[int]float64), reconciles: make(map[int]*pendingReconcile),
		sink: sink, filter: f, state: s,
	}
}

// Restore takes over what the page knew.
func (a *Adapters) Restore(known []contract.Adapter) {
	for _, k := range known {
		a.states[k.Index] = k.State
	}
}

// Received notes that the frame of the message under way sends something, and of which
// contacts: also what is a repeat shows that a contact is still there.
func (a *Adapters) Received(facts []dialect.Fact) {
	a.spoke[a.state.Message.Frame] = a.state.Message.Now
	if a.stateOf(a.state.Message.Frame) == contract.AdapterSilent {
		a.set(a.state.Message.Frame, contract.AdapterResponding)
	}
	for _, f := range facts {
		switch f := f.(type) {
		case dialect.ContactChanged:
			a.mention(f.ID)
		case dialect.RedactionChanged:
			a.mention(f.ContactID)
		}
	}
}

//go:noinline
func (a *Adapters) stateOf(frame int) contract.AdapterState {
	if s, known := a.states[frame]; known {
		return s
	}
	return contract.AdapterSilent
}

func (a *Adapters) set(frame int, state contract.AdapterState) {
	if a.stateOf(frame) == state {
		return
	}
	a.states[frame] = state
	a.sink.Emit(contract.AdapterChanged, contract.Adapter{Index: frame, State: state})
}

// AgentChanged takes what shows whether an agent is signed in to the frame of the
// message under way, and says whether it is about the agent as a whole: one who signs
// out of one adapter may still be signed in to another.
func (a *Adapters) AgentChanged(f dialect.Fact) (isWhole bool) {
	switch f := f.(type) {
	case dialect.AgentIdentified:
		if f.Presence != dialect.SigningOut {
			a.set(a.state.Message.Frame, contract.AdapterSignedIn)
		}
	case dialect.AgentStateChanged:
		if f.Status == contract.AgentSignedOut {
			return a.signedOut()
		}
		a.set(a.state.Message.Frame, contract.AdapterSignedIn)
	}
	return true
}

// signedOut says whether the agent is now signed in to none of the adapters.
func (a *Adapters) signedOut() bool {
	a.set(a.state.Message.Frame, contract.AdapterSignedOut)
	a.endAll(a.state.Message.Frame)
	for _, s := range a.states {
		if s == contract.AdapterSignedIn {
			return false
		}
	}
	return true
}

// Worked takes the agent of the message under way for signed in, where the page
// missed the sign-in: nobody else has a contact that goes on. A repeat shows it as
// well. After a sign-out that was reported it proves nothing, for it may be late.
func (a *Adapters) Worked(facts []dialect.Fact) {
	if a.stateOf(a.state.Message.Frame) != contract.AdapterResponding {
		return
	}
	if slices.ContainsFunc(facts, goesOn) {
		a.set(a.state.Message.Frame, contract.AdapterSignedIn)
		a.state.Agent.Now.Status = contract.AgentSignedIn
	}
}

// goesOn says that a fact is about a contact that goes on.
func goesOn(f dialect.Fact) bool {
	switch f := f.(type) {
	case dialect.ContactChanged:
		return f.State != contract.Ended
	case dialect.RedactionChanged:
		return true
	}
	return false
}

// Began takes a contact that the agent just took. A chat that finds no other one
// selected is selected: the adapter sends a selection of one chat after another
// only.
func (a *Adapters) Began(c *state.Contact) {
	if c.Channel == contract.Chat && a.state.Focus.Marked == "" {
		a.state.Focus.Mark(c)
	}
	if c.Channel == contract.Voice {
		a.reconcileCalls(c.Frame)
	}
}

// Transferred waits for the end of a contact that this agent transferred.
func (a *Adapters) Transferred(id string) {
	if a.transferTimeout > 0 {
		a.reconciles[a.sink.SetTimer(a.transferTimeout)] = &pendingReconcile{map[string]struct{}{id: {}}}
	}
}

// Fire takes a timer that ran out, and says whether it was one of these.
func (a *Adapters) Fire(timer int) bool {
	d := a.reconciles[timer]
	if d == nil {
		return false
	}
	delete(a.reconciles, timer)
	a.reconcile(d)
	return true
}
