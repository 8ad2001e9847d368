package max

import "github.com/ctibridge/ctibridge/hostsim/page"

// The functions below change the current contact and return what changed, agent first, in the order of the snapshot. What they return goes out
// as one poll batch.

func (c *Console) answer() []event {
	k := c.contacts[c.current]
	k.enter(active, c.clock.Now())
	return []event{newCallContact(k)}
}

// refuse ends the contact at once. There is no after-call work without a call. Where the platform puts an agent who refused is not documented;
// here it is the next state, available by default.
func (c *Console) refuse() []event { return c.endOffer() }

func (c *Console) endOffer() []event {
	k := c.contacts[c.current]
	k.enter(disconnected, c.clock.Now())
	k.final = true
	return []event{c.leaveContact(), newCallContact(k)}
}

// toggle goes from active to s and back: the same message turns it off again.
func (c *Console) toggle(s status) []event {
	k := c.contacts[c.current]
	if k.status == s {
		s = active
	}
	k.enter(s, c.clock.Now())
	return []event{newCallContact(k)}
}

func (c *Console) mute() []event {
	c.agent.muted = !c.agent.muted
	return []event{newMute(c.agent.muted)}
}

// record cannot be stopped.
func (c *Console) record() []event {
	k := c.contacts[c.current]
	k.recording = true
	return []event{newCallContact(k)}
}

// endCall is the first phase of the end, whoever hangs up: the voice path is gone, the agent is in after-call work, and the contact stays. There
// is no confirmation.
func (c *Console) endCall() []event {
	now := c.clock.Now()
	k := c.contacts[c.current]
	k.enter(disconnected, now)
	c.agent.enter(choice{State: stateUnavailable}, true, now)
	batch := []event{c.agent.event(), newCallContact(k)}
	if c.agent.muted {
		batch = append(batch, c.mute()...)
	}
	return batch
}

// completeACW is the second phase: the contact closes.
func (c *Console) completeACW() []event {
	k := c.contacts[c.current]
	k.final = true
	k.changed = c.clock.Now()
	return []event{c.leaveContact(), newCallContact(k)}
}

func (c *Console) leaveContact() event {
	c.agent.enter(c.agent.next, false, c.clock.Now())
	c.agent.next = available
	return c.agent.event()
}

// callerHangsUp ends a call that was answered as the agent would, and an offer at once.
func (c *Console) callerHangsUp() (page.Reply, error) {
	switch {
	case c.can("hangup"):
		return c.deliver(c.endCall()), nil
	case c.can("refuse"):
		return c.deliver(c.endOffer()), nil
	}
	return page.Reply{}, notNow("caller-hangs-up")
}

// ring offers a call to an available agent. That the agent counts as in an inbound contact from the offer on, not from the answer, is our reading:
// the platform routes nothing more to an agent who is being rung.
func (c *Console) ring(caller, skill string) (page.Reply, error) {
	if !c.canRing() {
		return page.Reply{}, notNow("ring")
	}
	now := c.clock.Now()
	k := &contact{id: c.nextID(), caller: caller, skill: skill, status: incoming, started: now, changed: now}
	c.contacts[k.id] = k
	c.current = k.id
	c.agent.enter(choice{State: stateInboundContact}, false, now)
	return c.deliver([]event{c.agent.event(), newCallContact(k)}), nil
}

func (c *Console) canRing() bool { return c.current == 0 && c.agent.now == available }
