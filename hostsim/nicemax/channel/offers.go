package channel

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/agent"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// Offers bring calls to the agent.
type Offers struct {
	state     *acd.State
	calls     *Calls
	transfers *Transfers
}

// Offer is a call that the platform routes to the agent.
type Offer struct {
	// Caller is the number that calls; "" is a caller who withholds it.
	Caller string
	// Skill is a name from the list of skills, "" for the first.
	Skill string
	// CallType is Regular if it is "".
	CallType contact.CallType
	popFields
	// Master is, for a call that was transferred in, the id of the first contact of the
	// conversation.
	Master action.Number
}

// routedTypes are the types of call that come in by routing; the other ones arise from what agents
// do, or from the dialler.
var routedTypes = []contact.CallType{contact.Regular, contact.PersonalQueue, contact.TakeOver}

// Ring offers a call to an available agent. That the agent counts as in an inbound contact from the
// offer on, not from the answer, is our reading: the platform routes nothing more to an agent who
// is being rung.
func (o *Offers) Ring(in Offer, ch *acd.Change) error {
	_, err := o.route(in, ch)
	return err
}

func (o *Offers) route(in Offer, ch *acd.Change) (*contact.Contact, error) {
	via, pop, err := in.read(in.Skill, contact.Phone)
	if err != nil {
		return nil, err
	}
	if in.CallType == "" {
		in.CallType = contact.Regular
	}
	if !slices.Contains(routedTypes, in.CallType) {
		return nil, fmt.Errorf("no call of type %q comes in", in.CallType)
	}
	k := o.state.NewContact(ch, contact.Phone, contact.Incoming, in.Caller, via)
	k.Call.Kind, k.Pop = in.CallType, pop
	return k, nil
}

// TransferIn offers a call that another agent, or this one before, transferred: a new contact of
// the same conversation.
func (o *Offers) TransferIn(in Offer, ch *acd.Change) error {
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
	k.Master = master
	return nil
}

// RingConsult is another agent who calls this one for advice. It reaches an agent who is in a call
// too: answering puts that call on hold.
func (o *Offers) RingConsult(in struct{ Caller string }, ch *acd.Change) error {
	k := o.state.NewContact(ch, contact.Phone, contact.Incoming, in.Caller, contact.Skill{})
	k.Call.Kind = contact.Consult
	return nil
}

// CanRingConsult reports whether another agent can call this one for advice now.
func (o *Offers) CanRingConsult() bool {
	if !o.state.Agent.SignedIn || o.calls.pending() ||
		o.state.Contacts.Some((*contact.Contact).IsConsult) {
		return false
	}
	return o.state.Agent.Now == agent.Available || o.state.Contacts.Some((*contact.Contact).Connected)
}

// DiallerCall is a call that the platform's dialler makes for the agent.
type DiallerCall struct {
	Number, Skill string
	popFields
}

// Preview shows the agent whom the dialler would call. Accepting dials, and refusing leaves the
// number to another agent.
func (o *Offers) Preview(in DiallerCall, ch *acd.Change) error {
	return o.dialler(in, contact.Preview, contact.Dialler, ch)
}

// NaturalCall has the dialler call while the agent hears nothing yet: the platform reports first
// whether a machine answers.
func (o *Offers) NaturalCall(in DiallerCall, ch *acd.Change) error {
	return o.dialler(in, contact.NaturalDialing, contact.NaturalCalling, ch)
}

func (o *Offers) dialler(
	in DiallerCall, begins contact.Status, kind contact.CallType, ch *acd.Change,
) error {
	via, pop, err := in.read(in.Skill, contact.Phone)
	if err != nil {
		return err
	}
	k := o.state.NewContact(ch, contact.Phone, begins, in.Number, via)
	k.Call, k.Pop = contact.CallPart{Kind: kind, Outbound: true}, pop
	return nil
}
