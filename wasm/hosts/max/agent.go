package max

import (
	"slices"

	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/hosts/field"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

func (h *Host) readAgentState(e *fastjson.Value) wire.AgentMoved {
	state := field.Text(e, "CurrentState")
	return wire.AgentMoved{
		Status:      h.agentStatus(field.Lower(state), field.Flag(e, "IsAcw")),
		VendorState: state,
		Reason:      field.Text(e, "CurrentOutReason"),
		Since:       field.Text(e, "StartTimeUTC"),
	}
}

// agentStatus takes a state in lower case, because the vendor's own code compares
// without case. After-call work is the state Unavailable with a mark. Nothing is
// known of an agent in a state that no source names: the page has the word.
func (h *Host) agentStatus(state string, acw wire.Flag) wire.AgentStatus {
	if acw == wire.Yes {
		return wire.AgentWrapup
	}
	if slices.Contains(h.signedOut, state) {
		return wire.AgentSignedOut
	}
	switch state {
	case "available":
		return wire.AgentAvailable
	case "unavailable", "loggedin":
		return wire.AgentUnavailable
	case "inboundcontact", "outboundcontact", "inboundconsult", "outboundconsult", "dialer", "dialerpending":
		return wire.AgentBusy
	}
	return wire.AgentUnknown
}

func lowered(states []string) []string {
	all := make([]string, len(states))
	for i, state := range states {
		all[i] = field.Lower(state)
	}
	return all
}

// readSettings says whether a contact that is answered or dialled becomes the
// current one.
func readSettings(e *fastjson.Value) []wire.Fact {
	follows := field.Flag(e, "ContactAutoFocus")
	if follows == wire.Unsaid {
		return nil
	}
	return []wire.Fact{wire.FocusFollows{On: follows == wire.Yes}}
}
