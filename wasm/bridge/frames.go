package bridge

import (
	"slices"

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
	// open until its end is told.
	TransferTimeout int
}

// frames is how the adapters around which the page stands are.
type frames struct {
	AdapterOptions
	states     map[int]contract.AdapterState
	spoke      map[int]float64           // when a frame was last heard
	reconciles map[int]*pendingReconcile // by timer
	pops       pops
}

// NewEmbedding returns a bridge of a page that frames the console's adapters. Each
// of them signs its agent in and out by itself, and may be loaded anew while the
// page stays.
func NewEmbedding(d dialect.Dialect, timeout int, o AdapterOptions) *Bridge {
	b := New(d, timeout)
	b.frames = &frames{
		AdapterOptions: o,
		states:         make(map[int]contract.AdapterState),
		spoke:          make(map[int]float64),
		reconciles:     make(map[int]*pendingReconcile),
		pops:           newPops(),
	}
	return b
}

// heard notes that the frame of the message under way speaks, and of what: also
// what is a repeat shows that a contact is still there.
func (b *Bridge) heard(facts []dialect.Fact) {
	if b.frames == nil {
		return
	}
	b.frames.spoke[b.frame] = b.now
	if b.frames.state(b.frame) == contract.AdapterSilent {
		b.adapterIs(b.frame, contract.AdapterResponding)
	}
	for _, f := range facts {
		switch f := f.(type) {
		case dialect.ContactChanged:
			b.mention(f.ID)
		case dialect.RedactionChanged:
			b.mention(f.ContactID)
		}
	}
}

// begun is a contact that the agent just took. A chat that finds no other in
// front is in front: the adapter tells of a turn from one chat to another only.
func (b *Bridge) begun(c *contact) {
	if b.frames == nil {
		return
	}
	if c.Channel == contract.Chat && b.focused == "" {
		b.focus(c)
	}
	if c.Channel == contract.Voice {
		b.reconcileCalls(c.frame)
	}
	b.linkBegun(c.ID)
}

func (f *frames) state(frame int) contract.AdapterState {
	if s, known := f.states[frame]; known {
		return s
	}
	return contract.AdapterSilent
}

func (b *Bridge) adapterIs(frame int, state contract.AdapterState) {
	if b.frames == nil || b.frames.state(frame) == state {
		return
	}
	b.frames.states[frame] = state
	b.emit(contract.AdapterChanged, contract.Adapter{Index: frame, State: state})
}

// signed notes that an agent signed in to or out of the frame of the message
// under way, and says whether that is news of the agent: one who signs out of
// one adapter may still be signed in to another.
func (b *Bridge) signed(status contract.AgentStatus) bool {
	if b.frames == nil {
		return true
	}
	if status != contract.AgentSignedOut {
		b.adapterIs(b.frame, contract.AdapterSignedIn)
		return true
	}
	b.adapterIs(b.frame, contract.AdapterSignedOut)
	b.frameEmptied(b.frame)
	for _, s := range b.frames.states {
		if s == contract.AdapterSignedIn {
			return false
		}
	}
	return true
}

// atWork takes the agent of the message under way for signed in, where the page
// missed the sign-in: nobody else has a contact that goes on. A repeat shows it as
// well. After a sign-out that was told it proves nothing, for it may be late.
func (b *Bridge) atWork(facts []dialect.Fact) {
	if b.frames == nil || b.frames.state(b.frame) != contract.AdapterResponding {
		return
	}
	if slices.ContainsFunc(facts, goesOn) {
		b.adapterIs(b.frame, contract.AdapterSignedIn)
		b.agent.Status = contract.AgentSignedIn
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

func (b *Bridge) fireFrames(timer int) {
	f := b.frames
	if d := f.reconciles[timer]; d != nil {
		delete(f.reconciles, timer)
		b.reconcile(d)
	}
	if p := f.pops.link.waiting[timer]; p != nil {
		delete(f.pops.link.waiting, timer)
		b.linkLast(p)
	}
	if f.pops.settling != 0 && f.pops.timer == timer {
		b.showPop()
	}
}
