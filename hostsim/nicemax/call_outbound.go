package nicemax

// dial calls a number from a skill of the agent's. An agent who is out may dial; one in after-call work completes it first. Who is on the line is
// put on hold.
func (c *Console) dial(in struct{ Number, Skill string }, ch *change) error {
	via, err := findSkill(in.Skill, phone)
	if err != nil {
		return err
	}
	c.holdAllBut(nil, ch)
	k := c.newContact(ch, phone, dialing, in.Number, via)
	k.call = callPart{kind: regular, outbound: true}
	c.autoFocus(k, ch)
	return nil
}

func (c *Console) canDial() bool {
	return c.agent.signedIn && !c.agent.acw && !c.pendingCall() && !c.some((*contact).isConsult) && !c.some((*contact).isVoicemail)
}

// startConsult calls somebody for advice while the caller is on hold. Both calls are one conversation, hence the common MasterID.
func (c *Console) startConsult(in struct{ Number string }, ch *change) error {
	parent := c.contacts[c.current]
	c.holdAllBut(nil, ch)
	k := c.newContact(ch, phone, dialing, in.Number, parent.skill)
	k.call = callPart{kind: consult, outbound: true}
	k.master, k.parent = parent.master, parent.id
	c.autoFocus(k, ch)
	return nil
}

func (c *Console) canConsult() bool {
	k := c.contacts[c.current]
	return k != nil && k.connected() && !k.isConsult() && !c.pendingCall() && !c.some((*contact).openConsult)
}

// openConsult is a consult that has not become part of a conference.
func (k *contact) openConsult() bool { return k.isConsult() && !k.call.inConference }

// calleeRings says that the dialled party's phone rings. Not every network tells.
func (c *Console) calleeRings(k *contact, ch *change) {
	next := ringing
	if k.in(naturalDialing, naturalAMD) {
		next = naturalRinging
	}
	k.enter(next, ch.now)
	ch.touch(k)
}

// calleeAnswers connects the dialled party, while the agent may have taken another call back.
func (c *Console) calleeAnswers(k *contact, ch *change) { c.talk(k, ch) }
