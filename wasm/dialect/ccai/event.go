package ccai

import (
	"github.com/ctibridge/ctibridge/wasm/scan"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

// event is the data of one event. It is never merged with the envelope:
// Party_Added has a type of its own in there.
type event struct {
	data scan.Value
	// sessionID is "call:5" or "chat:5": calls and chats are counted apart, so
	// that the bare number would mix them up. It is empty where neither is given.
	sessionID string
	channel   contract.Channel
	facts     []dialect.Fact // empty, with room for what the event states
	// joinedHandles is the page's choice of that name.
	joinedHandles bool
}

// event looks the session up once: nearly all that is read asks for it.
func (h *Host) event(data scan.Value) event {
	e := event{data: data, channel: contract.Chat, facts: h.facts[:0], joinedHandles: h.joinedHandles}
	if id := data.Get("call_id").After("call:"); id != "" {
		e.sessionID, e.channel = id, contract.Voice
	} else {
		e.sessionID = data.Get("chat_id").After("chat:")
	}
	return e
}

func (e event) text(key string) string { return jsonfield.Text(e.data, key) }

// agent says who handles the session, if the event says so.
func (e event) agent(presence dialect.Presence) []dialect.Fact {
	id := e.text("agent_id")
	if id == "" {
		return e.facts
	}
	return append(e.facts, dialect.AgentIdentified{ID: id, CustomID: e.text("agent_custom_id"), Email: e.text("agent_email"), Presence: presence})
}

// session adds what the event says about its call or chat, with a state to
// take on, or none.
func (e event) session(facts []dialect.Fact, state contract.ContactState) []dialect.Fact {
	if e.sessionID == "" {
		return facts
	}
	kind := e.text("session_type")
	return append(facts, dialect.ContactChanged{
		ID:          e.sessionID,
		MasterID:    e.sessionID,
		Channel:     e.channel,
		Direction:   direction(kind),
		State:       state,
		Queue:       e.text("queue_path"),
		SessionType: kind,
	})
}
