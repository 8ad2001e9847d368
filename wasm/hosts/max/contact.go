package max

import (
	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/hosts/field"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

// channelOf names the channel of a contact event other than a call's; empty for
// any other event.
func channelOf(name string) wire.Channel {
	switch name {
	case "VoiceMailContactEvent":
		return wire.Voicemail
	case "WorkItemContactEvent":
		return wire.WorkItem
	case "TextContactEvent", "ChatContactEvent": // the second is the older name
		return wire.Chat
	case "DigitalContactEvent", "EmailContactEvent":
		return wire.Digital
	}
	return ""
}

// readContact reads a contact event other than a call's. Their fields differ in
// name only. Skill is a name in some, and may be a number where a name stands
// beside it.
func readContact(channel wire.Channel, id string, e *fastjson.Value) []wire.Fact {
	if id == "" {
		return nil
	}
	status := field.Text(e, "Status")
	state := contactState(status, field.Flag(e, "FinalState"))
	facts := []wire.Fact{wire.ContactChanged{
		ID:           id,
		MasterID:     masterID(e),
		Channel:      channel,
		Direction:    direction(field.Flag(e, "IsInbound")),
		State:        state,
		VendorState:  status,
		From:         field.FirstText(e, "From", "FromAddress", "CustomerName"),
		To:           field.FirstText(e, "To", "PointOfContactAddress"),
		Queue:        field.FirstText(e, "SkillName", "Skill", "SkillId"),
		StartedAt:    startedAt(e),
		ScreenPopURL: field.Text(e, "ScreenPopUrl"),
	}}
	return append(facts, whereabouts(id, state, field.Flag(e, "InFocus"))...)
}

// whereabouts says whether a contact has left the desk, and else whether the
// agent has it in front. IsLinked of calls, which marks the one of several
// dialler calls that the agent hears, says so as InFocus does of the others.
func whereabouts(id string, state wire.ContactState, inFront wire.Flag) []wire.Fact {
	switch {
	case state == wire.Ended:
		return []wire.Fact{wire.ContactGone{ID: id}}
	case inFront != wire.Unsaid:
		return []wire.Fact{wire.ContactTurned{ID: id, Away: inFront == wire.No}}
	}
	return nil
}

// contactState compares without case, because the digital channel writes its
// states small. A voicemail ends as Discarded, which has no second phase; a
// digital contact that is resolved may be taken up again until it is closed. A
// work item in Transfer, and a status not known here, claim nothing but their
// FinalState.
func contactState(status string, final wire.Flag) wire.ContactState {
	switch field.Lower(status) {
	case "new", "waiting", "incoming", "inviting":
		return wire.Offered
	case "active", "open", "pending", "escalated":
		return wire.Active
	case "holding", "interrupted":
		return wire.Held
	case "resolved":
		return wire.Wrapup
	case "disconnected":
		return ended(final)
	case "discarded", "closed":
		return wire.Ended
	}
	return unknownState(final)
}

func unknownState(final wire.Flag) wire.ContactState {
	if final == wire.Yes {
		return wire.Ended
	}
	return ""
}

// ended: a disconnect has two phases. The voice path drops first and the agent
// does after-call work; only FinalState ends the contact.
func ended(final wire.Flag) wire.ContactState {
	if final == wire.Yes {
		return wire.Ended
	}
	return wire.Wrapup
}

// masterID is the id of the original contact, which every transfer keeps. Its
// case on the wire is known from one source only. ParentContactId and OmniGroupId
// were refused as a substitute or as fields of their own: no source says what
// they mean, and the page has them in the vendor's own event.
func masterID(e *fastjson.Value) string { return field.FirstText(e, "MasterID", "MasterId") }

func startedAt(e *fastjson.Value) string { return field.FirstText(e, "StartTimeUTC", "StartTime") }
