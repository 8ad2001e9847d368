package contract

// AgentStatus is the neutral state of an agent.
type AgentStatus string

const (
	// AgentUnknown: the console has not named it yet, or has named a state of which no
	// source says what it means; vendorState has it.
	AgentUnknown AgentStatus = "unknown"
	// AgentSignedIn: signed in, on a console that posts no more than that.
	AgentSignedIn AgentStatus = "signedIn"
	// AgentSignedOut: signed out.
	AgentSignedOut AgentStatus = "signedOut"
	// AgentAvailable: waits for contacts.
	AgentAvailable AgentStatus = "available"
	// AgentUnavailable: takes no contacts.
	AgentUnavailable AgentStatus = "unavailable"
	// AgentBusy: is with a contact.
	AgentBusy AgentStatus = "busy"
	// AgentWrapup: finishes the work that follows a contact.
	AgentWrapup AgentStatus = "wrapup"
)

// Agent is what is known of the agent.
type Agent struct {
	// Status is the neutral state.
	Status AgentStatus `json:"status"`
	// VendorState is the vendor's own word for it, such as "InboundContact".
	VendorState string `json:"vendorState,omitempty"`
	// Reason is the out-state reason, such as "Lunch".
	Reason string `json:"reason,omitempty"`
	// Since is when the state began, where the console says so.
	Since string `json:"since,omitempty"`
	// Muted says that the customer does not hear the agent.
	Muted bool `json:"muted"`
	// Unconfirmed says that the console has not spoken of the agent since the page
	// came back, the console restarted, or the module was started again.
	Unconfirmed bool `json:"unconfirmed,omitempty"`
	// MuteUnconfirmed says the same of Muted alone: a console that posts the
	// agent's state need not say whether the agent is muted.
	MuteUnconfirmed bool `json:"muteUnconfirmed,omitempty"`
	// ID is the vendor's id of the agent.
	ID string `json:"id,omitempty"`
	// CustomID is the id that the company gave the agent.
	CustomID string `json:"customId,omitempty"`
	// Email is the agent's address.
	Email string `json:"email,omitempty"`
}
