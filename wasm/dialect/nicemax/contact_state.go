package nicemax

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

// ended lets a contact end with FinalState only, after its after-call work. A
// disconnect has two phases: the voice path drops first, and the agent works on.
func ended(final dialect.Flag) contract.ContactState {
	if final == dialect.Yes {
		return contract.Ended
	}
	return contract.Wrapup
}

// callState: masking is an active call with a mark. An unknown status claims
// nothing but its FinalState.
func callState(status string, inbound, final dialect.Flag) contract.ContactState {
	switch status {
	case "Incoming", "Preview":
		return contract.Offered
	case "Ringing":
		if inbound == dialect.No {
			return contract.Dialing
		}
		return contract.Offered
	case "Dialing", "NaturalCallDialing", "NaturalCallAMD", "NaturalCallRinging":
		return contract.Dialing
	case "Active", "Joined", "Masking":
		return contract.Active
	case "Holding":
		return contract.Held
	case "Disconnected", "CallBackDisconnected":
		return ended(final)
	}
	return unknownState(final)
}

// contactState reads a status; a disconnect is after-call work until FinalState ends the
// contact. It compares without case, because the digital channel writes its states small. A voicemail ends as Discarded, which has no second phase; a
// digital contact that is resolved may be taken up again until it is closed. A
// work item in Transfer, and a status not known here, claim nothing but their
// FinalState.
func contactState(status string, final dialect.Flag) contract.ContactState {
	switch jsonfield.Lower(status) {
	case "new", "waiting", "incoming", "inviting":
		return contract.Offered
	case "active", "open", "pending", "escalated":
		return contract.Active
	case "holding", "interrupted":
		return contract.Held
	case "resolved":
		return contract.Wrapup
	case "disconnected":
		return ended(final)
	case "discarded", "closed":
		return contract.Ended
	}
	return unknownState(final)
}

func unknownState(final dialect.Flag) contract.ContactState {
	if final == dialect.Yes {
		return contract.Ended
	}
	return ""
}
