package nicemax

// callType is CallContactEvent.CallType.
type callType string

const (
	regular       callType = "Regular"
	consult       callType = "Consult"
	personalQueue callType = "PersonalQueue"
	takeOver      callType = "TakeOver"
	conference    callType = "Conference"
	// The dialler's calls.
	dialler        callType = "Dialer"
	naturalCalling callType = "NaturalCalling"
)

// callPart is what only a call has.
type callPart struct {
	kind     callType
	outbound bool
	// recording means that the agent asked for it; it cannot be undone.
	recording bool
	// inConference means that this party and at least one other hear each other through the agent's conference.
	inConference bool
}

// connected means that the other party and the agent can hear each other, or could but for hold or mask.
func (k *contact) connected() bool {
	return k.channel == phone && k.in(active, holding, masking, joined)
}

// audible means that the agent hears the other party now.
func (k *contact) audible() bool { return k.connected() && k.status != holding }

// outgoing are the statuses of a call that nobody has answered yet, be it the agent's or the dialler's.
var outgoing = []status{dialing, ringing, naturalDialing, naturalAMD, naturalRinging}

// onTheWay is a call out that nobody has answered yet.
func (k *contact) onTheWay() bool { return k.channel == phone && k.in(outgoing...) }

// underWay is a call that can be hung up.
func (k *contact) underWay() bool { return k.onTheWay() || k.connected() }

func (k *contact) offered() bool { return k.channel == phone && k.in(incoming, preview) }

// isConsult is true for either end of a consult that is not over.
func (k *contact) isConsult() bool { return k.channel == phone && k.call.kind == consult && !k.final }

// pendingCall is true while a call rings at either end; there is one dialog, so there is never a second.
func (c *Console) pendingCall() bool {
	return c.some(func(k *contact) bool { return k.offered() || k.onTheWay() })
}

// answerCall takes the offer. Whoever was on the line is put on hold: the agent has one voice.
func (c *Console) answerCall(k *contact, ch *change) {
	if k.status == preview {
		c.dialPreview(k, ch)
		return
	}
	c.talk(k, ch)
	c.autoFocus(k, ch)
}

// talk makes k the call that the agent hears, and holds every other one but those of its own conference.
func (c *Console) talk(k *contact, ch *change) {
	c.holdAllBut(k, ch)
	k.enter(k.talking(), ch.now)
	ch.touch(k)
}

func (c *Console) holdAllBut(k *contact, ch *change) {
	for _, other := range c.find((*contact).audible) {
		if other == k || (k != nil && k.call.inConference && other.call.inConference) {
			continue
		}
		other.enter(holding, ch.now)
		ch.touch(other)
	}
}

// talking is the status of k while it is neither held nor masked.
func (k *contact) talking() status {
	if k.call.inConference {
		return joined
	}
	return active
}

// toggleHold and toggleMask go from talking and back: the same message turns them off again.
func (c *Console) toggleHold(k *contact, ch *change) {
	if k.status == holding {
		c.talk(k, ch)
		return
	}
	k.enter(holding, ch.now)
	ch.touch(k)
}

func (c *Console) toggleMask(k *contact, ch *change) {
	next := masking
	if k.status == masking {
		next = k.talking()
	}
	k.enter(next, ch.now)
	ch.touch(k)
}

// toggleMute is the agent's own: the whole leg is silent, whichever call is current.
func (c *Console) toggleMute(_ *contact, ch *change) {
	c.agent.muted = !c.agent.muted
	ch.tell(newMute(c.agent.muted))
}

// record cannot be stopped.
func (c *Console) record(k *contact, ch *change) {
	k.call.recording = true
	ch.touch(k)
}

func canRecord(k *contact) bool { return k.in(active, joined) && !k.call.recording }

// members lists the calls of the conference, if there is one.
func (c *Console) members() []*contact {
	return c.find(func(k *contact) bool { return k.call.inConference })
}
