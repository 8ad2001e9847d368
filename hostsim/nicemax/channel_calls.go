package nicemax

// calls are the agent's voice calls. The agent has one voice, so one call at most is neither held
// nor part of the conference.
type calls struct {
	state      *state
	conference *conferences
}

// pending is true while a call rings at either end; there is one dialog, so there is never a second.
func (c *calls) pending() bool {
	return c.state.contacts.some(func(k *contact) bool { return k.offered() || k.connecting() })
}

// offered is the call that rings at the agent, nil if none does. There is never a second.
func (c *calls) offered() *contact { return c.state.contacts.first((*contact).offered) }

// answer takes the offer. Whoever was on the line is put on hold. A number that the dialler shows
// is dialled.
func (c *calls) answer(k *contact, ch *change) {
	if k.status == preview {
		ch.enter(k, dialing)
	} else {
		c.connect(k, ch)
	}
	c.state.autoFocus(k, ch)
}

// connect makes k the call that the agent hears, and holds every other one but those of its own
// conference.
func (c *calls) connect(k *contact, ch *change) {
	for _, other := range c.state.contacts.find((*contact).audible) {
		if other != k && !(k.call.inConference && other.call.inConference) {
			ch.enter(other, holding)
		}
	}
	ch.enter(k, k.connectedStatus())
}

// holdAll makes the agent free to call somebody.
func (c *calls) holdAll(ch *change) {
	for _, k := range c.state.contacts.find((*contact).audible) {
		ch.enter(k, holding)
	}
}

// toggleHold holds a call or takes it back, as the same message does both.
func (c *calls) toggleHold(k *contact, ch *change) {
	if k.status == holding {
		c.connect(k, ch)
		return
	}
	ch.enter(k, holding)
}

// toggleMask pauses the recording or resumes it, as the same message does both.
func (c *calls) toggleMask(k *contact, ch *change) {
	next := masking
	if k.status == masking {
		next = k.connectedStatus()
	}
	ch.enter(k, next)
}

// toggleMute is the agent's own: the whole leg is silent, whichever call is focused.
func (c *calls) toggleMute(_ *contact, ch *change) {
	c.state.agent.muted = !c.state.agent.muted
	ch.emit(newMute(c.state.agent.muted))
}

// record cannot be stopped.
func (c *calls) record(k *contact, ch *change) {
	k.call.recording = true
	ch.touch(k)
}
