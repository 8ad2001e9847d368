package max

import (
	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/hosts/field"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

func readAgentState(e *fastjson.Value) wire.AgentMoved {
	state := field.Text(e, "CurrentState")
	return wire.AgentMoved{
		Status:      agentStatus(state, field.Flag(e, "IsAcw")),
		VendorState: state,
		Reason:      field.Text(e, "CurrentOutReason"),
		Since:       field.Text(e, "StartTimeUTC"),
	}
}

// agentStatus compares without case, as the vendor's own code does. After-call
// work is the state Unavailable with a mark. States not named here count as
// busy, because all others name a kind of contact.
func agentStatus(state string, acw wire.Flag) wire.AgentStatus {
	if acw == wire.Yes {
		return wire.AgentWrapup
	}
	switch field.Lower(state) {
	case "available":
		return wire.AgentAvailable
	case "unavailable", "loggedin":
		return wire.AgentUnavailable
	case "loggedout":
		return wire.AgentSignedOut
	}
	return wire.AgentBusy
}
