package contract

// DestroyedText is what a failure of the code DESTROYED says, whichever side it is of.
const DestroyedText = "The bridge was destroyed."

// Code names a kind of failure. The set is closed and the strings are forever:
// programs compare them.
type Code string

const (
	// NotFramed: the page is neither framed nor opened by another window, so
	// there is no console to speak to.
	NotFramed Code = "NOT_FRAMED"
	// OriginRejected: the console's window is of an origin that is not in
	// allowedOrigins.
	OriginRejected Code = "ORIGIN_REJECTED"
	// HostSilent: the console did not answer the registration in time.
	HostSilent Code = "HOST_SILENT"
	// HostClosed: the console's window was closed while the page stayed open.
	HostClosed Code = "HOST_CLOSED"
	// RegistrationRefused: the console answered the registration with an error.
	RegistrationRefused Code = "REGISTRATION_REFUSED"
	// CommandTimeout: the command was sent and no event confirmed it in time, or it
	// waited behind such a one and was not sent.
	CommandTimeout Code = "COMMAND_TIMEOUT"
	// CommandUnavailable: the present state has nothing that the command could
	// act on, so nothing was sent.
	CommandUnavailable Code = "COMMAND_UNAVAILABLE"
	// ContactAmbiguous: the command could reach more than one call, and the page
	// named none, so nothing was sent.
	ContactAmbiguous Code = "CONTACT_AMBIGUOUS"
	// ContactNotFocused: the console applies a command to the contact that the
	// agent has selected, and that is not known to be the one that was meant.
	ContactNotFocused Code = "CONTACT_NOT_FOCUSED"
	// StateUnconfirmed: the console has not confirmed the state that the command
	// would act on, so nothing was sent: a toggle could do the opposite.
	StateUnconfirmed Code = "STATE_UNCONFIRMED"
	// Unsupported: this console has no such command at all.
	Unsupported Code = "UNSUPPORTED"
	// Destroyed: the bridge was destroyed before the promise could settle.
	Destroyed Code = "DESTROYED"
	// InvalidArgument: an option or an argument is not of the stated form.
	InvalidArgument Code = "INVALID_ARGUMENT"
	// MalformedMessage: a message came from the right window and origin, and
	// cannot be read as this console's dialect.
	MalformedMessage Code = "MALFORMED_MESSAGE"
	// Fault: the bridge itself failed; the text says where, for a report.
	Fault Code = "INTERNAL"
	// WasmBlockedByCSP: the page's Content-Security-Policy forbids WebAssembly.
	WasmBlockedByCSP Code = "WASM_BLOCKED_BY_CSP"
	// WasmLoadFailed: the module could not be fetched, compiled or started.
	WasmLoadFailed Code = "WASM_LOAD_FAILED"
)
