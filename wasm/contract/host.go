package contract

// Host names a console whose dialect the module speaks.
type Host string

const (
	// MAX is NICE MAX and its successor CXone Agent: the console is the parent
	// or the opener of the page.
	MAX Host = "max"
	// CCAI is Google CCAI Platform: the page is the parent of the adapters.
	CCAI Host = "ccai"
)

// Hosts lists every host.
var Hosts = []Host{MAX, CCAI}

// Capabilities says which commands each host obeys. CCAI adapters take no
// message at all from the page, so the list is empty: nothing is invented on
// the wire.
var Capabilities = map[Host][]CommandName{
	MAX:  {Answer, Refuse, Hold, Mute, Mask, Record, Hangup, ContactCard},
	CCAI: {},
}
