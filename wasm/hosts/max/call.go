package max

import (
	"strings"

	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/hosts/field"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

// readCall reads a CallContactEvent. Without an id it names no contact: a side
// channel of CXone Agent sends such a one.
func readCall(id string, e *fastjson.Value) []wire.Fact {
	if id == "" {
		return nil
	}
	status := field.Text(e, "Status")
	inbound := field.Flag(e, "IsInbound")
	state := callState(status, inbound, field.Flag(e, "FinalState"))
	if state != wire.Ended && isStranger(field.Text(e, "CallType")) {
		return nil
	}
	from, to := field.Text(e, "ANI"), field.Text(e, "DNIS")
	facts := []wire.Fact{wire.ContactChanged{
		ID:           id,
		MasterID:     masterID(e),
		Channel:      wire.Voice,
		Direction:    direction(inbound),
		State:        state,
		VendorState:  status,
		From:         from,
		To:           to,
		Queue:        field.Text(e, "Skill"),
		StartedAt:    startedAt(e),
		ScreenPopURL: field.Text(e, "ScreenPopUrl"),
		Recording:    field.Flag(e, "IsLogging"),
		Masked:       masked(status),
		Unsought:     status == "Joined" || strings.HasPrefix(status, "NaturalCall"),
	}}
	return append(facts, whereabouts(id, state, field.Flag(e, "IsLinked"))...)
}

// isStranger says that a call is none of the agent's: the leg to the agent's own
// phone, or what stands in for a caller who is sent to another skill. Its end is
// read nevertheless, so that a call whose type changes can end.
func isStranger(callType string) bool {
	switch field.Lower(callType) {
	case "agentleg", "reskillproxy":
		return true
	}
	return false
}

func direction(inbound wire.Flag) wire.Direction {
	switch inbound {
	case wire.Yes:
		return wire.Inbound
	case wire.No:
		return wire.Outbound
	}
	return wire.DirectionUnknown
}

// callState: masking is an active call with a mark. An unknown status claims
// nothing but its FinalState.
func callState(status string, inbound, final wire.Flag) wire.ContactState {
	switch status {
	case "Incoming", "Preview":
		return wire.Offered
	case "Ringing":
		if inbound == wire.No {
			return wire.Dialing
		}
		return wire.Offered
	case "Dialing", "NaturalCallDialing", "NaturalCallAMD", "NaturalCallRinging":
		return wire.Dialing
	case "Active", "Joined", "Masking":
		return wire.Active
	case "Holding":
		return wire.Held
	case "Disconnected", "CallBackDisconnected":
		return ended(final)
	}
	return unknownState(final)
}

// masked: a call on hold does not say whether it was masked before.
func masked(status string) wire.Flag {
	switch status {
	case "Masking":
		return wire.Yes
	case "Active", "Joined":
		return wire.No
	}
	return wire.Unsaid
}
