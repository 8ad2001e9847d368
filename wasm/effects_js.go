package main

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// asData returns the effects that JavaScript carries out after the call, because
// nothing in the step waits for what comes of them. The others are carried out at once.
func asData(e effect.Effect) (due contract.Event, isData bool) {
	switch e := e.(type) {
	case effect.Post:
		return contract.Event{Type: contract.PostDue, Payload: contract.Outgoing{JSON: string(e.Payload)}}, true
	case effect.SetTimer:
		return contract.Event{Type: contract.TimerDue, Payload: contract.Timer(e)}, true
	case effect.ClearTimer:
		return contract.Event{Type: contract.TimerOff, Payload: contract.EndedTimer(e)}, true
	}
	return due, false
}
