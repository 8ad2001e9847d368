package state

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// transferred keeps the last transfer. It ends nothing by itself: no document says
// whether the contact leaves this agent before it, after it, or with it alone.
// Where a console leaves it at that, the page chooses how long to wait. It
// returns the contact if this agent transferred it.
func (s *Contacts) transferred(f dialect.Transferred) (byAgent *Contact) {
	c := s.byID[f.ContactID]
	if c == nil {
		return nil
	}
	c.Transfer = &f.Transfer
	s.state.filter.ForgetContact(c.ID) // to take it again is news
	s.state.emit(contract.ContactTransferred, c)
	if !s.state.Agent.is(f.Transfer.From) {
		return nil
	}
	return c
}

// participantJoined adds a participant. The agent is none, and of one who was
// announced without a name, or with less, the rest is taken on now.
func (s *Contacts) participantJoined(f dialect.ParticipantJoined) {
	c, p := s.byID[f.Change.ContactID], f.Change.Participant
	if c == nil || s.state.Agent.is(p) {
		return
	}
	participants := c.participants()
	i := announced(participants, f)
	if i < 0 {
		participants = append(participants, p)
		s.state.sink.Emit(contract.ParticipantJoined, f.Change)
	} else if !complete(&participants[i], &p) {
		return
	}
	c.Participants = &participants
	s.state.emit(contract.ContactUpdated, c)
}

// announced returns the place of one who joined and was known, or announced, or -1.
func announced(participants []contract.Participant, f dialect.ParticipantJoined) int {
	p := &f.Change.Participant
	if p.ID != "" {
		if i := find(participants, p.Kind, p.ID); i >= 0 {
			return i
		}
	} else if !f.Announced {
		return -1
	}
	return find(participants, p.Kind, "")
}

// complete takes on what is new of a participant, and says whether anything is.
func complete(known, p *contract.Participant) bool {
	before := *known
	known.ID = p.ID
	keep(&known.CustomID, p.CustomID)
	keep(&known.Email, p.Email)
	keep(&known.Name, p.Name)
	return *known != before
}

// participantLeft takes a participant away. Of the only one of its kind the console
// need not say who it is.
func (s *Contacts) participantLeft(f dialect.ParticipantLeft) {
	c := s.byID[f.Change.ContactID]
	if c == nil {
		return
	}
	participants := c.participants()
	i := find(participants, f.Change.Participant.Kind, f.Change.Participant.ID)
	if i < 0 && f.Change.Participant.ID == "" {
		i = only(participants, f.Change.Participant.Kind)
	}
	if i < 0 {
		return
	}
	s.state.sink.Emit(contract.ParticipantLeft, contract.ParticipantChange{ContactID: c.ID, Participant: participants[i]})
	participants = append(participants[:i], participants[i+1:]...)
	c.Participants = &participants
	s.state.emit(contract.ContactUpdated, c)
}

// participants returns a copy: events that were emitted hold the list of their time.
func (c *Contact) participants() []contract.Participant {
	if c.Participants == nil {
		return nil
	}
	return append([]contract.Participant(nil), *c.Participants...)
}

// find returns the place of the participant with the id, or of one without, or -1. What
// else a console sends of somebody may be in one event and not in the next.
func find(participants []contract.Participant, kind contract.ParticipantKind, id string) int {
	for i := range participants {
		if participants[i].Kind == kind && participants[i].ID == id {
			return i
		}
	}
	return -1
}

// only returns the place of the only participant of a kind, or -1.
func only(participants []contract.Participant, kind contract.ParticipantKind) int {
	found := -1
	for i := range participants {
		if participants[i].Kind == kind {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}
