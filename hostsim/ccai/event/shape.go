package event

import (
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// Shape makes the data of an adapter's events, keys in the order of the printed examples. An
// optional field without a value is left out.
type Shape struct {
	Type     tenant.Type
	Agent    tenant.Agent
	Settings Settings
}

func agentFields(who tenant.Agent) Fields {
	return Fields{{"agent_id", who.ID}}.Text("agent_custom_id", who.CustomID).
		Text("agent_email", who.Email)
}

func queueFields(s *session.Session) Fields {
	if s.Queue == nil {
		return nil
	}
	return Fields{{"queue_id", s.Queue.ID}, {"queue_path", s.Queue.Path}}
}

func campaignFields(s *session.Session) Fields {
	if s.Campaign == nil {
		return nil
	}
	return Fields{{"campaign_id", s.Campaign.ID}, {"campaign_name", s.Campaign.Name}}
}

// virtualAgentFields are in the events of calls, and in those that calls and chats share.
func virtualAgentFields(s *session.Session) Fields {
	var f Fields
	if s.Optional.VirtualAgentID != 0 {
		f = Fields{{"virtual_agent_id", s.Optional.VirtualAgentID}}
	}
	return f.Opaque("va_data_parameters", s.Optional.VADataParameters).
		Opaque("session_variable", s.Optional.SessionVariable).
		Opaque("custom_sip_headers", s.Optional.SIPHeaders)
}

// customFields are in every event of a session but those of redaction, Agent Assist, task virtual
// agents and record pops.
func customFields(s *session.Session) Fields {
	return Fields(nil).Opaque("custom_data_secured", s.Optional.CustomDataSecured).
		Opaque("custom_data_not_secured", s.Optional.CustomDataNotSecured)
}

func (w Shape) idFields(s *session.Session) Fields { return Fields{{w.Type.IDKey(), s.ID}} }

func (w Shape) typeFields(s *session.Session) Fields {
	return Fields{{"session_type", s.Type.Name}}
}

// driftedTypeFields writes the session type as the examples of a chat that lasts do: the same chat
// has it in title case when it ends.
func (w Shape) driftedTypeFields(s *session.Session) Fields {
	if w.Settings.CaseDrift == "all" || w.Settings.CaseDrift == "web" && s.Type.IsWeb() {
		return Fields{{"session_type", strings.ToLower(s.Type.Name)}}
	}
	return w.typeFields(s)
}

// Call makes the data of New_Call and End_Call.
func (w Shape) Call(s *session.Session) Fields {
	return Join(agentFields(w.Agent), queueFields(s), campaignFields(s), w.idFields(s),
		w.typeFields(s), virtualAgentFields(s), customFields(s))
}

// Chat makes the data of New_Chat and Active_Chat.
func (w Shape) Chat(s *session.Session) Fields {
	return Join(w.idFields(s), w.driftedTypeFields(s), agentFields(w.Agent), queueFields(s),
		customFields(s))
}

// Message makes the data of Chat_Inbound_Message and Chat_Outbound_Message.
func (w Shape) Message(s *session.Session, text string) Fields {
	f := Join(w.idFields(s), w.driftedTypeFields(s), agentFields(w.Agent), queueFields(s))
	return Join(append(f, Field{"message", text}), customFields(s))
}

// EndChat makes the data of End_Chat. The printed example has the queue as null, although the same
// chat came from a queue, and the custom id at the end: as null for an agent who has none.
func (w Shape) EndChat(s *session.Session) Fields {
	if w.Settings.EndFields == "listed" {
		return w.listedEndFields(s)
	}
	f := Join(w.idFields(s), w.typeFields(s), agentFields(w.Agent).Without("agent_custom_id"),
		Fields{{"queue_id", nil}, {"queue_path", nil}})
	var customID any
	if w.Agent.CustomID != "" {
		customID = w.Agent.CustomID
	}
	return Join(append(f, Field{"agent_custom_id", customID}), customFields(s))
}

// DismissedChat makes the data of Dismissed_Chat. The printed example lacks the queue.
func (w Shape) DismissedChat(s *session.Session) Fields {
	if w.Settings.EndFields == "listed" {
		return w.listedEndFields(s)
	}
	return Join(w.idFields(s), w.typeFields(s), agentFields(w.Agent), customFields(s))
}

func (w Shape) listedEndFields(s *session.Session) Fields {
	return Join(w.idFields(s), w.typeFields(s), agentFields(w.Agent), queueFields(s),
		customFields(s))
}

// sharedTail ends the events that calls and chats share.
func sharedTail(s *session.Session) Fields { return Join(virtualAgentFields(s), customFields(s)) }
