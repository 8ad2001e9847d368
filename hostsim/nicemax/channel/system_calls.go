package channel

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
)

// SystemCalls are calls that the platform reports and that are no call of the agent's, one of each
// type: they ring nowhere, no command is about them, and the agent's state does not follow them.
type SystemCalls struct {
	state  *acd.State
	byType map[contact.CallType]*systemCall
}

// systemCall is one such call.
type systemCall struct {
	contact contact.Contact
	// steps of its life that were reported.
	steps int
}

// systemCallSteps is what such a call goes through.
var systemCallSteps = []contact.Status{contact.Dialing, contact.Active, contact.Disconnected}

// next reports the next status of the call of a type, the first of a new one if there is none.
func (c *SystemCalls) next(kind contact.CallType, ch *acd.Change) {
	k := c.byType[kind]
	if k == nil {
		id := c.state.Contacts.NewID()
		k = &systemCall{contact: contact.Contact{
			ID: id, Master: id, Channel: contact.Phone, Started: ch.Now, Call: contact.CallPart{Kind: kind},
		}}
		c.byType[kind] = k
	}
	k.contact.Enter(systemCallSteps[k.steps], ch.Now)
	k.steps++
	if k.steps == len(systemCallSteps) {
		k.contact.Final = true
		delete(c.byType, kind)
	}
	ch.Emit(event.NewCallEvent(&k.contact))
}

// LegCall is a call to the agent's own phone.
func (c *SystemCalls) LegCall(_ struct{}, ch *acd.Change) error {
	c.next(contact.AgentLeg, ch)
	return nil
}

// ProxyCall is a call that stands in for a caller.
func (c *SystemCalls) ProxyCall(_ struct{}, ch *acd.Change) error {
	c.next(contact.ReskillProxy, ch)
	return nil
}

// Forget drops all of them: the session is over.
func (c *SystemCalls) Forget() { clear(c.byType) }
