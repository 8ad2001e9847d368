package faults

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// The faults. Each is explained in All.
const (
	NoAgentLogin      fault.Name = "no-agent-login"
	NoCobrowseEvents  fault.Name = "no-cobrowse-events"
	JoinedWrongChat   fault.Name = "joined-wrong-chat"
	SMSAsInbound      fault.Name = "sms-as-inbound"
	NoRichText        fault.Name = "no-rich-text"
	NoRecordAtStart   fault.Name = "no-record-at-start"
	NoCallWaiting     fault.Name = "no-call-waiting"
	NewChatTakesFront fault.Name = "new-chat-takes-front"
	LostEnd           fault.Name = "lost-end"
	PopWithoutURL     fault.Name = "pop-without-url"
	PopEmptyURL       fault.Name = "pop-empty-url"
	CampaignOnChats   fault.Name = "campaign-on-chats"
	Nulls             fault.Name = "nulls"
	StringIDs         fault.Name = "string-ids"
	EndUserHyphen     fault.Name = "end-user-hyphen"
	CapitalKeys       fault.Name = "capital-keys"
	CobrowseNoSession fault.Name = "cobrowse-without-session"
	AssistAdded       fault.Name = "assist-added"
	DriftingNames     fault.Name = "drifting-names"
	BareRedaction     fault.Name = "bare-redaction"
	TrailingComma     fault.Name = "trailing-comma"
	MissingCommas     fault.Name = "missing-commas"
	Comments          fault.Name = "comments"
	Objects           fault.Name = "objects"
	ForeignMessages   fault.Name = "foreign-messages"
	Doubled           fault.Name = "doubled"
)

// alteration is a fault, and what it does to every event while it is on.
type alteration struct {
	name          fault.Name
	about, source string
	// alter is nil for a fault that is about what the adapter does rather than what it posts.
	alter func(*event.Event)
}

// alterations are in the order in which they work on an event: what is not posted at all, what
// its fields are, how it is named, how it is written, and how often.
var alterations = slices.Concat(silences, behaviours, fieldFaults, nameFaults, writingFaults)

// All lists every fault. Each is something that a real tenant, or the vendor's own documentation,
// got wrong; its source is in words of that documentation.
var All = func() (list fault.List) {
	for _, a := range alterations {
		list = append(list, fault.Fault{Name: a.name, About: a.about, Source: a.source})
	}
	return list
}()
