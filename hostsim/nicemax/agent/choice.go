package agent

// The states of an agent that hostsim knows. After-call work is Unavailable with IsAcw, as on the
// platform.
const (
	stateAvailable       = "Available"
	StateUnavailable     = "Unavailable"
	StateInboundContact  = "InboundContact"
	StateOutboundContact = "OutboundContact"
	StateInboundConsult  = "InboundConsult"
	StateOutboundConsult = "OutboundConsult"
	// StateLoggedOut is the agent's only while the fault faults.LoggedOutState is on.
	StateLoggedOut = "LoggedOut"
)

// outReasons are the reasons an agent may give for being unavailable; the empty one means none was
// given.
var outReasons = map[string]bool{"": true, "Break": true, "Lunch": true, "Meeting": true}

// Choice is an entry of the agent's state menu.
type Choice struct {
	State  string `json:"state"`
	Reason string `json:"reason"`
}

// Available is the state in which calls are routed to the agent.
var Available = Choice{State: stateAvailable}

// Valid is true for what the state menu offers.
func (c Choice) Valid() bool {
	switch c.State {
	case stateAvailable:
		return c.Reason == ""
	case StateUnavailable:
		return outReasons[c.Reason]
	}
	return false
}

// InContact is true in the two states that after-call work follows, but for a voicemail.
func (c Choice) InContact() bool {
	return c.State == StateInboundContact || c.State == StateOutboundContact
}
