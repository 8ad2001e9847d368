package wire

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
	// Issuers are the names under which the console may speak (max).
	Issuers []string `json:"issuers"`
	// SubscriptionTypes are the kinds of events to ask for (max).
	SubscriptionTypes []string `json:"subscriptionTypes"`
	// ContactID ties the subscription to one contact; digits, or empty to let
	// the console find its panel's contact (max).
	ContactID string `json:"contactId,omitempty"`
}
