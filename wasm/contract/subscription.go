package contract

// SubscriptionType names a kind of events that a page inside MAX or CXone Agent
// can ask for. The console compares it in lower case.
type SubscriptionType string

const (
	// SubscribeAll: everything but the session token.
	SubscribeAll SubscriptionType = "all"
	// SubscribeAgent: events of the agent.
	SubscribeAgent SubscriptionType = "agent"
	// SubscribeContact: events of the one contact of the page.
	SubscribeContact SubscriptionType = "contact"
	// SubscribeContacts: events of every contact.
	SubscribeContacts SubscriptionType = "contacts"
	// SubscribeSessionInfo: the session token, which is a secret.
	SubscribeSessionInfo SubscriptionType = "sessioninfo"
	// SubscribeAgentAssist: events of Agent Assist.
	SubscribeAgentAssist SubscriptionType = "agentassist"
)
