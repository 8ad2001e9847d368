package contract

// The options of createBridge. JavaScript reads and checks them, and the module gets
// what it needs of them as a Config; they are here because the declaration in
// TypeScript, the defaults of the facade and the tables of the documentation are
// made from them. Their tags say what the page sees:
//
//	json     the name, and that it need not be given
//	ts       the type, where it is one of JavaScript's own
//	default  the value where it is not given
//	absent   the same in words, where it is no value
//	unit     what a number counts
//	why      the decision that gives the reason

// CommonOptions are options for pages at every console.
type CommonOptions struct {
	// AllowedOrigins: origins of the console, as texts, or as patterns that match a
	// whole origin; `"*"` allows any, only if spelled out, and is warned about.
	AllowedOrigins []string `json:"allowedOrigins" ts:"readonly AllowedOrigin[]" absent:"none"`
	// Timeout: how long the console may take to answer the registration, and to confirm
	// a command.
	Timeout int `json:"timeout,omitempty" default:"5000" unit:"ms"`
	// WasmURL: where the module is.
	WasmURL string `json:"wasmUrl,omitempty" ts:"string | URL" absent:"beside the script"`
	// Signal: destroys the bridge when it aborts.
	Signal any `json:"signal,omitempty" ts:"AbortSignal"`
	// Log: takes a line for each thing worth knowing, without payloads.
	Log any `json:"log,omitempty" ts:"(line: string) => void" absent:"off"`
}

// MaxOptions are options for a page inside NICE MAX or CXone Agent.
type MaxOptions struct {
	CommonOptions
	// Host: the console.
	Host Host `json:"host" ts:"\"max\""`
	// Issuer: the name that this page goes by in the console's logs.
	Issuer string `json:"issuer,omitempty" default:"\"ctibridge\""`
	// HostIssuers: names under which the console may speak.
	HostIssuers []string `json:"hostIssuers,omitempty" default:"[\"MAX\", \"CXA\"]"`
	// SubscriptionTypes: kinds of events that the page wants: `all`, `agent`, `contact`,
	// `contacts`, `sessioninfo`, `agentassist`. They are sorted out in the bridge, because
	// the consoles' own filters cannot be relied on; `all` does not include the session
	// token, which is a secret. Commands need the contacts.
	SubscriptionTypes []string `json:"subscriptionTypes,omitempty" default:"[\"all\"]"`
	// ContactID: the contact to tie the subscription to; inside a contact panel the
	// console finds it.
	ContactID string `json:"contactId,omitempty"`
	// SignedOutStates: values of CurrentState that mean that nobody is signed in, such as
	// `["LoggedOut"]`, compared without case. No source names one, so a state that is not
	// documented leaves `agent.status` at `unknown`.
	SignedOutStates []string `json:"signedOutStates,omitempty" default:"[]"`
	// ContactIDFilters: the events of the contact of `contactId` come whatever
	// `subscriptionTypes` say. Without it an id goes with the type `contact`. MAX's
	// documentation can be read both ways.
	ContactIDFilters bool `json:"contactIdFilters,omitempty" default:"false" why:"2026-11-27-two-readings-of-one-sentence"`
	// HostWindow: the console's window.
	HostWindow any `json:"hostWindow,omitempty" ts:"Window" absent:"opener or parent"`
}

// CcaiOptions are options for a page around CCAI Platform adapters.
type CcaiOptions struct {
	CommonOptions
	// Host: the console.
	Host Host `json:"host" ts:"\"ccai\""`
	// Adapters: the frames that hold the adapters. The list is looked at anew for each
	// message.
	Adapters []any `json:"adapters" ts:"readonly HTMLIFrameElement[]"`
	// ReconcileTimeout: how long the contacts of an adapter that was loaded anew, or taken
	// out of the page, may stay unmentioned before they count as ended.
	ReconcileTimeout int `json:"reconcileTimeout,omitempty" default:"60000" unit:"ms"`
	// TransferTimeout: the same for a contact that this agent transferred; with 0 it stays
	// until the console posts its end.
	TransferTimeout int `json:"transferTimeout,omitempty" default:"0" unit:"ms"`
	// JoinedAgent: whom `Agent_Joined_Call` and `Agent_Joined_Chat` name.
	JoinedAgent JoinedAgent `json:"joinedAgent,omitempty" default:"\"joining\"" why:"2026-11-27-two-readings-of-one-sentence"`
	// EventNames: types of events that no document prints with certainty, each list instead of
	// its default, compared without case.
	EventNames *EventNames `json:"eventNames,omitempty" ts:"Partial<EventNames>"`
	// ScreenPop: what becomes of `CRM_Record_Pop`. Without it the event is reported, and
	// nothing navigates.
	ScreenPop *ScreenPopOptions `json:"screenPop,omitempty"`
}

// JoinedAgent says whom the event of an agent who joins names.
type JoinedAgent string

const (
	// AgentJoining: the agent who joins.
	AgentJoining JoinedAgent = "joining"
	// AgentHandling: the one who handles the session, so that nobody knows who came. For
	// consoles that do not report the agent's own connection.
	AgentHandling JoinedAgent = "handling"
)

// ScreenPopOptions say what becomes of a record address that the console sends.
type ScreenPopOptions struct {
	// Target: where records are shown: a frame, `{ frame: "name" }`, `"tab"`, or a function
	// of `{ url, contactId? }`.
	Target any `json:"target" ts:"ScreenPopTarget"`
	// AllowedOrigins: origins that a record may have. Nothing pops until they are named.
	AllowedOrigins []string `json:"allowedOrigins" ts:"readonly AllowedOrigin[]" absent:"none"`
	// Debounce: how long a record waits for another that would replace it.
	Debounce int `json:"debounce,omitempty" default:"100" unit:"ms"`
	// LinkWindow: how far apart a record and the event of its contact may be.
	LinkWindow int `json:"linkWindow,omitempty" default:"3000" unit:"ms"`
	// TabGroup: the name of the group of tabs of which one shows a record; with `false` each
	// shows its own.
	TabGroup string `json:"tabGroup,omitempty" ts:"string | false" default:"\"ctibridge\""`
}
