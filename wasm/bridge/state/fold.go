package state

import "github.com/ctibridge/ctibridge/wasm/dialect"

// Fold takes a fact of the message under way; one that is not about the state leaves
// it alone. A state of an agent that is not that of the whole agent, but of one
// adapter of several, changes no status. It returns the contact that the agent thereby
// took, selected or transferred, or nil.
func (s *State) Fold(f dialect.Fact, isWhole bool) *Contact {
	if s.Agent.fold(f, isWhole) {
		return nil
	}
	s.Agent.Emit() // once for all facts about the agent that come together
	switch f := f.(type) {
	case dialect.ContactChanged:
		return s.Contacts.changed(f)
	case dialect.FocusChanged:
		return s.Focus.changed(f)
	case dialect.Transferred:
		return s.Contacts.transferred(f)
	case dialect.SessionEnded:
		s.endSession()
	case dialect.FocusPolicy:
		s.Focus.stays = !f.On
	default:
		s.foldContact(f)
	}
	return nil
}

func (s *State) foldContact(f dialect.Fact) {
	switch f := f.(type) {
	case dialect.ContactRemoved:
		s.Contacts.remove(f.ID)
	case dialect.RedactionChanged:
		s.Contacts.redactionChanged(f)
	case dialect.ParticipantJoined:
		s.Contacts.participantJoined(f)
	case dialect.ParticipantLeft:
		s.Contacts.participantLeft(f)
	case dialect.CobrowseChanged:
		s.Screens.changed(f)
	}
}
