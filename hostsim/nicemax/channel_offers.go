package nicemax

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// offers bring calls to the agent.
type offers struct {
	state     *state
	calls     *calls
	transfers *transfers
}

// offer is a call that the platform routes to the agent.
type offer struct {
	// Caller is the number that calls; "" is a caller who withholds it.
	Caller string
	// Skill is a name from the list of skills, "" for the first.
	Skill string
	// CallType is Regular if it is "".
	CallType callType
	popFields
	// Master is, for a call that was transferred in, the id of the first contact of the
	// conversation.
	Master action.Number
}

// routedTypes are the types of call that come in by routing; the other ones arise from what agents
// do, or from the dialler.
var routedTypes = []callType{regular, personalQueue, takeOver}

// ring offers a call to an available agent. That the agent counts as in an inbound contact from the
// offer on, not from the answer, is our reading: the platform routes nothing more to an agent who
// is being rung.
func (o *offers) ring(in offer, ch *change) error {
	_, err := o.route(in, ch)
	return err
}

func (o *offers) route(in offer, ch *change) (*contact, error) {
	via, pop, err := in.read(in.Skill, phone)
	if err != nil {
		return nil, err
	}
	if in.CallType == "" {
		in.CallType = regular
	}
	if !slices.Contains(routedTypes, in.CallType) {
		return nil, fmt.Errorf("no call of type %q comes in", in.CallType)
	}
	k := o.state.newContact(ch, phone, incoming, in.Caller, via)
	k.call.kind, k.pop = in.CallType, pop
	return k, nil
}

// transferIn offers a call that another agent, or this one before, transferred: a new contact of
// the same conversation.
func (o *offers) transferIn(in offer, ch *change) error {
	master := int64(in.Master)
	if master == 0 {
		master = o.transfers.lastMaster
	}
	if master == 0 {
		return errors.New("no call was transferred here, and no master contact was named")
	}
	k, err := o.route(in, ch)
	if err != nil {
		return err
	}
	k.master = master
	return nil
}

// ringConsult is another agent who calls this one for advice. It reaches an agent who is in a call
// too: answering puts that call on hold.
func (o *offers) ringConsult(in struct{ Caller string }, ch *change) error {
	o.state.newContact(ch, phone, incoming, in.Caller, skill{}).call.kind = consult
	return nil
}

func (o *offers) canRingConsult() bool {
	if !o.state.agent.signedIn || o.calls.pending() || o.state.contacts.some((*contact).isConsult) {
		return false
	}
	return o.state.agent.now == available || o.state.contacts.some((*contact).connected)
}

// diallerCall is a call that the platform's dialler makes for the agent.
type diallerCall struct {
	Number, Skill string
	popFields
}

// preview shows the agent whom the dialler would call. Accepting dials, and refusing leaves the
// number to another agent.
func (o *offers) preview(in diallerCall, ch *change) error {
	return o.dialler(in, preview, dialler, ch)
}

// naturalCall has the dialler call while the agent hears nothing yet: the platform reports first
// whether a machine answers.
func (o *offers) naturalCall(in diallerCall, ch *change) error {
	return o.dialler(in, naturalDialing, naturalCalling, ch)
}

func (o *offers) dialler(in diallerCall, begins status, kind callType, ch *change) error {
	via, pop, err := in.read(in.Skill, phone)
	if err != nil {
		return err
	}
	k := o.state.newContact(ch, phone, begins, in.Number, via)
	k.call, k.pop = callPart{kind: kind, outbound: true}, pop
	return nil
}
