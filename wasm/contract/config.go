package contract

// Config is what the page chose, as far as the module needs it. Origins and
// windows are not here: they are checked where messages arrive, before any
// byte of them reaches the module.
type Config struct {
	// Host is the console's dialect.
	Host Host `json:"host"`
	// Timeout is how long, in milliseconds, the console may take to answer the
	// registration, and to confirm a command.
	Timeout int `json:"timeout"`
	// Issuer is the name that this page goes by in the console's logs (max).
	Issuer string `json:"issuer"`
	// HostIssuers are the names under which the console may speak (max).
	HostIssuers []string `json:"hostIssuers"`
	// SubscriptionTypes are the kinds of events to ask for (max).
	SubscriptionTypes []SubscriptionType `json:"subscriptionTypes"`
	// ContactID ties the subscription to one contact; digits, or empty to let
	// the console find its panel's contact (max).
	ContactID string `json:"contactId,omitempty"`
	// SignedOutStates are agent states that mean that nobody is signed in; no
	// source names one (max).
	SignedOutStates []string `json:"signedOutStates"`
	// ContactIDFilters lets the events of that contact through whatever
	// SubscriptionTypes say (max).
	ContactIDFilters bool `json:"contactIdFilters"`
	// EventNames are the types that events have which no document names with
	// certainty (ccai).
	EventNames *EventNames `json:"eventNames,omitempty"`
	// JoinedHandles says that the event of an agent who joins names the agent who
	// handles the session, and so nobody who came (ccai).
	JoinedHandles bool `json:"joinedHandles"`
	// ScreenPop says that the page shows records that the console asks for (ccai).
	ScreenPop bool `json:"screenPop"`
	// Debounce is how long, in milliseconds, a record pop waits for another that
	// would replace it (ccai).
	Debounce int `json:"debounce"`
	// LinkWindow is how far apart, in milliseconds, a record pop and the event of the
	// contact that it belongs to may be (ccai).
	LinkWindow int `json:"linkWindow"`
	// ReconcileTimeout is how long, in milliseconds, the contacts of an adapter that was
	// loaded anew may stay unmentioned before they count as ended (ccai).
	ReconcileTimeout int `json:"reconcileTimeout"`
	// TransferTimeout is the same for a contact that this agent transferred; 0 leaves it
	// open until its end arrives (ccai).
	TransferTimeout int `json:"transferTimeout"`
	// Known is present where the module is started again after it crashed.
	Known *Known `json:"known,omitempty"`
}

// Known is what the page knew when the module was started again.
type Known struct {
	// Agent is the agent.
	Agent Agent `json:"agent"`
	// Contacts are all contacts, in the order in which they came.
	Contacts []Contact `json:"contacts"`
	// Adapters are the adapters that posted something (ccai).
	Adapters []Adapter `json:"adapters"`
}

// EventNames are the types of events that no source prints, or that sources
// print differently. A type is compared without case; each list may have several.
type EventNames struct {
	// RedactionStarted: the recording of a call pauses.
	RedactionStarted []string `json:"redactionStarted"`
	// RedactionEnded: the recording of a call goes on.
	RedactionEnded []string `json:"redactionEnded"`
	// CallTransferred: a call was transferred.
	CallTransferred []string `json:"callTransferred"`
	// AgentJoinedCall: an agent came to a call.
	AgentJoinedCall []string `json:"agentJoinedCall"`
	// AgentAssistStarted: the agent turned Agent Assist on.
	AgentAssistStarted []string `json:"agentAssistStarted"`
	// TaskAssistantLeft: the task virtual agent left.
	TaskAssistantLeft []string `json:"taskAssistantLeft"`
	// TaskAssistantAnswered: the task virtual agent handed back variables.
	TaskAssistantAnswered []string `json:"taskAssistantAnswered"`
}
