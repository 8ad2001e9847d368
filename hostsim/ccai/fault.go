package ccai

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// FaultName is how a fault is switched.
type FaultName string

// The faults. Each is explained in Faults.
const (
	FaultNoAgentLogin      FaultName = "no-agent-login"
	FaultNoCobrowseEvents  FaultName = "no-cobrowse-events"
	FaultJoinedWrongChat   FaultName = "joined-wrong-chat"
	FaultSMSAsInbound      FaultName = "sms-as-inbound"
	FaultNoRichText        FaultName = "no-rich-text"
	FaultNoRecordAtStart   FaultName = "no-record-at-start"
	FaultNoCallWaiting     FaultName = "no-call-waiting"
	FaultNewChatTakesFront FaultName = "new-chat-takes-front"
	FaultLostEnd           FaultName = "lost-end"
	FaultPopWithoutURL     FaultName = "pop-without-url"
	FaultPopEmptyURL       FaultName = "pop-empty-url"
	FaultCampaignOnChats   FaultName = "campaign-on-chats"
	FaultNulls             FaultName = "nulls"
	FaultStringIDs         FaultName = "string-ids"
	FaultEndUserHyphen     FaultName = "end-user-hyphen"
	FaultCapitalKeys       FaultName = "capital-keys"
	FaultCobrowseNoSession FaultName = "cobrowse-without-session"
	FaultAssistAdded       FaultName = "assist-added"
	FaultDriftingNames     FaultName = "drifting-names"
	FaultBareRedaction     FaultName = "bare-redaction"
	FaultTrailingComma     FaultName = "trailing-comma"
	FaultMissingCommas     FaultName = "missing-commas"
	FaultComments          FaultName = "comments"
	FaultObjects           FaultName = "objects"
	FaultForeignMessages   FaultName = "foreign-messages"
	FaultDoubled           FaultName = "doubled"
)

// Fault is something that a real tenant, or the vendor's own documentation, got wrong. It can be switched at any time, by Options, by the adapter's
// address and by the action "fault".
type Fault struct {
	Name FaultName
	// About is one sentence.
	About string
	// Source says in a sentence where the fault is known from, in words of the vendor's documentation: the adapter's page shows it.
	Source string

	// alter works on every event while the fault is on. It is nil for a fault that is about what the adapter does rather than what it says.
	alter func(*Adapter, *utterance)
}

// Faults lists every fault, in the order in which they work on an event: what is not said at all, what its fields are, how it is named, how it is
// written, and how often.
var Faults = slices.Concat(silences, conducts, fieldFaults, nameFaults, writingFaults)

func findFault(name FaultName) (Fault, bool) {
	for _, f := range Faults {
		if f.Name == name {
			return f, true
		}
	}
	return Fault{}, false
}

// ParseFaults reads names between commas, as the "fault" parameter of an address holds them. The error names the faults that there are.
func ParseFaults(text string) ([]FaultName, error) {
	var names []FaultName
	for _, part := range strings.Split(text, ",") {
		name := FaultName(strings.TrimSpace(part))
		if name == "" {
			continue
		}
		if _, known := findFault(name); !known {
			return nil, noFault(name)
		}
		names = append(names, name)
	}
	return names, nil
}

func noFault(name FaultName) error {
	var known []string
	for _, f := range Faults {
		known = append(known, string(f.Name))
	}
	return fmt.Errorf("there is no fault %q. The faults are: %s", name, strings.Join(known, ", "))
}

func (a *Adapter) switchFault(in struct {
	Fault FaultName
	On    action.Flag
}) error {
	if _, known := findFault(in.Fault); !known {
		return noFault(in.Fault)
	}
	a.faults[in.Fault] = bool(in.On)
	return nil
}
