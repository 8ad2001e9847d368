package ccai

import (
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
)

// addParty adds a third party.
func addParty(a *Adapter, s *session.Session, in struct {
	Party session.PartyType
	Agent action.Number
	Name  string
}) error {
	var joins session.Participant
	switch in.Party {
	case session.PartyAgent:
		c, err := s.AbsentColleague(in.Agent)
		if err != nil {
			return err
		}
		joins = session.Participant{Type: session.PartyAgent, ID: c.ID, Name: c.Name}
	case session.PartyEndUser:
		if s.EndUsers() == session.MostEndUsers {
			return fmt.Errorf("%d customers are in, and hostsim has ids for no more",
				session.MostEndUsers)
		}
		joins = session.Participant{Type: session.PartyEndUser, ID: s.EndUserID(), Name: in.Name}
	default:
		return fmt.Errorf("a party is an agent or an end_user, not %q", in.Party)
	}
	s.Participants = append(s.Participants, joins)
	a.postOf(s, event.PartyAdded, a.shape().PartyAdded(s, joins))
	return nil
}
