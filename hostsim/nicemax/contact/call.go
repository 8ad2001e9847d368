package contact

// CallType is CallContactEvent.CallType.
type CallType string

const (
	Regular       CallType = "Regular"
	Consult       CallType = "Consult"
	PersonalQueue CallType = "PersonalQueue"
	TakeOver      CallType = "TakeOver"
	conference    CallType = "Conference"
	// The dialler's calls.
	Dialler        CallType = "Dialer"
	NaturalCalling CallType = "NaturalCalling"
)

// The types of calls that are no call of the agent's, and that the platform reports as
// CallContactEvent nevertheless: the leg to the agent's own phone, and what stands in for a caller
// whom a script sends to another skill. The names are known; when such events come is not.
const (
	AgentLeg     CallType = "AgentLeg"
	ReskillProxy CallType = "ReskillProxy"
)

// CallPart is what only a call has.
type CallPart struct {
	Kind     CallType `json:"kind"`
	Outbound bool     `json:"outbound"`
	// Recording means that the agent asked for it; it cannot be undone.
	Recording bool `json:"recording"`
	// InConference means that this party and at least one other hear each other through the agent's
	// conference.
	InConference bool `json:"inConference"`
}

// Connected means that the other party and the agent can hear each other, or could but for hold or
// mask.
func (k *Contact) Connected() bool {
	return k.Channel == Phone && k.In(Active, Holding, Masking, Joined)
}

// Audible means that the agent hears the other party now.
func (k *Contact) Audible() bool { return k.Connected() && k.Status != Holding }

// unanswered are the statuses of a call that nobody has answered yet, be it the agent's or the
// dialler's.
var unanswered = []Status{Dialing, Ringing, NaturalDialing, NaturalAMD, NaturalRinging}

// Connecting is a call out that nobody has answered yet.
func (k *Contact) Connecting() bool { return k.Channel == Phone && k.In(unanswered...) }

// CanHangUp is true for a call that can be hung up.
func (k *Contact) CanHangUp() bool { return k.Connecting() || k.Connected() }

// CanRecord is true for a call whose recording can begin.
func (k *Contact) CanRecord() bool { return k.In(Active, Joined) && !k.Call.Recording }

// Offered is a call that rings at the agent, or that the dialler shows.
func (k *Contact) Offered() bool { return k.Channel == Phone && k.In(Incoming, Preview) }

// IsConsult is true for either end of a consult that is not over.
func (k *Contact) IsConsult() bool {
	return k.Channel == Phone && k.Call.Kind == Consult && !k.Final
}

// OpenConsult is a consult that has not become part of a conference.
func (k *Contact) OpenConsult() bool { return k.IsConsult() && !k.Call.InConference }

// ConferencedConsult is true for the party of a consult that has become part of a conference.
func (k *Contact) ConferencedConsult() bool { return k.IsConsult() && k.Call.InConference }

// Live is a voice contact from its offer to the end of its voice path.
func (k *Contact) Live() bool {
	return k.IsVoicemail() || (k.Channel == Phone && !k.In(Disconnected, CallBackDisconnected))
}

// ConnectedStatus is the status of a call that is neither held nor masked.
func (k *Contact) ConnectedStatus() Status {
	if k.Call.InConference {
		return Joined
	}
	return Active
}

// CallType is Conference while the call is part of one. Whether the platform renames the type of
// all its parties is not documented.
func (k *Contact) CallType() CallType {
	if k.Call.InConference {
		return conference
	}
	return k.Call.Kind
}

// IsLinked is true for the dialler's call that the agent hears. Other calls are never linked.
func (k *Contact) IsLinked() bool {
	return k.Audible() && (k.Call.Kind == Dialler || k.Call.Kind == NaturalCalling)
}
