package contract

// ParticipantKind says what a party to a contact is.
type ParticipantKind string

const (
	// AgentParticipant: another agent.
	AgentParticipant ParticipantKind = "agent"
	// CustomerParticipant: a customer, beside the one the contact began with.
	CustomerParticipant ParticipantKind = "customer"
	// VirtualAgent: a program that speaks with the customer.
	VirtualAgent ParticipantKind = "virtualAgent"
)

// Participant is a party to a contact. What the console does not say is absent.
type Participant struct {
	// Kind says what the party is.
	Kind ParticipantKind `json:"kind"`
	// ID is the vendor's id of the party, in the numbers of its kind.
	ID string `json:"id,omitempty"`
	// CustomID is the id that the company gave the agent.
	CustomID string `json:"customId,omitempty"`
	// Email is the agent's address.
	Email string `json:"email,omitempty"`
	// Name is what the virtual agent is called.
	Name string `json:"name,omitempty"`
}

// ParticipantChange is a party that came to a contact, or left it.
type ParticipantChange struct {
	// ContactID is the contact.
	ContactID string `json:"contactId"`
	// Participant is who came or left.
	Participant Participant `json:"participant"`
}

// Transfer says who transferred a contact to whom. Whether this agent still has the
// contact shows in its end and in nothing else: no document says when which event
// comes.
type Transfer struct {
	// From is the agent who transferred it.
	From Participant `json:"from"`
	// To is the agent who gets it; without an id if only the queue is known.
	To Participant `json:"to"`
	// FromQueue is the queue path it came from.
	FromQueue string `json:"fromQueue,omitempty"`
	// ToQueue is the queue path it goes to.
	ToQueue string `json:"toQueue,omitempty"`
}
