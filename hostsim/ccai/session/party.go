package session

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// PartyType is the word of the vendor's APIs for a kind of participant.
type PartyType string

// The kinds that can be in a session.
const (
	PartyAgent   PartyType = "agent"
	PartyEndUser PartyType = "end_user"
)

// Participant is somebody who is in a session.
type Participant struct {
	Type PartyType `json:"type"`
	ID   int64     `json:"id"`
	Name string    `json:"name"`
}

// MostEndUsers is how many customers a session can have: their ids are ten apart from the next
// session's, and the last of the ten is that of the task virtual agent.
const MostEndUsers = 9

// EndUserID returns the id of the next customer in a session. It is made of the session's own, so
// that no two of an adapter are the same.
func (s *Session) EndUserID() int64 { return s.ID*10 + int64(s.EndUsers()) }

// EndUsers counts the customers.
func (s *Session) EndUsers() (n int) {
	for _, p := range s.Participants {
		if p.Type == PartyEndUser {
			n++
		}
	}
	return n
}

func (s *Session) hasAgent(agentID int64) bool {
	return slices.ContainsFunc(s.Participants, func(p Participant) bool {
		return p.Type == PartyAgent && p.ID == agentID
	})
}

// AbsentColleague returns the one named, or the first, who is not in the session yet.
func (s *Session) AbsentColleague(agentID action.Number) (tenant.Agent, error) {
	if agentID != 0 {
		c, known := tenant.FindColleague(agentID)
		if !known {
			return tenant.Agent{}, fmt.Errorf("there is no colleague %d", agentID)
		}
		if s.hasAgent(c.ID) {
			return tenant.Agent{}, fmt.Errorf("agent %d is in already", agentID)
		}
		return c, nil
	}
	for _, c := range tenant.Colleagues {
		if !s.hasAgent(c.ID) {
			return c, nil
		}
	}
	return tenant.Agent{}, errors.New("every colleague is in already")
}
