package ccai

import (
	"strings"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

// decoded is what an event says, and what identifies its repeat. Events of one group can
// undo each other, so that the same one twice in a row is a repeat. Without a
// group it is one only within the duplicate window: the same words may well be news, and
// the platform's own fixes speak of events that were sent twice. A line of a chat is
// never one: a page that was stopped for a while gets within one such window what a customer
// wrote over seconds, and a line that is lost is worse than one that is there twice.
type decoded struct {
	facts     []dialect.Fact
	group, id string
	isLine    bool
}

// read knows the catalogue. Names are compared without case, because the
// documentation itself varies it. What it prints is looked up first, so that no
// name of the page's can hide it. A switch and no table of functions: that one
// cost the module 3 kB.
func (e event) read(name string, doubt doubtful) decoded {
	switch name {
	case "agent_login":
		return decoded{facts: append(e.agent(dialect.SignedIn), dialect.AgentStateChanged{Status: contract.AgentSignedIn}), group: "agent"}
	case "agent_logout":
		return decoded{facts: append(e.agent(dialect.SigningOut), dialect.AgentStateChanged{Status: contract.AgentSignedOut}), group: "agent"}
	case "new_call", "new_chat":
		return decoded{facts: e.started(), group: "session", id: e.sessionID}
	case "end_call", "dismissed_chat":
		return decoded{facts: e.gone(), group: "session", id: e.sessionID}
	case "end_chat":
		return decoded{facts: e.session(e.facts, contract.Ended), group: "session", id: e.sessionID}
	case "active_chat":
		// New and dismissed chats change the front as well, and are of the group of
		// their session.
		return decoded{facts: e.focused()}
	case "chat_inbound_message":
		return decoded{facts: e.wrote(false), isLine: true}
	case "chat_outbound_message":
		return decoded{facts: e.wrote(true), isLine: true}
	case "crm_record_pop":
		return decoded{facts: append(e.facts, dialect.PopRequested{URL: e.text("recordUrl")})}
	}
	return e.readCompany(name, doubt)
}

// readCompany reads who and what else takes part in a session. These events also
// prove that the session is there, which a page that was reloaded in the middle
// of it could not know otherwise.
func (e event) readCompany(name string, doubt doubtful) decoded {
	switch name {
	case "transfer_chat":
		return decoded{facts: e.transferred()}
	case "party_added":
		return decoded{facts: e.partyAdded()}
	case "agent_joined_chat":
		return decoded{facts: e.agentJoined()}
	case "cobrowse_session_started":
		return decoded{facts: e.cobrowsed(true, false), group: "cobrowse", id: e.cobrowse("session_id")}
	case "cobrowse_session_ended":
		return decoded{facts: e.cobrowsed(false, true), group: "cobrowse", id: e.cobrowse("session_id")}
	case "cobrowse_session_remote_control_changed", "cobrowse_session_full_device_changed":
		return decoded{facts: e.cobrowsed(false, false), group: "cobrowse", id: e.cobrowse("session_id")}
	case "task_va_joined":
		return decoded{facts: e.taskAssistant(contract.AssistantStarted)}
	}
	return e.readDoubtful(name, doubt)
}

func (e event) readDoubtful(name string, doubt doubtful) decoded {
	switch doubt {
	case redactionStarted:
		return e.redaction(dialect.Yes)
	case redactionEnded:
		return e.redaction(dialect.No)
	case callTransferred:
		return decoded{facts: e.transferred()}
	case agentJoinedCall:
		return decoded{facts: e.agentJoined()}
	case agentAssistStarted:
		return decoded{facts: e.assisted()}
	case taskAssistantLeft:
		return decoded{facts: e.taskAssistant(contract.AssistantLeft)}
	case taskAssistantAnswered:
		return decoded{facts: e.taskAssistant(contract.AssistantAnswered)}
	}
	// The family is documented further than it could be read: one of it that
	// carries variables hands them back.
	if strings.HasPrefix(name, "task_va_") && jsonfield.Has(e.data, "session_variable") {
		return decoded{facts: e.taskAssistant(contract.AssistantAnswered)}
	}
	return decoded{}
}

func (e event) redaction(paused dialect.Flag) decoded {
	return decoded{facts: e.redacted(paused), group: "redaction", id: e.sessionID}
}
