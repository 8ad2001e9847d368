package nicemax

import (
	"slices"

	"github.com/ctibridge/ctibridge/wasm/scan"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

func (h *Host) readAgentState(e scan.Value) dialect.AgentStateChanged {
	state := jsonfield.Text(e, "CurrentState")
	return dialect.AgentStateChanged{
		Status:      h.agentStatus(jsonfield.Lower(state), jsonfield.Flag(e, "IsAcw")),
		VendorState: state,
		Reason:      jsonfield.Text(e, "CurrentOutReason"),
		Since:       jsonfield.Text(e, "StartTimeUTC"),
	}
}

// agentStatus takes a state in lower case, because the vendor's own code compares
// without case. After-call work is the state Unavailable with a mark. Nothing is
// known of an agent in a state that no source names: the page has the word.
func (h *Host) agentStatus(state string, acw dialect.Flag) contract.AgentStatus {
	if acw == dialect.Yes {
		return contract.AgentWrapup
	}
	if slices.Contains(h.signedOut, state) {
		return contract.AgentSignedOut
	}
	switch state {
	case "available":
		return contract.AgentAvailable
	case "unavailable", "loggedin":
		return contract.AgentUnavailable
	case "inboundcontact", "outboundcontact", "inboundconsult", "outboundconsult", "dialer", "dialerpending":
		return contract.AgentBusy
	}
	return contract.AgentUnknown
}

func lowered(states []string) []string {
	all := make([]string, len(states))
	for i, state := range states {
		all[i] = jsonfield.Lower(state)
	}
	return all
}

// readSettings says whether a contact that is answered or dialled becomes the
// current one.
func readSettings(e scan.Value) []dialect.Fact {
	follows := jsonfield.Flag(e, "ContactAutoFocus")
	if follows == dialect.Unset {
		return nil
	}
	return []dialect.Fact{dialect.FocusPolicy{On: follows == dialect.Yes}}
}
