package nicemax

import (
	"github.com/ctibridge/ctibridge/wasm/scan"

	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

const (
	acknowledgement = "ClientEventSubscriptionAcknowledge"
	sessionInfo     = "SessionInfo"
)

// readElement reads one element of events: a platform event, which has a type,
// or else a word of the console itself, which has a message type. What has
// neither says nothing.
func (h *Host) readElement(index int, e scan.Value) {
	name := eventName(e)
	if name == "" {
		h.readWord(index, e)
		return
	}
	id := contactID(e)
	r := h.readEvent(index, name, id, e)
	if h.subscription.wants(name, id) {
		h.add(r)
		return
	}
	if r.Name, r.Facts = "", unasked(r.Facts); len(r.Facts) > 0 {
		h.add(r)
	}
}

// unasked keeps of an event that the page did not ask for what its commands depend
// on: they reach whichever contact is focused, and the agent's line. The
// agent's state shows besides that an answer holds the present state.
func unasked(facts []dialect.Fact) (kept []dialect.Fact) {
	for _, f := range facts {
		switch f := f.(type) {
		case dialect.ContactChanged:
			f.Hidden = true
			kept = append(kept, f)
		case dialect.AgentStateChanged:
			f.Hidden = true
			kept = append(kept, f)
		case dialect.MuteChanged:
			f.Hidden = true
			kept = append(kept, f)
		case dialect.FocusChanged, dialect.ContactRemoved, dialect.FocusPolicy, dialect.SessionEnded, dialect.SessionStarted:
			kept = append(kept, f)
		}
	}
	return kept
}

// readWord reads what is between the console and the bridge. A token that the
// page did not ask for goes no further than this.
func (h *Host) readWord(index int, wrapped scan.Value) {
	e := unwrapped(wrapped)
	r := dialect.Reading{Index: index}
	switch jsonfield.Word(e, "messageType") {
	case acknowledgement:
		a := readAcknowledgement(e)
		a.Complete = h.complete
		a.Repeats = !h.complete && (e != wrapped || isNull(e.Get("contactId")))
		h.subscription.found(a)
		r.Facts = []dialect.Fact{a}
		r.Repeat.Digest = h.repeat("", "", e).Digest
	case sessionInfo:
		token := jsonfield.Text(e, "sessionToken")
		if token == "" || !h.subscription.session {
			return
		}
		r.Facts = []dialect.Fact{dialect.TokenIssued{Token: token}}
		r.Repeat = h.brief(sessionInfo, "", e)
	default:
		return
	}
	h.add(r)
}

// eventName also takes the lower-case key of an event that CXone Agent makes up
// itself.
func eventName(e scan.Value) string {
	if name := jsonfield.Word(e, "Type"); name != "" {
		return name
	}
	return jsonfield.Word(e, "type")
}

func (h *Host) add(r dialect.Reading) { h.readings = append(h.readings, r) }

// unwrapped looks where early versions of CXone Agent wrap the acknowledgement:
// {"data": {"messageType": ...}}.
func unwrapped(e scan.Value) scan.Value {
	if inner := e.Get("data"); inner.Exists() && !e.Get("messageType").Exists() {
		return inner
	}
	return e
}

func readAcknowledgement(e scan.Value) dialect.Acknowledged {
	return dialect.Acknowledged{
		OK:        jsonfield.Text(e, "status") == "OK",
		Reason:    jsonfield.Text(e, "reason"),
		ContactID: jsonfield.Text(e, "contactId"),
	}
}

// isNull: the versions of CXone Agent that post everything several times are those
// that write null for the contact that was not asked for; the earlier of them wrap
// the acknowledgement as well. Later ones leave the key out.
func isNull(v scan.Value) bool { return v.Kind() == scan.Null }

// readEvent reads a platform event. One that is not known here has a name and
// no facts.
func (h *Host) readEvent(index int, name, id string, e scan.Value) dialect.Reading {
	r := dialect.Reading{Index: index, Name: name}
	switch name {
	case "CallContactEvent":
		r.Facts = readCall(id, e)
		r.Repeat = h.repeat(name, id, e)
	case "AgentState":
		r.Facts = []dialect.Fact{h.readAgentState(e)}
		r.Repeat = h.repeat(name, "", e)
	case "Mute":
		r.Facts = []dialect.Fact{dialect.MuteChanged{Muted: jsonfield.Flag(e, "AgentMuted") == dialect.Yes}}
		r.Repeat = h.brief(name, "", e) // it carries no time
	case "AgentLeg":
		r.Repeat = h.repeat(name, jsonfield.Text(e, "AgentLegId"), e)
	case "MchAgentSettingsChangeEvent":
		r.Facts = readSettings(e)
		r.Repeat = h.repeat(name, "", e)
	case "AgentSessionStart":
		r.Facts = readSessionStart(e)
		r.Repeat = h.repeat("session", "", e)
	case "AgentSessionEnd", "RemoteAgentSessionEnd":
		h.readSessionEnd(&r, e)
	default:
		h.readOther(&r, id, e)
	}
	return r
}

func (h *Host) readOther(r *dialect.Reading, id string, e scan.Value) {
	channel := channelOf(r.Name)
	if channel == "" {
		r.Repeat = h.brief(r.Name, id, e)
		return
	}
	r.Facts = readContact(channel, id, e)
	r.Repeat = h.repeat(r.Name, id, e)
}

// repeat is for events that state how something is: the same words again
// are no news. They carry the time of the last change.
func (h *Host) repeat(name, id string, e scan.Value) dialect.Repeat {
	return dialect.Repeat{Group: name, ID: id, Digest: jsonfield.Digest(e.Raw())}
}

// duplicateWindow bounds, in milliseconds, what may well come again later. Early versions
// of CXone Agent post the same envelope once for each registration there ever was,
// in one loop; two polls of the platform are further apart.
const duplicateWindow = 100

// brief is for what may well come again later.
func (h *Host) brief(name, id string, e scan.Value) dialect.Repeat {
	r := h.repeat(name, id, e)
	r.Within = duplicateWindow
	return r
}

// contactID finds the id under the three spellings that the platform uses.
func contactID(e scan.Value) string {
	return jsonfield.FirstText(e, "ContactID", "ContactId", "contactId")
}
