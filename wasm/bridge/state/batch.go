package state

import "github.com/ctibridge/ctibridge/wasm/contract"

// batch keeps the neutral events back over a message with the acknowledgement; what
// came of it is emitted then. Such a message shows how all is now; but MAX, before
// it has its own references, replays all that it stored, and a page must not ring
// for a call that is long over. The vendor's own events are emitted as they are.
type batch struct {
	on        bool
	before    map[string]Contact  // as they were before the message
	touched   []*Contact          // in the order in which they were mentioned
	noted     map[string]struct{} // ids of touched
	hasHidden bool                // something changed that the page did not ask for
}

// BeginBatch keeps the neutral events back from now on.
func (s *State) BeginBatch() {
	b := batch{on: true, before: make(map[string]Contact, len(s.Contacts.byID)), noted: make(map[string]struct{})}
	for id, c := range s.Contacts.byID {
		b.before[id] = *c
	}
	s.batch = b
}

// InBatch says that the neutral events are kept back.
func (s *State) InBatch() bool { return s.batch.on }

func (h *batch) note(c *Contact) {
	if _, known := h.noted[c.ID]; known {
		return
	}
	h.noted[c.ID] = struct{}{}
	h.touched = append(h.touched, c)
}

// EndBatch emits what came of the message, each contact and the agent once, and says
// whether that is anything. Outside a batch it does nothing.
func (s *State) EndBatch() (isNews bool) {
	if !s.batch.on {
		return false
	}
	before, touched := s.batch.before, s.batch.touched
	isNews = s.batch.hasHidden || s.Agent.Now != s.Agent.emitted
	s.batch = batch{}
	emitted := s.sink.Emitted()
	s.Agent.Emit()
	for _, c := range touched {
		old, known := before[c.ID]
		if now, there := s.Contacts.byID[c.ID]; there {
			s.Contacts.emitOutcome(now, old, known)
		} else if known {
			s.emit(contract.ContactEnded, c)
			s.emit(contract.ContactRemoved, c)
		}
	}
	return isNews || s.sink.Emitted() > emitted
}

func (s *Contacts) emitOutcome(c *Contact, old Contact, known bool) {
	c.started = old.started
	isMarked := c.Focused && !old.Focused
	old.Focused = old.Focused || isMarked // which has an event of its own
	s.emitChange(c, old.Contact, known)
	if isMarked {
		s.state.emit(contract.ContactFocused, c)
	}
}
