package ccai

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// The faults. Each is explained in Faults.
const (
	FaultNoAgentLogin      fault.Name = "no-agent-login"
	FaultNoCobrowseEvents  fault.Name = "no-cobrowse-events"
	FaultJoinedWrongChat   fault.Name = "joined-wrong-chat"
	FaultSMSAsInbound      fault.Name = "sms-as-inbound"
	FaultNoRichText        fault.Name = "no-rich-text"
	FaultNoRecordAtStart   fault.Name = "no-record-at-start"
	FaultNoCallWaiting     fault.Name = "no-call-waiting"
	FaultNewChatTakesFront fault.Name = "new-chat-takes-front"
	FaultLostEnd           fault.Name = "lost-end"
	FaultPopWithoutURL     fault.Name = "pop-without-url"
	FaultPopEmptyURL       fault.Name = "pop-empty-url"
	FaultCampaignOnChats   fault.Name = "campaign-on-chats"
	FaultNulls             fault.Name = "nulls"
	FaultStringIDs         fault.Name = "string-ids"
	FaultEndUserHyphen     fault.Name = "end-user-hyphen"
	FaultCapitalKeys       fault.Name = "capital-keys"
	FaultCobrowseNoSession fault.Name = "cobrowse-without-session"
	FaultAssistAdded       fault.Name = "assist-added"
	FaultDriftingNames     fault.Name = "drifting-names"
	FaultBareRedaction     fault.Name = "bare-redaction"
	FaultTrailingComma     fault.Name = "trailing-comma"
	FaultMissingCommas     fault.Name = "missing-commas"
	FaultComments          fault.Name = "comments"
	FaultObjects           fault.Name = "objects"
	FaultForeignMessages   fault.Name = "foreign-messages"
	FaultDoubled           fault.Name = "doubled"
)

// alteration is a fault, and what it does to every event while it is on.
type alteration struct {
	name          fault.Name
	about, source string
	// alter is nil for a fault that is about what the adapter does rather than what it posts.
	alter func(*Adapter, *utterance)
}

// alterations stand in the order in which they work on an event: what is not posted at all, what its
// fields are, how it is named, how it is written, and how often.
var alterations = slices.Concat(silences, conducts, fieldFaults, nameFaults, writingFaults)

// Faults lists every fault. Each is something that a real tenant, or the vendor's own documentation,
// got wrong; its source is in words of that documentation.
var Faults = func() (list fault.List) {
	for _, a := range alterations {
		list = append(list, fault.Fault{Name: a.name, About: a.about, Source: a.source})
	}
	return list
}()

func (a *Adapter) switchFault(in fault.Switch) error { return Faults.Do(a.faults, in) }
