package ccai

import (
	"github.com/ctibridge/ctibridge/wasm/hosts/field"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

// transferred: warm or cold, the event is the same, and so is what follows it.
func (e event) transferred() []wire.Fact {
	facts := e.session(e.facts, "")
	if len(facts) == 0 {
		return nil
	}
	return append(facts, wire.Handed{ContactID: e.sessionID, Transfer: wire.Transfer{
		From:      e.transferAgent("from_"),
		To:        e.transferAgent("to_"),
		FromQueue: e.text("from_queue_path"),
		ToQueue:   e.text("to_queue_path"),
	}})
}

func (e event) transferAgent(prefix string) wire.Participant {
	return wire.Participant{
		Kind:     wire.AgentParticipant,
		ID:       e.text(prefix + "agent_id"),
		CustomID: e.text(prefix + "agent_custom_id"),
		Email:    e.text(prefix + "agent_email"),
	}
}

// partyAdded names a customer who came. Of an agent it says no more than that
// one came: agent_id is the agent who handles the session.
func (e event) partyAdded() []wire.Fact {
	if kind := e.text("type"); kind == "end_user" || kind == "end-user" {
		return e.joined(wire.Participant{Kind: wire.CustomerParticipant, ID: e.text("end_user_id")})
	}
	return e.joined(wire.Participant{Kind: wire.AgentParticipant})
}

// agentJoined names the agent who came, unless the page chose that it names the
// one who handles the session, as the same words do in Party_Added.
func (e event) agentJoined() []wire.Fact {
	if e.joinedHandles {
		return e.join(wire.Joined{ParticipantChange: e.change(wire.Participant{Kind: wire.AgentParticipant}), Announced: true})
	}
	return e.joined(e.transferAgent(""))
}

func (e event) joined(p wire.Participant) []wire.Fact {
	return e.join(wire.Joined{ParticipantChange: e.change(p)})
}

func (e event) join(j wire.Joined) []wire.Fact {
	facts := e.session(e.facts, "")
	if len(facts) == 0 {
		return nil
	}
	return append(facts, j)
}

func (e event) change(p wire.Participant) wire.ParticipantChange {
	return wire.ParticipantChange{ContactID: e.sessionID, Participant: p}
}

// assisted names no call and no chat: session_id is the assistant's own.
func (e event) assisted() []wire.Fact {
	return append(e.facts, wire.Assisted{Assistant: e.assistant(wire.AgentAssist, wire.AssistantStarted)})
}

func (e event) taskAssistant(phase wire.AssistantPhase) []wire.Fact {
	facts := e.session(e.facts, "")
	va := e.change(wire.Participant{Kind: wire.VirtualAgent, ID: e.text("virtual_agent_id"), Name: e.text("virtual_agent_name")})
	switch {
	case e.sessionID == "":
	case phase == wire.AssistantStarted:
		facts = append(facts, wire.Joined{ParticipantChange: va})
	case phase == wire.AssistantLeft:
		facts = append(facts, wire.Parted{ParticipantChange: va})
	}
	return append(facts, wire.Assisted{Assistant: e.assistant(wire.TaskAssistant, phase)})
}

func (e event) assistant(kind wire.AssistantKind, phase wire.AssistantPhase) wire.Assistant {
	return wire.Assistant{
		Kind:           kind,
		Phase:          phase,
		ContactID:      e.sessionID,
		Name:           e.text("virtual_agent_name"),
		ConversationID: e.text("conversation_id"),
		SessionID:      e.text("session_id"),
	}
}

func (e event) cobrowsed(began, over bool) []wire.Fact {
	facts := e.session(e.facts, "")
	return append(facts, wire.Cobrowsed{Began: began, Over: over, Screen: wire.Cobrowse{
		ID:            e.cobrowse("session_id"),
		ContactID:     e.sessionID,
		RequestedBy:   party(e.cobrowse("session_requested_by")),
		EndedBy:       party(e.cobrowse("session_ended_by")),
		RemoteControl: position(e.cobrowse("session_remote_control")),
		FullDevice:    position(e.cobrowse("session_full_device")),
	}})
}

// cobrowse also takes the capital of one list of fields.
func (e event) cobrowse(key string) string {
	return field.FirstText(e.data, "cobrowse_"+key, "Cobrowse_"+key)
}

// party takes the hyphen of the prose as well.
func party(text string) wire.CobrowseParty {
	switch text {
	case "agent", "api":
		return wire.CobrowseParty(text)
	case "end_user", "end-user":
		return wire.ByEndUser
	}
	return wire.ByUnknown
}

func position(text string) wire.CobrowseSwitch {
	switch s := wire.CobrowseSwitch(text); s {
	case wire.CobrowseOff, wire.CobrowseRequested, wire.CobrowseRejected, wire.CobrowseOn:
		return s
	}
	return wire.CobrowseUnknown
}
