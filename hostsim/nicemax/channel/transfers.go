package channel

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// Transfers are consults and the calls that are sent away.
type Transfers struct {
	state *acd.State
	calls *Calls
	// lastMaster is the master of the last call that was transferred away, 0 if none was; a call
	// that is transferred in continues it.
	lastMaster int64
}

// StartConsult calls somebody for advice while the caller is on hold. Both calls are one
// conversation, hence the common MasterID.
func (t *Transfers) StartConsult(in struct{ Number string }, ch *acd.Change) error {
	parent := t.state.Contacts.Focused()
	t.calls.holdAll(ch)
	k := t.state.NewContact(ch, contact.Phone, contact.Dialing, in.Number, parent.Skill)
	k.Call = contact.CallPart{Kind: contact.Consult, Outbound: true}
	k.Master, k.Parent = parent.Master, parent.ID
	t.state.AutoFocus(k, ch)
	return nil
}

// CanConsult reports whether the agent can ask somebody about the focused call now.
func (t *Transfers) CanConsult() bool {
	k := t.state.Contacts.Focused()
	return k != nil && k.Connected() && !k.IsConsult() && !t.calls.pending() &&
		!t.state.Contacts.Some((*contact.Contact).OpenConsult)
}

// Blind sends the caller to a number, an agent or a skill, and leaves the agent with after-call
// work. The call goes on elsewhere under a new ContactID that this console never sees, unless it
// comes back by transfer-in.
func (t *Transfers) Blind(k *contact.Contact, ch *acd.Change) {
	t.lastMaster = k.Master
	t.calls.hangUp(k, ch)
}

// CanBlind reports whether a call can be sent away.
func (t *Transfers) CanBlind(k *contact.Contact) bool {
	return k.Connected() && !k.IsConsult() && !k.Call.InConference
}

// Complete joins the caller with the party of the consult and takes the agent out: the warm end of
// a transfer.
func (t *Transfers) Complete(_ struct{}, ch *acd.Change) error {
	consulted, caller := t.consultPair()
	t.lastMaster = caller.Master
	consulted.Call.InConference, caller.Call.InConference = false, false
	t.calls.hangUp(caller, ch)
	t.calls.hangUp(consulted, ch)
	t.calls.conference.dissolve(ch)
	return nil
}

// CanComplete reports whether there are a caller and a consult to join.
func (t *Transfers) CanComplete() bool {
	consulted, _ := t.consultPair()
	return consulted != nil
}

// consultPair finds the consult that the agent started and was answered, and the call it is about;
// nil unless both are connected.
func (t *Transfers) consultPair() (consulted, caller *contact.Contact) {
	for _, k := range t.state.Contacts.Find((*contact.Contact).Connected) {
		parent := t.state.Contacts.Get(k.Parent)
		if k.IsConsult() && parent != nil && parent.Connected() {
			return k, parent
		}
	}
	return nil, nil
}
