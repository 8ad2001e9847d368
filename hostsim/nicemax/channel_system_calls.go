package nicemax

// systemCalls are calls that the platform reports and that are no call of the agent's, one of each
// type: they ring nowhere, no command is about them, and the agent's state does not follow them.
type systemCalls struct {
	state  *state
	byType map[callType]*systemCall
}

// systemCall is one such call.
type systemCall struct {
	contact contact
	// steps of its life that were reported.
	steps int
}

// systemCallSteps is what such a call goes through.
var systemCallSteps = []status{dialing, active, disconnected}

// next reports the next status of the call of a type, the first of a new one if there is none.
func (c *systemCalls) next(kind callType, ch *change) {
	k := c.byType[kind]
	if k == nil {
		id := c.state.contacts.newID()
		k = &systemCall{contact: contact{
			id: id, master: id, channel: phone, started: ch.now, call: callPart{kind: kind},
		}}
		c.byType[kind] = k
	}
	k.contact.enter(systemCallSteps[k.steps], ch.now)
	k.steps++
	if k.steps == len(systemCallSteps) {
		k.contact.final = true
		delete(c.byType, kind)
	}
	ch.emit(newCallEvent(&k.contact))
}

// legCall is a call to the agent's own phone.
func (c *systemCalls) legCall(_ struct{}, ch *change) error {
	c.next(agentLeg, ch)
	return nil
}

// proxyCall is a call that stands in for a caller.
func (c *systemCalls) proxyCall(_ struct{}, ch *change) error {
	c.next(reskillProxy, ch)
	return nil
}

// forget drops all of them: the session is over.
func (c *systemCalls) forget() { clear(c.byType) }
