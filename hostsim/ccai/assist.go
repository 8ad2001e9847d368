package ccai

import (
	"errors"
	"strconv"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

func unassisted(s *session) bool { return live(s) && !s.assist }

// startAssist writes every value as text and the time without a date, as the printed example does. session_id is not the id of the call or chat,
// which the event does not name.
func (a *Adapter) startAssist(s *session, _ struct{}) error {
	s.assist = true
	data := fields{{"conversation_id", a.conversationID(s)}}
	if s.queue != nil {
		data = data.text("queue_id", strconv.FormatInt(s.queue.ID, 10))
	}
	data = data.text("agent_id", strconv.FormatInt(a.agent.ID, 10)).text("session_id", a.opaqueID(s, "session", 0))
	if s.queue != nil {
		data = data.text("queue_language_id", s.queue.Language)
	}
	a.tell(utterance{name: agentAssistStarted, data: data.text("timestamp", a.clock.Now().UTC().Format(time.TimeOnly))})
	return nil
}

func (a *Adapter) conversationID(s *session) string { return "c-" + strconv.FormatInt(s.id, 10) }

// virtualAgent is a task virtual agent that joined a session for one errand, such as taking a card number.
type virtualAgent struct {
	ID   int64  `json:"id"`
	Name string `json:"name"`

	participantID int64
	conversation  bool
	parameters    action.JSON
}

func withoutVA(s *session) bool { return live(s) && s.va == nil }

func withVA(s *session) bool { return live(s) && s.va != nil }

const taskVirtualAgent = 12

// vaJoins takes conversation to be true unless it says otherwise: with a conversation profile the event has conversation_id, without one session_id.
func (a *Adapter) vaJoins(s *session, in struct {
	Name           string
	Conversation   action.Optional[action.Flag]
	DataParameters action.JSON
}) error {
	if in.Name == "" {
		in.Name = "Card collector"
	}
	conversation := action.Flag(true)
	in.Conversation.Set(&conversation)
	s.consultations++
	s.va = &virtualAgent{
		ID: taskVirtualAgent, Name: in.Name, participantID: s.id*10 + 9, conversation: bool(conversation), parameters: in.DataParameters,
	}
	a.tellVA(s, taskVAJoined, fields(nil).opaque("data_parameters", in.DataParameters))
	return nil
}

// vaVariables tells what the virtual agent found out. The documentation has no readable example; session_variable is its name elsewhere.
func (a *Adapter) vaVariables(s *session, in struct{ Variables action.JSON }) error {
	if !in.Variables.Given() {
		return errors.New("no variables")
	}
	a.tellVA(s, taskVAVariables, fields(nil).opaque("session_variable", in.Variables))
	return nil
}

func (a *Adapter) vaLeaves(s *session, _ struct{}) error {
	a.tellVA(s, taskVALeft, nil)
	s.va = nil
	return nil
}

func (a *Adapter) tellVA(s *session, name string, more fields) {
	va := s.va
	data := join(a.idFields(s), s.campaignFields(),
		fields{{"virtual_agent_id", va.ID}, {"virtual_agent_name", va.Name}, {"participant_id", va.participantID}}, s.queueFields())
	if s.queue != nil {
		data = data.text("queue_language_id", s.queue.Language)
	}
	data = join(data, a.typeFields(s))
	if va.conversation {
		data = data.text("conversation_id", a.conversationID(s))
	} else {
		data = data.text("session_id", a.opaqueID(s, "task virtual agent", s.consultations))
	}
	a.tell(utterance{name: name, session: s, data: join(data.text("timestamp", a.clock.Now().UTC().Format(time.RFC3339)), more)})
}
