package session

import (
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// State says where a session is.
type State string

// The states of a session.
const (
	Offered State = "offered" // it rings or waits; the protocol has no event for it
	Dialing State = "dialing" // the agent's own call, before the other side answers
	Active  State = "active"
	Ended   State = "ended" // a chat whose tab is still open
)

// Session is one call or chat that an adapter shows.
type Session struct {
	ID    int64
	State State
	Type  tenant.SessionType
	// Party is the customer: a number or a name, "" if unknown.
	Party    string
	Queue    *tenant.Queue
	Campaign *tenant.Campaign
	// Record is the address of the CRM record, "" for none.
	Record   string
	Optional Optional

	// Begun means that its New_Call or New_Chat was posted, whatever a fault made of it.
	Begun bool
	// Redacting means that the recording is paused.
	Redacting bool
	Messages  []Message
	// Unread counts what the customer wrote while the tab was not selected.
	Unread       int
	Participants []Participant
	// Transfer is a warm transfer that is under way.
	Transfer *Transfer
	// Assist means that Agent Assist was started.
	Assist       bool
	VirtualAgent *VirtualAgent
	Cobrowse     *Cobrowse
	// Cobrowses and Consultations count, so that no two of a session have the same id.
	Cobrowses, Consultations int
}

// Optional is what the documentation calls optional: once given, it is in every event that may have
// it.
type Optional struct {
	VirtualAgentID       int64       `json:"virtualAgentId"`
	VADataParameters     action.JSON `json:"vaDataParameters"`
	SessionVariable      action.JSON `json:"sessionVariable"`
	SIPHeaders           action.JSON `json:"sipHeaders"`
	CustomDataSecured    action.JSON `json:"customDataSecured"`
	CustomDataNotSecured action.JSON `json:"customDataNotSecured"`
}

// IsLive is true while the agent handles the session.
func IsLive(s *Session) bool { return s.State == Active }

// IsOpen is true until the session is over.
func IsOpen(s *Session) bool { return s.State != Ended }

// Any is true for every session.
func Any(*Session) bool { return true }

// IsOffered is true while it rings or waits.
func IsOffered(s *Session) bool { return s.State == Offered }

// IsDialled is true for the agent's own call until the other side answers.
func IsDialled(s *Session) bool { return s.State == Dialing }

// IsEnded is true for a chat that is over.
func IsEnded(s *Session) bool { return s.State == Ended }

// IsTaken is true for what the agent has taken or begun: what can be selected.
func IsTaken(s *Session) bool { return s.State != Offered }

// HasOtherSide is true for a call that the agent can end; one that is offered is declined instead.
func HasOtherSide(s *Session) bool { return s.State == Active || s.State == Dialing }
