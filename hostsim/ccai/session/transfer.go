package session

import "github.com/ctibridge/ctibridge/hostsim/ccai/tenant"

// Transfer is a warm one that is under way.
type Transfer struct {
	Agent *tenant.Agent `json:"agent"`
	Queue *tenant.Queue `json:"queue"`
	// Joined is the id of the agent who came for it, 0 before.
	Joined int64 `json:"joined"`
	// IsPosted means that its event was posted at the start.
	IsPosted bool `json:"isPosted"`
}

// String names the target for people.
func (t Transfer) String() string {
	switch {
	case t.Agent == nil:
		return t.Queue.Path
	case t.Queue == nil:
		return t.Agent.Name
	}
	return t.Agent.Name + ", " + t.Queue.Path
}

// Expects reports whether the transfer is for this agent; from a queue anybody may come.
func (t Transfer) Expects(who tenant.Agent) bool {
	return t.Joined == 0 && (t.Agent == nil || t.Agent.ID == who.ID)
}

// IsTransferable is true for a session whose transfer can start.
func IsTransferable(s *Session) bool { return IsLive(s) && s.Transfer == nil }

// IsInTransfer is true during a warm transfer.
func IsInTransfer(s *Session) bool { return IsLive(s) && s.Transfer != nil }

// IsCompletable is true once the other agent has joined for the transfer.
func IsCompletable(s *Session) bool { return IsInTransfer(s) && s.Transfer.Joined != 0 }
