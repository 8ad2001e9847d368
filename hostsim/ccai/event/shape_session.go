package event

import (
	"strconv"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// Login makes the data of Agent_Login and Agent_Logout.
func (w Shape) Login() Fields { return agentFields(w.Agent) }

// Redaction makes the data of Call_Redaction_Started and Call_Redaction_Ended.
func (w Shape) Redaction(s *session.Session) Fields {
	return Join(Fields{{"agent_id", w.Agent.ID}}, w.idFields(s))
}

// Joined makes the data of Agent_Joined_Call and Agent_Joined_Chat.
func (w Shape) Joined(s *session.Session, named tenant.Agent) Fields {
	return Join(w.idFields(s), campaignFields(s), agentFields(named), queueFields(s),
		w.typeFields(s), sharedTail(s))
}

// PartyAdded makes the data of Party_Added. The agent is the one who handles the session, and
// "type" is in the data beside it.
func (w Shape) PartyAdded(s *session.Session, added session.Participant) Fields {
	more := Fields{{"type", added.Type}}
	if added.Type == session.PartyEndUser {
		more = append(more, Field{"end_user_id", added.ID})
	}
	return Join(w.idFields(s), w.typeFields(s), campaignFields(s), agentFields(w.Agent),
		queueFields(s), more, sharedTail(s))
}

// Transfer makes the data of Transfer_Call and Transfer_Chat. It names the agents if the session
// goes to an agent, and the queues if it goes to a queue; the printed example has both.
func (w Shape) Transfer(s *session.Session, t session.Transfer) Fields {
	data := Join(w.idFields(s), w.typeFields(s), campaignFields(s),
		prefixed("from_", agentFields(w.Agent)))
	if t.Agent != nil {
		data = Join(data, prefixed("to_", agentFields(*t.Agent)))
	}
	if t.Queue != nil {
		to := session.Session{Queue: t.Queue}
		data = Join(data, prefixed("from_", queueFields(s)), prefixed("to_", queueFields(&to)))
	}
	return Join(data, sharedTail(s))
}

func prefixed(prefix string, f Fields) Fields {
	var renamed Fields
	for _, one := range f {
		renamed = append(renamed, Field{prefix + one.Key, one.Value})
	}
	return renamed
}

// AssistStarted makes the data of Agent_Assist_Started, with every value as text and the time
// without a date, as the printed example has them.
// session_id is not the id of the call or chat, which the event does not name.
func (w Shape) AssistStarted(s *session.Session, now time.Time) Fields {
	data := Fields{{"conversation_id", conversationID(s)}}
	if s.Queue != nil {
		data = data.Text("queue_id", strconv.FormatInt(s.Queue.ID, 10))
	}
	data = data.Text("agent_id", strconv.FormatInt(w.Agent.ID, 10)).
		Text("session_id", s.OpaqueID(w.Type, "session", 0))
	if s.Queue != nil {
		data = data.Text("queue_language_id", s.Queue.Language)
	}
	return data.Text("timestamp", now.UTC().Format(time.TimeOnly))
}

func conversationID(s *session.Session) string { return "c-" + strconv.FormatInt(s.ID, 10) }

// Task makes the data of Task_VA_Joined and its like. It has conversation_id with a conversation
// profile, and session_id without one.
func (w Shape) Task(s *session.Session, now time.Time) Fields {
	va := s.VirtualAgent
	data := Join(w.idFields(s), campaignFields(s), Fields{
		{"virtual_agent_id", va.ID}, {"virtual_agent_name", va.Name},
		{"participant_id", va.ParticipantID},
	}, queueFields(s))
	if s.Queue != nil {
		data = data.Text("queue_language_id", s.Queue.Language)
	}
	data = Join(data, w.typeFields(s))
	if va.HasConversation {
		data = data.Text("conversation_id", conversationID(s))
	} else {
		id := s.OpaqueID(w.Type, "task virtual agent", s.Consultations)
		data = data.Text("session_id", id)
	}
	return data.Text("timestamp", now.UTC().Format(time.RFC3339))
}
