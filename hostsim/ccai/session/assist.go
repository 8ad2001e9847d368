package session

import "github.com/ctibridge/ctibridge/hostsim/action"

// IsUnassisted is true for a session in which Agent Assist can start.
func IsUnassisted(s *Session) bool { return IsLive(s) && !s.Assist }

// VirtualAgent is a task virtual agent that joined a session for one errand, such as taking a card
// number.
type VirtualAgent struct {
	ID   int64  `json:"id"`
	Name string `json:"name"`

	// ParticipantID is its id as a participant.
	ParticipantID int64 `json:"-"`
	// HasConversation means that it works with a conversation profile.
	HasConversation bool `json:"-"`
	// Parameters are what it was started with.
	Parameters action.JSON `json:"-"`
}

// CanTakeVA is true for a session that a task virtual agent can join.
func CanTakeVA(s *Session) bool { return IsLive(s) && s.VirtualAgent == nil }

// HasVA is true while a task virtual agent is in the session.
func HasVA(s *Session) bool { return IsLive(s) && s.VirtualAgent != nil }

// TaskVirtualAgentID is the id of the only task virtual agent.
const TaskVirtualAgentID = 12
