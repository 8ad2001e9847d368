package conformance

import (
	"strings"

	"github.com/ctibridge/ctibridge/wasm/contract"
)

// signs is what the console's words tell of the contact that the agent has in
// front. It is written from the events, as the bridge's own is, and without it.
type signs struct {
	// front is empty where nothing tells.
	front string
	// marked is the one that the console marked last, as InFocus or IsLinked.
	marked string
	// stays says that contacts do not come to the front by themselves.
	stays  bool
	states map[string]contract.ContactState
	voice  map[string]bool
	// stale are the contacts of which nothing was received since the page came back.
	stale map[string]bool
}

func newSigns() signs {
	return signs{states: map[string]contract.ContactState{}, voice: map[string]bool{}, stale: map[string]bool{}}
}

// signs are those of all that was posted to the page.
func (w *walk) signs() signs {
	s := newSigns()
	for _, e := range w.page.all(w.profile) {
		s.take(e)
	}
	return s
}

func (s *signs) take(e element) {
	switch {
	case e.repeat: // is no news, and confirms it all the same
		if neutral[e.field("Status")] != "" {
			delete(s.stale, e.field("ContactID"))
		}
	case e.shown:
		s.front = "" // whatever happened meanwhile, nobody received it
		for id := range s.states {
			s.stale[id] = true
		}
	case e.endsSession():
		*s = newSigns()
	case e.field("Type") == "MchAgentSettingsChangeEvent":
		s.stays = e.field("ContactAutoFocus") == "False"
	case e.isContact():
		s.takeContact(e)
	}
}

func (s *signs) takeContact(e element) {
	id := e.field("ContactID")
	s.voice[id] = e.field("Type") == "CallContactEvent"
	before, known := s.states[id]
	stale := s.stale[id]
	after := e.stands(before)
	s.states[id], s.stale[id] = after, stale && neutral[e.field("Status")] == "" && after != contract.Ended
	switch {
	case after == contract.Wrapup || after == contract.Ended:
		s.leave(id)
	case e.answer: // how it stands, and not what happened
	case (!known || stale) && after == contract.Active: // what it was before, nobody received
		s.front = ""
	case (stale || strings.HasPrefix(e.field("Status"), "NaturalCall")) && after == contract.Dialing && (stale || !known):
		s.front = ""
	case stale:
	case s.comes(e, before, known, after):
		s.front = ""
		if s.voice[id] {
			s.front = id
		}
	}
	if after == contract.Ended {
		delete(s.states, id)
		if s.marked == id {
			s.marked = ""
		}
		return
	}
	s.takeMark(id, e.field("InFocus", "IsLinked"))
}

// takeMark: a call that is not linked may be any; only one that was has been left.
func (s *signs) takeMark(id, mark string) {
	switch {
	case mark == "True":
		s.front, s.marked = id, id
	case mark == "False" && (!s.voice[id] || s.marked == id):
		s.leave(id)
		if s.marked == id {
			s.marked = ""
		}
	}
}

// comes says whether a contact was answered, dialled, or taken back from hold.
func (s *signs) comes(e element, before contract.ContactState, known bool, after contract.ContactState) bool {
	switch {
	case known && before == contract.Held:
		return after == contract.Active && e.field("Status") != "Joined"
	case known && before == contract.Offered:
		return after != contract.Offered && !s.stays
	}
	return !known && after == contract.Dialing && !s.stays
}

func (s *signs) leave(id string) {
	if s.front == id {
		s.front = ""
	}
}

// stands is the state that an event tells; a status that says nothing leaves it.
func (e element) stands(before contract.ContactState) contract.ContactState {
	status := e.field("Status")
	if e.field("FinalState") == "True" || strings.EqualFold(status, "closed") || status == "Discarded" {
		return contract.Ended
	}
	if state, known := neutral[status]; known {
		return state
	}
	return before
}
