package nicemax

// The states of an agent that hostsim knows. After-call work is Unavailable with IsAcw, as on the
// platform.
const (
	stateAvailable       = "Available"
	stateUnavailable     = "Unavailable"
	stateInboundContact  = "InboundContact"
	stateOutboundContact = "OutboundContact"
	stateInboundConsult  = "InboundConsult"
	stateOutboundConsult = "OutboundConsult"
	// stateLoggedOut is the agent's only while the fault LoggedOutState is on.
	stateLoggedOut = "LoggedOut"
)

// outReasons are the reasons an agent may give for being unavailable; the empty one means none was
// given.
var outReasons = map[string]bool{"": true, "Break": true, "Lunch": true, "Meeting": true}

// choice is an entry of the agent's state menu.
type choice struct {
	State  string `json:"state"`
	Reason string `json:"reason"`
}

var available = choice{State: stateAvailable}

// valid is true for what the state menu offers.
func (c choice) valid() bool {
	switch c.State {
	case stateAvailable:
		return c.Reason == ""
	case stateUnavailable:
		return outReasons[c.Reason]
	}
	return false
}

// inContact is true in the two states that after-call work follows, but for a voicemail.
func (c choice) inContact() bool {
	return c.State == stateInboundContact || c.State == stateOutboundContact
}
