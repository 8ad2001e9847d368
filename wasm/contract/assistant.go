package contract

// AssistantKind says which helper it is.
type AssistantKind string

const (
	// AgentAssist: advises the agent.
	AgentAssist AssistantKind = "agentAssist"
	// TaskAssistant: a virtual agent that does one task with the customer.
	TaskAssistant AssistantKind = "taskVirtualAgent"
)

// AssistantPhase says what an assistant does.
type AssistantPhase string

const (
	// AssistantStarted: it was turned on, or joined.
	AssistantStarted AssistantPhase = "started"
	// AssistantAnswered: it handed back what it found out; the values are in the
	// vendor's own event.
	AssistantAnswered AssistantPhase = "answered"
	// AssistantLeft: it left.
	AssistantLeft AssistantPhase = "left"
)

// Assistant is news of a helper. Its data is opaque and stays in the vendor's
// own event.
type Assistant struct {
	// Kind says which helper it is.
	Kind AssistantKind `json:"kind"`
	// Phase says what it does.
	Phase AssistantPhase `json:"phase"`
	// ContactID is the contact; absent where the console names none, as it does
	// for Agent Assist.
	ContactID string `json:"contactId,omitempty"`
	// Name is what a virtual agent is called.
	Name string `json:"name,omitempty"`
	// ConversationID is the id of the conversation at the assistant.
	ConversationID string `json:"conversationId,omitempty"`
	// SessionID is the assistant's own session, and no call or chat.
	SessionID string `json:"sessionId,omitempty"`
}
