package ccai

import (
	"encoding/json"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/page"
)

// callState says where the one call of the adapter is.
type callState string

const (
	noCall  callState = "none"
	ringing callState = "ringing"
	talking callState = "talking"
)

type callAdapter struct {
	desk
	nextID func() int64

	state     callState
	id        int64
	caller    string
	redacting bool
}

// Do takes what the agent and the customer do.
func (a *callAdapter) Do(action page.Action) (page.Reply, error) {
	switch action.Name {
	case "sign-in":
		return a.signIn()
	case "sign-out":
		return a.signOut(a.busy())
	case "pop-record":
		return a.popRecord(action.Details)
	case "ring":
		return a.ring(action.Details)
	case "answer":
		return a.answer()
	case "decline":
		return a.decline()
	case "redact":
		return a.redact()
	case "end-call":
		return a.end()
	}
	return page.Reply{}, fmt.Errorf("the call adapter has no action %q", action.Name)
}

func (a *callAdapter) busy() bool { return a.state == ringing || a.state == talking }

// ring shows the call in the widget and says nothing: the protocol has no event for an offer.
func (a *callAdapter) ring(details json.RawMessage) (page.Reply, error) {
	if !a.signedIn || a.busy() {
		return notNow("ring")
	}
	var call struct{ Caller string }
	if err := json.Unmarshal(details, &call); err != nil {
		return page.Reply{}, fmt.Errorf("ring: %w", err)
	}
	a.state, a.id, a.caller = ringing, a.nextID(), call.Caller
	return page.Reply{}, nil
}

func (a *callAdapter) answer() (page.Reply, error) {
	if a.state != ringing {
		return notNow("answer")
	}
	a.state = talking
	return say(newCall, newCallData(a.id)), nil
}

// decline says nothing either: there is no event for a missed or declined call.
func (a *callAdapter) decline() (page.Reply, error) {
	if a.state != ringing {
		return notNow("decline")
	}
	a.state = noCall
	return page.Reply{}, nil
}

// redact pauses and resumes the recording.
func (a *callAdapter) redact() (page.Reply, error) {
	if a.state != talking {
		return notNow("redact")
	}
	a.redacting = !a.redacting
	eventType := redactionEnded
	if a.redacting {
		eventType = redactionStarted
	}
	return say(eventType, redactionData{AgentID: agent.ID, CallID: a.id}), nil
}

// end says End_Call alone, also during a redaction: nothing documents an event for a redaction that ends with its call.
func (a *callAdapter) end() (page.Reply, error) {
	if a.state != talking {
		return notNow("end-call")
	}
	a.state, a.redacting = noCall, false
	return say(endCall, newCallData(a.id)), nil
}

// CallView is what the page draws of a call adapter.
type CallView struct {
	Agent     string    `json:"agent"`
	SignedIn  bool      `json:"signedIn"`
	State     callState `json:"state"`
	Call      int64     `json:"call"`
	Caller    string    `json:"caller"`
	Queue     string    `json:"queue"`
	Redacting bool      `json:"redacting"`
}

// View returns the present state for the page.
func (a *callAdapter) View() any {
	v := CallView{Agent: agent.Name, SignedIn: a.signedIn, State: a.state, Redacting: a.redacting, Queue: callQueue.Path}
	if a.busy() {
		v.Call, v.Caller = a.id, a.caller
	}
	return v
}
