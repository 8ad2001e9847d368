package bridge

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// handed keeps the last transfer. It ends nothing by itself: no document says
// whether the contact leaves this desk before it, after it, or with it alone.
// Where a console leaves it at that, the page chooses how long to wait.
func (b *Bridge) handed(f dialect.Transferred) {
	c := b.contacts[f.ContactID]
	if c == nil {
		return
	}
	c.Transfer = &f.Transfer
	b.dedupe.forgetContact(c.ID, repeatKey{}) // to take it again is news
	b.emitContact(contract.ContactTransferred, c)
	if b.frames != nil && b.frames.TransferTimeout > 0 && b.isOwn(f.Transfer.From) {
		b.frames.reconciles[b.setTimer(b.frames.TransferTimeout)] = &pendingReconcile{map[string]struct{}{c.ID: {}}}
	}
}

// joinedContact adds a party. This desk's own agent is none, and of one who was
// announced without a name, or with less, the rest is taken on now.
func (b *Bridge) joinedContact(f dialect.ParticipantJoined) {
	c, p := b.contacts[f.ContactID], f.Participant
	if c == nil || b.isOwn(p) {
		return
	}
	parties := c.parties()
	i := -1
	if p.ID != "" {
		if i = find(parties, p.Kind, p.ID); i < 0 {
			i = find(parties, p.Kind, "")
		}
	} else if f.Announced {
		i = find(parties, p.Kind, "")
	}
	if i < 0 {
		parties = append(parties, p)
		b.emit(contract.ParticipantJoined, f.ParticipantChange)
	} else {
		before := parties[i]
		parties[i].ID = p.ID
		keep(&parties[i].CustomID, p.CustomID)
		keep(&parties[i].Email, p.Email)
		keep(&parties[i].Name, p.Name)
		if parties[i] == before {
			return
		}
	}
	c.Participants = &parties
	b.emitContact(contract.ContactUpdated, c)
}

// parted takes a party away. Of the only one of its kind the console need not say
// who it is.
func (b *Bridge) parted(f dialect.ParticipantLeft) {
	c := b.contacts[f.ContactID]
	if c == nil {
		return
	}
	parties := c.parties()
	i := find(parties, f.Participant.Kind, f.Participant.ID)
	if i < 0 && f.Participant.ID == "" {
		i = only(parties, f.Participant.Kind)
	}
	if i < 0 {
		return
	}
	b.emit(contract.ParticipantLeft, contract.ParticipantChange{ContactID: c.ID, Participant: parties[i]})
	parties = append(parties[:i], parties[i+1:]...)
	c.Participants = &parties
	b.emitContact(contract.ContactUpdated, c)
}

func (b *Bridge) isOwn(p contract.Participant) bool {
	return p.Kind == contract.AgentParticipant && p.ID != "" && p.ID == b.agent.ID
}

// parties returns a copy: events that were told hold the list of their time.
func (c *contact) parties() []contract.Participant {
	if c.Participants == nil {
		return nil
	}
	return append([]contract.Participant(nil), *c.Participants...)
}

// find returns the place of the party with the id, or of one without, or -1. What
// else is said of somebody may be said in one event and not in the next.
func find(parties []contract.Participant, kind contract.ParticipantKind, id string) int {
	for i := range parties {
		if parties[i].Kind == kind && parties[i].ID == id {
			return i
		}
	}
	return -1
}

// only returns the place of the only party of a kind, or -1.
func only(parties []contract.Participant, kind contract.ParticipantKind) int {
	found := -1
	for i := range parties {
		if parties[i].Kind == kind {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}
