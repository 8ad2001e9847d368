package ccai

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

// transferred: warm or cold, the event is the same, and so is what follows it.
func (e event) transferred() []dialect.Fact {
	facts := e.session(e.facts, "")
	if len(facts) == 0 {
		return nil
	}
	return append(facts, dialect.Transferred{ContactID: e.sessionID, Transfer: contract.Transfer{
		From:      e.transferAgent("from_"),
		To:        e.transferAgent("to_"),
		FromQueue: e.text("from_queue_path"),
		ToQueue:   e.text("to_queue_path"),
	}})
}

func (e event) transferAgent(prefix string) contract.Participant {
	return contract.Participant{
		Kind:     contract.AgentParticipant,
		ID:       e.text(prefix + "agent_id"),
		CustomID: e.text(prefix + "agent_custom_id"),
		Email:    e.text(prefix + "agent_email"),
	}
}

// partyAdded names a customer who came. Of an agent it says no more than that
// one came: agent_id is the agent who handles the session.
func (e event) partyAdded() []dialect.Fact {
	if kind := e.text("type"); kind == "end_user" || kind == "end-user" {
		return e.joined(contract.Participant{Kind: contract.CustomerParticipant, ID: e.text("end_user_id")})
	}
	return e.joined(contract.Participant{Kind: contract.AgentParticipant})
}

// agentJoined names the agent who came, unless the page chose that it names the
// one who handles the session, as the same words do in Party_Added.
func (e event) agentJoined() []dialect.Fact {
	if e.joinedHandles {
		return e.join(dialect.ParticipantJoined{Change: e.change(contract.Participant{Kind: contract.AgentParticipant}), Announced: true})
	}
	return e.joined(e.transferAgent(""))
}

func (e event) joined(p contract.Participant) []dialect.Fact {
	return e.join(dialect.ParticipantJoined{Change: e.change(p)})
}

func (e event) join(j dialect.ParticipantJoined) []dialect.Fact {
	facts := e.session(e.facts, "")
	if len(facts) == 0 {
		return nil
	}
	return append(facts, j)
}

func (e event) change(p contract.Participant) contract.ParticipantChange {
	return contract.ParticipantChange{ContactID: e.sessionID, Participant: p}
}

// assisted names no call and no chat: session_id is the assistant's own.
func (e event) assisted() []dialect.Fact {
	return append(e.facts, dialect.AssistantChanged{Assistant: e.assistant(contract.AgentAssist, contract.AssistantStarted)})
}

func (e event) taskAssistant(phase contract.AssistantPhase) []dialect.Fact {
	facts := e.session(e.facts, "")
	va := e.change(contract.Participant{Kind: contract.VirtualAgent, ID: e.text("virtual_agent_id"), Name: e.text("virtual_agent_name")})
	switch {
	case e.sessionID == "":
	case phase == contract.AssistantStarted:
		facts = append(facts, dialect.ParticipantJoined{Change: va})
	case phase == contract.AssistantLeft:
		facts = append(facts, dialect.ParticipantLeft{Change: va})
	}
	return append(facts, dialect.AssistantChanged{Assistant: e.assistant(contract.TaskAssistant, phase)})
}

func (e event) assistant(kind contract.AssistantKind, phase contract.AssistantPhase) contract.Assistant {
	return contract.Assistant{
		Kind:           kind,
		Phase:          phase,
		ContactID:      e.sessionID,
		Name:           e.text("virtual_agent_name"),
		ConversationID: e.text("conversation_id"),
		SessionID:      e.text("session_id"),
	}
}

func (e event) cobrowsed(began, over bool) []dialect.Fact {
	facts := e.session(e.facts, "")
	return append(facts, dialect.CobrowseChanged{Began: began, Over: over, Screen: contract.Cobrowse{
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
	return jsonfield.FirstText(e.data, "cobrowse_"+key, "Cobrowse_"+key)
}

// party takes the hyphen of the prose as well.
func party(text string) contract.CobrowseParty {
	switch text {
	case "agent", "api":
		return contract.CobrowseParty(text)
	case "end_user", "end-user":
		return contract.ByEndUser
	}
	return contract.ByUnknown
}

func position(text string) contract.CobrowseSwitch {
	switch s := contract.CobrowseSwitch(text); s {
	case contract.CobrowseOff, contract.CobrowseRequested, contract.CobrowseRejected, contract.CobrowseOn:
		return s
	}
	return contract.CobrowseUnknown
}
