package ccai

import (
	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/hosts/field"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

// event is the data of one event. It is never merged with the envelope:
// Party_Added has a type of its own in there.
type event struct{ data *fastjson.Value }

func (e event) text(key string) string { return field.Text(e.data, key) }

// sessionID returns "call:5" or "chat:5": calls and chats are counted apart, so
// that the bare number would mix them up. It is empty where neither is given.
func (e event) sessionID() string {
	if id := e.text("call_id"); id != "" {
		return "call:" + id
	}
	if id := e.text("chat_id"); id != "" {
		return "chat:" + id
	}
	return ""
}

// cobrowseID also takes the spelling of one list of fields.
func (e event) cobrowseID() string {
	return field.FirstText(e.data, "cobrowse_session_id", "Cobrowse_session_id")
}

func (e event) channel() wire.Channel {
	if e.text("call_id") != "" {
		return wire.Voice
	}
	return wire.Chat
}

// agent says who handles the session, if the event says so.
func (e event) agent() []wire.Fact {
	id := e.text("agent_id")
	if id == "" {
		return nil
	}
	return []wire.Fact{wire.AgentKnown{ID: id, CustomID: e.text("agent_custom_id"), Email: e.text("agent_email")}}
}

// session says what the event tells about its call or chat, with a state to
// take on, or none.
func (e event) session(state wire.ContactState) []wire.Fact {
	id := e.sessionID()
	if id == "" {
		return nil
	}
	kind := e.text("session_type")
	return []wire.Fact{wire.ContactChanged{
		ID:          id,
		MasterID:    id,
		Channel:     e.channel(),
		Direction:   direction(kind),
		State:       state,
		Queue:       e.text("queue_path"),
		SessionType: kind,
	}}
}
