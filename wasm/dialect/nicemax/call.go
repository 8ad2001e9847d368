package nicemax

import (
	"strings"

	"github.com/ctibridge/ctibridge/wasm/scan"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

// readCall reads a CallContactEvent. Without an id it names no contact: a side
// channel of CXone Agent sends such a one.
func readCall(id string, e scan.Value) []dialect.Fact {
	if id == "" {
		return nil
	}
	status := jsonfield.Text(e, "Status")
	inbound := jsonfield.Flag(e, "IsInbound")
	state := callState(status, inbound, jsonfield.Flag(e, "FinalState"))
	if state != contract.Ended && isStranger(jsonfield.Text(e, "CallType")) {
		return nil
	}
	facts := []dialect.Fact{dialect.ContactChanged{
		ID:           id,
		MasterID:     masterID(e),
		Channel:      contract.Voice,
		Direction:    direction(inbound),
		State:        state,
		VendorState:  status,
		From:         jsonfield.Text(e, "ANI"),
		To:           jsonfield.Text(e, "DNIS"),
		Queue:        jsonfield.Text(e, "Skill"),
		StartedAt:    startedAt(e),
		ScreenPopURL: jsonfield.Text(e, "ScreenPopUrl"),
		Recording:    jsonfield.Flag(e, "IsLogging"),
		Masked:       masked(status),
		Unsought:     status == "Joined" || strings.HasPrefix(status, "NaturalCall"),
	}}
	return append(facts, focusOrRemoval(id, state, jsonfield.Flag(e, "IsLinked"))...)
}

// isStranger says that a call is none of the agent's: the leg to the agent's own
// phone, or what replaces a caller who is sent to another skill. Its end is
// read nevertheless, so that a call whose type changes can end.
func isStranger(callType string) bool {
	switch jsonfield.Lower(callType) {
	case "agentleg", "reskillproxy":
		return true
	}
	return false
}

func direction(inbound dialect.Flag) contract.Direction {
	switch inbound {
	case dialect.Yes:
		return contract.Inbound
	case dialect.No:
		return contract.Outbound
	}
	return contract.DirectionUnknown
}

// masked: a call on hold does not say whether it was masked before.
func masked(status string) dialect.Flag {
	switch status {
	case "Masking":
		return dialect.Yes
	case "Active", "Joined":
		return dialect.No
	}
	return dialect.Unset
}
