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

// The types of calls that are no call of the agent's, and that the platform reports as
// CallContactEvent nevertheless: the leg to the agent's own phone, and what stands in for a caller
// whom a script sends to another skill. The names are known; when such events come is not.
const (
	agentLeg     callType = "AgentLeg"
	reskillProxy callType = "ReskillProxy"
)

// callPart is what only a call has.
type callPart struct {
	kind     callType
	outbound bool
	// recording means that the agent asked for it; it cannot be undone.
	recording bool
	// inConference means that this party and at least one other hear each other through the agent's
	// conference.
	inConference bool
}

// connected means that the other party and the agent can hear each other, or could but for hold or
// mask.
func (k *contact) connected() bool {
	return k.channel == phone && k.in(active, holding, masking, joined)
}

// audible means that the agent hears the other party now.
func (k *contact) audible() bool { return k.connected() && k.status != holding }

// unanswered are the statuses of a call that nobody has answered yet, be it the agent's or the
// dialler's.
var unanswered = []status{dialing, ringing, naturalDialing, naturalAMD, naturalRinging}

// connecting is a call out that nobody has answered yet.
func (k *contact) connecting() bool { return k.channel == phone && k.in(unanswered...) }

// canHangUp is true for a call that can be hung up.
func (k *contact) canHangUp() bool { return k.connecting() || k.connected() }

// canRecord is true for a call whose recording can begin.
func (k *contact) canRecord() bool { return k.in(active, joined) && !k.call.recording }

// offered is a call that rings at the agent, or that the dialler shows.
func (k *contact) offered() bool { return k.channel == phone && k.in(incoming, preview) }

// isConsult is true for either end of a consult that is not over.
func (k *contact) isConsult() bool { return k.channel == phone && k.call.kind == consult && !k.final }

// openConsult is a consult that has not become part of a conference.
func (k *contact) openConsult() bool { return k.isConsult() && !k.call.inConference }

// conferencedConsult is true for the party of a consult that has become part of a conference.
func (k *contact) conferencedConsult() bool { return k.isConsult() && k.call.inConference }

// live is a voice contact from its offer to the end of its voice path.
func (k *contact) live() bool {
	return k.isVoicemail() || (k.channel == phone && !k.in(disconnected, callBackDisconnected))
}

// connectedStatus is the status of a call that is neither held nor masked.
func (k *contact) connectedStatus() status {
	if k.call.inConference {
		return joined
	}
	return active
}

// callType is Conference while the call is part of one. Whether the platform renames the type of
// all its parties is not documented.
func (k *contact) callType() callType {
	if k.call.inConference {
		return conference
	}
	return k.call.kind
}

// isLinked is true for the dialler's call that the agent hears. Other calls are never linked.
func (k *contact) isLinked() bool {
	return k.audible() && (k.call.kind == dialler || k.call.kind == naturalCalling)
}
