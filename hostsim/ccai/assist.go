package ccai

import (
	"errors"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
)

func startAssist(a *Adapter, s *session.Session, _ struct{}) error {
	s.Assist = true
	data := a.shape().AssistStarted(s, a.clock.Now())
	a.post(event.Event{Name: event.AgentAssistStarted, Data: data})
	return nil
}

// vaJoins takes conversation to be true unless it says otherwise: with a conversation profile the
// event has conversation_id, without one session_id.
func vaJoins(a *Adapter, s *session.Session, in struct {
	Name           string
	Conversation   action.Optional[action.Flag]
	DataParameters action.JSON
}) error {
	if in.Name == "" {
		in.Name = "Card collector"
	}
	conversation := action.Flag(true)
	in.Conversation.Set(&conversation)
	s.Consultations++
	s.VirtualAgent = &session.VirtualAgent{
		ID: session.TaskVirtualAgentID, Name: in.Name, ParticipantID: s.ID*10 + 9,
		HasConversation: bool(conversation), Parameters: in.DataParameters,
	}
	postVA(a, s, event.TaskVAJoined, event.Fields(nil).Opaque("data_parameters", in.DataParameters))
	return nil
}

// vaVariables reports what the virtual agent found out. The documentation has no readable example;
// session_variable is its name elsewhere.
func vaVariables(a *Adapter, s *session.Session, in struct{ Variables action.JSON }) error {
	if !in.Variables.Given() {
		return errors.New("no variables")
	}
	postVA(a, s, event.TaskVAVariables, event.Fields(nil).Opaque("session_variable", in.Variables))
	return nil
}

func vaLeaves(a *Adapter, s *session.Session, _ struct{}) error {
	postVA(a, s, event.TaskVALeft, nil)
	s.VirtualAgent = nil
	return nil
}

func postVA(a *Adapter, s *session.Session, name string, more event.Fields) {
	data := event.Join(a.shape().Task(s, a.clock.Now()), more)
	a.postOf(s, name, data)
}
