package ccai

import (
	"github.com/ctibridge/ctibridge/wasm/hosts/field"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

// read knows the catalogue. Names are compared without case, because the
// documentation itself varies it. Types that no document prints follow its
// naming rule; where it names one thing in two ways, both stand here.
//
// Events of one group can undo each other, so that the same one twice in a row
// is a repeat; without a group the same words may well be news. A switch and no
// table of functions: that one cost the module 3 kB.
func (e event) read(name string) (facts []wire.Fact, group, id string) {
	switch field.Lower(name) {
	case "agent_login":
		return e.agentMoved(wire.AgentSignedIn), "agent", ""
	case "agent_logout":
		return e.agentMoved(wire.AgentSignedOut), "agent", ""
	case "new_call", "new_chat":
		return e.started(), "session", e.sessionID
	case "end_call", "dismissed_chat":
		return e.gone(), "session", e.sessionID
	case "end_chat":
		return e.session(e.facts, wire.Ended), "session", e.sessionID
	case "active_chat":
		// New and dismissed chats change the front as well, and are of the group of
		// their session.
		return e.focused(), "", ""
	case "chat_inbound_message":
		return e.wrote(false), "", ""
	case "chat_outbound_message":
		return e.wrote(true), "", ""
	case "call_redaction_started":
		return e.redacted(wire.Yes), "redaction", e.sessionID
	case "call_redaction_ended", "call_redaction_stopped":
		return e.redacted(wire.No), "redaction", e.sessionID
	case "crm_record_pop":
		return append(e.facts, wire.PopAsked{URL: e.text("recordUrl")}), "", ""
	}
	return e.mention(name)
}

// mention is for events about a session that change none of what is folded.
// They still prove that the session is there, which a page that was reloaded in
// the middle of it could not know otherwise.
func (e event) mention(name string) (facts []wire.Fact, group, id string) {
	switch field.Lower(name) {
	case "transfer_call", "transfer_chat", "party_added", "agent_joined_call", "agent_joined_chat":
		return e.session(e.facts, ""), "", ""
	case "cobrowse_session_started", "cobrowse_session_ended":
		return e.session(e.facts, ""), "cobrowse", e.cobrowseID()
	case "cobrowse_session_remote_control_changed":
		return e.session(e.facts, ""), "cobrowse remote control", e.cobrowseID()
	case "cobrowse_session_full_device_changed":
		return e.session(e.facts, ""), "cobrowse full device", e.cobrowseID()
	}
	return nil, "", ""
}
