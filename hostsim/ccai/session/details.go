package session

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// Details give a page and programs the state of a call or chat.
type Details struct {
	ID    int64 `json:"id"`
	State State `json:"state"`
	// SessionType is in the case of the vendor's list, whatever the events write.
	SessionType string `json:"sessionType"`
	Outbound    bool   `json:"outbound"`
	// Party is the customer: a number or a name, "" if unknown.
	Party    string           `json:"party"`
	Queue    *tenant.Queue    `json:"queue"`
	Campaign *tenant.Campaign `json:"campaign"`
	// Redacting means that the recording of a call is paused.
	Redacting bool `json:"redacting"`
	// Unread counts what the customer wrote while the tab was not selected.
	Unread   int       `json:"unread"`
	Messages []Message `json:"messages"`
	Cobrowse *Cobrowse `json:"cobrowse"`
	// Participants begin with the agent and the customer.
	Participants []Participant `json:"participants"`
	// Transfer is a warm transfer that is under way.
	Transfer     *TransferView `json:"transfer"`
	Assist       bool          `json:"assist"`
	VirtualAgent *VirtualAgent `json:"virtualAgent"`
	// Record is the address of the session's CRM record, "" for none.
	Record string `json:"record"`
}

// TransferView is a warm transfer between its start and its completion.
type TransferView struct {
	Warm bool `json:"warm"`
	// To names the agent, the queue or both, for people.
	To string `json:"to"`
	// Joined means that the other agent is in.
	Joined bool `json:"joined"`
}

// Details returns the present state of the session.
func (s *Session) Details() Details {
	v := Details{
		ID: s.ID, State: s.State, SessionType: s.Type.Name, Outbound: s.Type.IsOutbound(),
		Party: s.Party, Queue: clone(s.Queue), Campaign: clone(s.Campaign),
		Redacting: s.Redacting, Unread: s.Unread, Messages: append([]Message{}, s.Messages...),
		Cobrowse: clone(s.Cobrowse), Participants: slices.Clone(s.Participants),
		Assist: s.Assist, VirtualAgent: clone(s.VirtualAgent), Record: s.Record,
	}
	if s.Transfer != nil {
		v.Transfer = &TransferView{
			Warm: true, To: s.Transfer.String(), Joined: s.Transfer.Joined != 0,
		}
	}
	return v
}

// clone copies what changes later, so that a view stays as it was.
func clone[T any](p *T) *T {
	if p == nil {
		return nil
	}
	c := *p
	return &c
}
