package ccai

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// partyType is the word of the vendor's APIs for a kind of participant.
type partyType string

const (
	partyAgent   partyType = "agent"
	partyEndUser partyType = "end_user"
)

type participant struct {
	Type partyType `json:"type"`
	ID   int64     `json:"id"`
	Name string    `json:"name"`
}

// mostEndUsers is how many customers a session can have: their ids are ten apart from the next session's, and the last of the ten is that of the
// task virtual agent.
const mostEndUsers = 9

// endUserID returns the id of the next customer in a session. It is made of the session's own, so that no two of an adapter are the same.
func (s *session) endUserID() int64 { return s.id*10 + int64(s.endUsers()) }

func (s *session) endUsers() (n int) {
	for _, p := range s.participants {
		if p.Type == partyEndUser {
			n++
		}
	}
	return n
}

func (s *session) hasAgent(agentID int64) bool {
	return slices.ContainsFunc(s.participants, func(p participant) bool { return p.Type == partyAgent && p.ID == agentID })
}

// absentColleague returns the one named, or the first, who is not in the session yet.
func (s *session) absentColleague(agentID action.Number) (Agent, error) {
	if agentID != 0 {
		c, known := findColleague(agentID)
		if !known {
			return Agent{}, fmt.Errorf("there is no colleague %d", agentID)
		}
		if s.hasAgent(c.ID) {
			return Agent{}, fmt.Errorf("agent %d is in already", agentID)
		}
		return c, nil
	}
	for _, c := range colleagues {
		if !s.hasAgent(c.ID) {
			return c, nil
		}
	}
	return Agent{}, errors.New("every colleague is in already")
}

// addParty adds a third party. The agent in the event is the one who handles the session, and "type" stands in the data beside it.
func (a *Adapter) addParty(s *session, in struct {
	Party partyType
	Agent action.Number
	Name  string
}) error {
	more := fields{{"type", in.Party}}
	var joins participant
	switch in.Party {
	case partyAgent:
		c, err := s.absentColleague(in.Agent)
		if err != nil {
			return err
		}
		joins = participant{Type: partyAgent, ID: c.ID, Name: c.Name}
	case partyEndUser:
		if s.endUsers() == mostEndUsers {
			return fmt.Errorf("%d customers are in, and hostsim has ids for no more", mostEndUsers)
		}
		joins = participant{Type: partyEndUser, ID: s.endUserID(), Name: in.Name}
		more = append(more, field{"end_user_id", joins.ID})
	default:
		return fmt.Errorf("a party is an agent or an end_user, not %q", in.Party)
	}
	s.participants = append(s.participants, joins)
	a.tell(utterance{name: partyAdded, session: s, data: join(a.idFields(s), a.typeFields(s), s.campaignFields(), agentFields(a.agent),
		s.queueFields(), more, s.sharedTail())})
	return nil
}
