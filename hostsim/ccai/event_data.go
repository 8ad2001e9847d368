package ccai

import "strings"

// The functions below make the data of events, keys in the order of the printed examples. An optional field without a value is left out.

func agentFields(who Agent) fields {
	return fields{{"agent_id", who.ID}}.text("agent_custom_id", who.CustomID).text("agent_email", who.Email)
}

func (s *session) queueFields() fields {
	if s.queue == nil {
		return nil
	}
	return fields{{"queue_id", s.queue.ID}, {"queue_path", s.queue.Path}}
}

func (s *session) campaignFields() fields {
	if s.campaign == nil {
		return nil
	}
	return fields{{"campaign_id", s.campaign.ID}, {"campaign_name", s.campaign.Name}}
}

// virtualAgentFields stand in the events of calls, and in those that calls and chats share.
func (s *session) virtualAgentFields() fields {
	var f fields
	if s.optional.virtualAgentID != 0 {
		f = fields{{"virtual_agent_id", s.optional.virtualAgentID}}
	}
	return f.opaque("va_data_parameters", s.optional.vaDataParameters).opaque("session_variable", s.optional.sessionVariable).
		opaque("custom_sip_headers", s.optional.sipHeaders)
}

// customFields stand in every event of a session but those of redaction, Agent Assist, task virtual agents and record pops.
func (s *session) customFields() fields {
	return fields(nil).opaque("custom_data_secured", s.optional.customDataSecured).
		opaque("custom_data_not_secured", s.optional.customDataNotSecured)
}

func (a *Adapter) idFields(s *session) fields { return fields{{a.kind.idKey(), s.id}} }

func (a *Adapter) typeFields(s *session) fields { return fields{{"session_type", s.kind.Name}} }

// driftedTypeFields writes the session type as the examples of a chat that lasts do: the same chat has it in title case when it ends.
func (a *Adapter) driftedTypeFields(s *session) fields {
	if a.settings.CaseDrift == "all" || a.settings.CaseDrift == "web" && s.kind.isWeb() {
		return fields{{"session_type", strings.ToLower(s.kind.Name)}}
	}
	return a.typeFields(s)
}

func join(groups ...fields) fields {
	var all fields
	for _, group := range groups {
		all = append(all, group...)
	}
	return all
}

// callFields belong to New_Call and End_Call.
func (a *Adapter) callFields(s *session) fields {
	return join(agentFields(a.agent), s.queueFields(), s.campaignFields(), a.idFields(s), a.typeFields(s), s.virtualAgentFields(), s.customFields())
}

// chatFields belong to New_Chat and Active_Chat.
func (a *Adapter) chatFields(s *session) fields {
	return join(a.idFields(s), a.driftedTypeFields(s), agentFields(a.agent), s.queueFields(), s.customFields())
}

func (a *Adapter) messageFields(s *session, text string) fields {
	f := join(a.idFields(s), a.driftedTypeFields(s), agentFields(a.agent), s.queueFields())
	return join(append(f, field{"message", text}), s.customFields())
}

// endChatFields have the queue as null in the printed example, although the same chat came from a queue, and the custom id at the end: as null for
// an agent who has none.
func (a *Adapter) endChatFields(s *session) fields {
	if a.settings.EndFields == "listed" {
		return a.listedEndFields(s)
	}
	f := join(a.idFields(s), a.typeFields(s), agentFields(a.agent).without("agent_custom_id"), fields{{"queue_id", nil}, {"queue_path", nil}})
	var customID any
	if a.agent.CustomID != "" {
		customID = a.agent.CustomID
	}
	return join(append(f, field{"agent_custom_id", customID}), s.customFields())
}

// dismissedChatFields lack the queue in the printed example.
func (a *Adapter) dismissedChatFields(s *session) fields {
	if a.settings.EndFields == "listed" {
		return a.listedEndFields(s)
	}
	return join(a.idFields(s), a.typeFields(s), agentFields(a.agent), s.customFields())
}

func (a *Adapter) listedEndFields(s *session) fields {
	return join(a.idFields(s), a.typeFields(s), agentFields(a.agent), s.queueFields(), s.customFields())
}

// sharedTail ends the events that calls and chats share.
func (s *session) sharedTail() fields { return join(s.virtualAgentFields(), s.customFields()) }
