package nicemax

import (
	"github.com/ctibridge/ctibridge/wasm/scan"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

// channelOf names the channel of a contact event other than a call's; empty for
// any other event.
func channelOf(name string) contract.Channel {
	switch name {
	case "VoiceMailContactEvent":
		return contract.Voicemail
	case "WorkItemContactEvent":
		return contract.WorkItem
	case "TextContactEvent", "ChatContactEvent": // the second is the older name
		return contract.Chat
	case "DigitalContactEvent", "EmailContactEvent":
		return contract.Digital
	}
	return ""
}

// readContact reads a contact event other than a call's. Their fields differ in
// name only. Skill is a name in some, and may be a number where a name is expected
// beside it.
func readContact(channel contract.Channel, id string, e scan.Value) []dialect.Fact {
	if id == "" {
		return nil
	}
	status := jsonfield.Text(e, "Status")
	state := contactState(status, jsonfield.Flag(e, "FinalState"))
	facts := []dialect.Fact{dialect.ContactChanged{
		ID:           id,
		MasterID:     masterID(e),
		Channel:      channel,
		Direction:    direction(jsonfield.Flag(e, "IsInbound")),
		State:        state,
		VendorState:  status,
		From:         jsonfield.FirstText(e, "From", "FromAddress", "CustomerName"),
		To:           jsonfield.FirstText(e, "To", "PointOfContactAddress"),
		Queue:        jsonfield.FirstText(e, "SkillName", "Skill", "SkillId"),
		StartedAt:    startedAt(e),
		ScreenPopURL: jsonfield.Text(e, "ScreenPopUrl"),
	}}
	return append(facts, focusOrRemoval(id, state, jsonfield.Flag(e, "InFocus"))...)
}

// focusOrRemoval says whether a contact is gone, and else whether the
// agent has it selected. IsLinked of calls, which marks the one of several
// dialler calls that the agent hears, says so as InFocus does of the others.
func focusOrRemoval(id string, state contract.ContactState, inFront dialect.Flag) []dialect.Fact {
	switch {
	case state == contract.Ended:
		return []dialect.Fact{dialect.ContactRemoved{ID: id}}
	case inFront != dialect.Unset:
		return []dialect.Fact{dialect.FocusChanged{ID: id, Away: inFront == dialect.No}}
	}
	return nil
}

// masterID is the id of the original contact, which every transfer keeps. Its
// case on the wire is known from one source only. ParentContactId and OmniGroupId
// were refused as a substitute or as fields of their own: no source says what
// they mean, and the page has them in the vendor's own event.
func masterID(e scan.Value) string { return jsonfield.FirstText(e, "MasterID", "MasterId") }

func startedAt(e scan.Value) string { return jsonfield.FirstText(e, "StartTimeUTC", "StartTime") }
