package nicemax

// dial calls a number from a skill of the agent's. An agent who is out may dial; one in after-call
// work completes it first. Who is on the line is put on hold.
func (c *calls) dial(in struct{ Number, Skill string }, ch *change) error {
	via, err := findSkill(in.Skill, phone)
	if err != nil {
		return err
	}
	c.holdAll(ch)
	k := c.state.newContact(ch, phone, dialing, in.Number, via)
	k.call = callPart{kind: regular, outbound: true}
	c.state.autoFocus(k, ch)
	return nil
}

func (c *calls) canDial() bool {
	return c.state.agent.signedIn && !c.state.agent.acw && !c.pending() &&
		!c.state.contacts.some((*contact).isConsult) && !c.state.contacts.some((*contact).isVoicemail)
}

// calleeRings says that the dialled party's phone rings. Not every network reports it.
func (c *calls) calleeRings(k *contact, ch *change) {
	next := ringing
	if k.in(naturalDialing, naturalAMD) {
		next = naturalRinging
	}
	ch.enter(k, next)
}

// calleeAnswers connects the dialled party, while the agent may have taken another call back.
func (c *calls) calleeAnswers(k *contact, ch *change) { c.connect(k, ch) }

// detectMachine listens whether a person or a machine answered.
func (c *calls) detectMachine(k *contact, ch *change) { ch.enter(k, naturalAMD) }

// callBackFails ends a call-back that nobody answered. That it has one phase, as other calls
// without an answer, is our reading.
func (c *calls) callBackFails(k *contact, ch *change) { ch.end(k, callBackDisconnected) }
