// Package adapters follows the adapters that a page frames: whether each of them is
// heard and signed in, and which contacts must have ended unseen because their
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
	spoke            map[int]float64           // when a frame was last heard
	reconciles       map[int]*pendingReconcile // by timer

	sink     *effect.Sink
	filter   *dedupe.Filter
	message  *state.Message
	agent    *state.Agent
	contacts *state.Contacts
	focus    *state.Focus
}

// New returns adapters of which nothing was heard. Contacts of an adapter that was
// loaded anew may stay unmentioned for reconcileTimeout milliseconds; one that this
// agent transferred for transferTimeout, or for ever if that is 0.
func New(reconcileTimeout, transferTimeout int, sink *effect.Sink, f *dedupe.Filter, m *state.Message) *Adapters {
	return &Adapters{
		reconcileTimeout: reconcileTimeout, transferTimeout: transferTimeout,
		states: make(map[int]contract.AdapterState), spoke: make(map[int]float64), reconciles: make(map[int]*pendingReconcile),
		sink: sink, filter: f, message: m,
	}
}

// Attach gives the adapters the state that they observe.
func (a *Adapters) Attach(s *state.State) {
	a.agent, a.contacts, a.focus = s.Agent, s.Contacts, s.Focus
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
	a.spoke[a.message.Frame] = a.message.Now
	if a.state(a.message.Frame) == contract.AdapterSilent {
		a.set(a.message.Frame, contract.AdapterResponding)
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

func (a *Adapters) state(frame int) contract.AdapterState {
	if s, known := a.states[frame]; known {
		return s
	}
	return contract.AdapterSilent
}

func (a *Adapters) set(frame int, state contract.AdapterState) {
	if a.state(frame) == state {
		return
	}
	a.states[frame] = state
	a.sink.Emit(contract.AdapterChanged, contract.Adapter{Index: frame, State: state})
}

// StateChanged notes that an agent signed in to or out of the frame of the message
// under way, and says whether that is news of the agent: one who signs out of
// one adapter may still be signed in to another.
func (a *Adapters) StateChanged(status contract.AgentStatus) bool {
	if status != contract.AgentSignedOut {
		a.set(a.message.Frame, contract.AdapterSignedIn)
		return true
	}
	a.set(a.message.Frame, contract.AdapterSignedOut)
	a.endAll(a.message.Frame)
	for _, s := range a.states {
		if s == contract.AdapterSignedIn {
			return false
		}
	}
	return true
}

// Worked takes the agent of the message under way for signed in, where the page
// missed the sign-in: nobody else has a contact that goes on. A repeat shows it as
// well. After a sign-out that was told it proves nothing, for it may be late.
func (a *Adapters) Worked(facts []dialect.Fact) {
	if a.state(a.message.Frame) != contract.AdapterResponding {
		return
	}
	if slices.ContainsFunc(facts, goesOn) {
		a.set(a.message.Frame, contract.AdapterSignedIn)
		a.agent.Status = contract.AgentSignedIn
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

// SignedIn notes that the agent is signed in to the frame of the message under way.
func (a *Adapters) SignedIn() { a.set(a.message.Frame, contract.AdapterSignedIn) }

// Began takes a contact that the agent just took. A chat that finds no other one
// selected is selected: the adapter sends a selection of one chat after another
// only.
func (a *Adapters) Began(c *state.Contact) {
	if c.Channel == contract.Chat && a.focus.Marked == "" {
		a.focus.Mark(c)
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
