package session

import (
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// Saved is everything of a session, for JSON. The fields are those of Session and its parts.
type Saved struct {
	ID          int64        `json:"id"`
	State       State        `json:"state"`
	SessionType string       `json:"sessionType"`
	By          tenant.Begin `json:"by"`

	Party        string           `json:"party"`
	Queue        *tenant.Queue    `json:"queue"`
	Campaign     *tenant.Campaign `json:"campaign"`
	Record       string           `json:"record"`
	Optional     Optional         `json:"optional"`
	Begun        bool             `json:"begun"`
	Redacting    bool             `json:"redacting"`
	Messages     []Message        `json:"messages"`
	Unread       int              `json:"unread"`
	Participants []Participant    `json:"participants"`

	Transfer      *Transfer          `json:"transfer"`
	Assist        bool               `json:"assist"`
	VirtualAgent  *SavedVirtualAgent `json:"virtualAgent"`
	Cobrowse      *Cobrowse          `json:"cobrowse"`
	Cobrowses     int                `json:"cobrowses"`
	Consultations int                `json:"consultations"`
}

// SavedVirtualAgent has the fields of VirtualAgent, all of them.
type SavedVirtualAgent struct {
	ID              int64       `json:"id"`
	Name            string      `json:"name"`
	ParticipantID   int64       `json:"participantId"`
	HasConversation bool        `json:"hasConversation"`
	Parameters      action.JSON `json:"parameters"`
}

// Save returns a copy that shares nothing with the session.
func (s *Session) Save() Saved {
	v := Saved{
		ID: s.ID, State: s.State, SessionType: s.Type.Name, By: s.Type.By, Party: s.Party,
		Queue: clone(s.Queue), Campaign: clone(s.Campaign), Record: s.Record, Optional: s.Optional,
		Begun: s.Begun, Redacting: s.Redacting, Messages: append([]Message{}, s.Messages...),
		Unread: s.Unread, Participants: slices.Clone(s.Participants), Transfer: clone(s.Transfer),
		Assist: s.Assist, Cobrowse: clone(s.Cobrowse), Cobrowses: s.Cobrowses,
		Consultations: s.Consultations,
	}
	if s.VirtualAgent != nil {
		saved := SavedVirtualAgent(*s.VirtualAgent)
		v.VirtualAgent = &saved
	}
	return v
}

// Restore returns the session of an adapter. The error names the field that is wrong.
func (v Saved) Restore(t tenant.Type) (s *Session, field string, err error) {
	kind, known := t.FindSessionType(v.SessionType, v.By)
	if !known || v.SessionType == "" {
		return nil, "sessionType", fmt.Errorf("the %s adapter has no session type %q that begins by %q",
			t, v.SessionType, v.By)
	}
	if field, err := v.check(); err != nil {
		return nil, field, err
	}
	s = &Session{
		ID: v.ID, State: v.State, Type: kind, Party: v.Party, Queue: v.Queue, Campaign: v.Campaign,
		Record: v.Record, Optional: v.Optional, Begun: v.Begun, Redacting: v.Redacting,
		Messages: v.Messages, Unread: v.Unread, Participants: v.Participants,
		Transfer: v.Transfer, Assist: v.Assist, Cobrowse: v.Cobrowse, Cobrowses: v.Cobrowses,
		Consultations: v.Consultations,
	}
	if v.VirtualAgent != nil {
		agent := VirtualAgent(*v.VirtualAgent)
		s.VirtualAgent = &agent
	}
	return s, "", nil
}

// check returns the field that no session can have so.
func (v Saved) check() (field string, err error) {
	states := []State{Offered, Dialing, Active, Ended}
	switch {
	case v.ID <= 0 || v.ID > maxID:
		return "id", fmt.Errorf("%d is no id", v.ID)
	case !slices.Contains(states, v.State):
		return "state", fmt.Errorf("it is %q, and takes one of %q", v.State, states)
	case v.Transfer != nil && v.Transfer.Agent == nil && v.Transfer.Queue == nil:
		return "transfer", fmt.Errorf("it goes to no agent and no queue")
	case v.Cobrowse != nil && !(v.Cobrowse.RemoteControl.IsValid() && v.Cobrowse.FullDevice.IsValid()):
		return "cobrowse", fmt.Errorf("it has a control that is none")
	case min(v.Unread, v.Cobrowses, v.Consultations) < 0:
		return "unread", fmt.Errorf("a number is below zero")
	}
	return "", nil
}

// maxID leaves room for the ids that come after it, and for those of its parties, within what
// JavaScript counts exactly.
const maxID = 1 << 48
