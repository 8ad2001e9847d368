package contract

// CobrowseSwitch says whether a right over the customer's screen is given.
type CobrowseSwitch string

const (
	// CobrowseOff: not asked for, or taken back.
	CobrowseOff CobrowseSwitch = "off"
	// CobrowseRequested: asked for, and not answered yet.
	CobrowseRequested CobrowseSwitch = "requested"
	// CobrowseRejected: the customer said no.
	CobrowseRejected CobrowseSwitch = "rejected"
	// CobrowseOn: granted.
	CobrowseOn CobrowseSwitch = "on"
	// CobrowseUnknown: the console did not say, or said something else.
	CobrowseUnknown CobrowseSwitch = ""
)

// CobrowseParty says who asked for a shared screen, or ended it.
type CobrowseParty string

const (
	// ByAgent: the agent.
	ByAgent CobrowseParty = "agent"
	// ByEndUser: the customer.
	ByEndUser CobrowseParty = "end_user"
	// ByAPI: a program, through the platform's API.
	ByAPI CobrowseParty = "api"
	// ByUnknown: the console did not say, or said something else.
	ByUnknown CobrowseParty = ""
)

// Cobrowse is a customer's screen that the agent sees.
type Cobrowse struct {
	// ID is the vendor's id of the shared screen, not of the contact.
	ID string `json:"id"`
	// ContactID is the contact in which it is shared; absent if the console never
	// said so of this id.
	ContactID string `json:"contactId,omitempty"`
	// Active says that the screen is shared now.
	Active bool `json:"active"`
	// RequestedBy says who asked for it.
	RequestedBy CobrowseParty `json:"requestedBy"`
	// EndedBy says who ended it.
	EndedBy CobrowseParty `json:"endedBy"`
	// RemoteControl says whether the agent may act on the screen.
	RemoteControl CobrowseSwitch `json:"remoteControl"`
	// FullDevice says whether the agent sees the whole device.
	FullDevice CobrowseSwitch `json:"fullDevice"`
}
