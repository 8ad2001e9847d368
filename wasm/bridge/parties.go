package bridge

import "github.com/ctibridge/ctibridge/wasm/wire"

// handed keeps the last transfer. It ends nothing by itself: no document says
// whether the contact leaves this desk before it, after it, or with it alone.
// Where a console leaves it at that, the page chooses how long to wait.
func (b *Bridge) handed(f wire.Handed) {
	c := b.contacts[f.ContactID]
	if c == nil {
		return
	}
	c.Transfer = &f.Transfer
	b.tell(wire.ContactTransferred, c)
	if b.frames != nil && b.frames.Handover > 0 && b.isOwn(f.Transfer.From) {
		b.frames.doubts[b.setTimer(b.frames.Handover)] = &doubt{map[string]struct{}{c.ID: {}}}
	}
}

// joinedContact adds a party. This desk's own agent is none, and one who was announced
// without a name gets it now.
func (b *Bridge) joinedContact(f wire.Joined) {
	c, p := b.contacts[f.ContactID], f.Participant
	if c == nil || b.isOwn(p) {
		return
	}
	parties := c.parties()
	if p.ID != "" && indexOf(parties, p) >= 0 {
		return
	}
	nameless := wire.Participant{Kind: p.Kind}
	if i := indexOf(parties, nameless); i >= 0 && p != nameless {
		parties[i] = p
		c.Participants = &parties
		b.tell(wire.ContactUpdated, c)
		return
	}
	parties = append(parties, p)
	c.Participants = &parties
	b.emit(wire.ParticipantJoined, f.ParticipantChange)
	b.tell(wire.ContactUpdated, c)
}

func (b *Bridge) parted(f wire.Parted) {
	c := b.contacts[f.ContactID]
	if c == nil {
		return
	}
	parties := c.parties()
	i := indexOf(parties, f.Participant)
	if i < 0 {
		return
	}
	parties = append(parties[:i], parties[i+1:]...)
	c.Participants = &parties
	b.emit(wire.ParticipantLeft, f.ParticipantChange)
	b.tell(wire.ContactUpdated, c)
}

func (b *Bridge) isOwn(p wire.Participant) bool {
	return p.Kind == wire.AgentParticipant && p.ID != "" && p.ID == b.agent.ID
}

// parties returns a copy: events that were told hold the list of their time.
func (c *contact) parties() []wire.Participant {
	if c.Participants == nil {
		return nil
	}
	return append([]wire.Participant(nil), *c.Participants...)
}

// indexOf is slices.Index, which the module would have to pay for once more.
func indexOf(parties []wire.Participant, p wire.Participant) int {
	for i := range parties {
		if parties[i] == p {
			return i
		}
	}
	return -1
}
