package contract

// ScreenPop is a record that was shown.
type ScreenPop struct {
	// URL is the record's address, as the console sent it.
	URL string `json:"url"`
	// ContactID is the contact it belongs to, where the order of events allows to
	// tell: the console names none.
	ContactID string `json:"contactId,omitempty"`
	// Elsewhere says that another tab of the page showed it, and this one did not.
	Elsewhere bool `json:"elsewhere"`
}

// PopRefusal says why a record was not shown.
type PopRefusal string

const (
	// PopWithoutAddress: the console named no record.
	PopWithoutAddress PopRefusal = "no-address"
	// PopNotAbsolute: the address is not an absolute URL.
	PopNotAbsolute PopRefusal = "not-absolute"
	// PopScheme: the address is neither http nor https.
	PopScheme PopRefusal = "scheme"
	// PopOrigin: its origin is not in screenPop.allowedOrigins.
	PopOrigin PopRefusal = "origin"
	// PopNoTarget: there is no target: screenPop was not given, or no frame of the
	// page has the name.
	PopNoTarget PopRefusal = "no-target"
	// PopBlocked: the browser did not open a tab.
	PopBlocked PopRefusal = "blocked"
	// PopFailed: the page's own function threw.
	PopFailed PopRefusal = "failed"
	// PopReplaced: another record came within the moment, and is shown instead.
	PopReplaced PopRefusal = "replaced"
)

// RefusedPop is a record that was asked for and not shown. Nothing navigated.
type RefusedPop struct {
	// URL is the record's address, as the console sent it: never follow it unchecked.
	URL string `json:"url"`
	// ContactID is the contact it belongs to, where that is known.
	ContactID string `json:"contactId,omitempty"`
	// Reason says why.
	Reason PopRefusal `json:"reason"`
	// Text says what was seen and what to do, for a person.
	Text string `json:"text"`
}

// PopOutcome says what became of a record that the module let be shown.
type PopOutcome struct {
	// ID is the id that the record was given with.
	ID int `json:"id"`
	// Elsewhere says that another tab of the page showed it.
	Elsewhere bool `json:"elsewhere"`
	// Reason is absent where it was shown.
	Reason PopRefusal `json:"reason,omitempty"`
	// Text says what was seen, if it was not shown.
	Text string `json:"text,omitempty"`
}
