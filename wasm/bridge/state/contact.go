package state

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// Contact is a contact of this agent.
type Contact struct {
	_ [0]func()
	contract.Contact

	// Joined is the how many-th contact of this agent it is.
	Joined int
	// Hidden says that the page did not ask for it.
	Hidden bool
	// Frame is that of the console's windows in which it is.
	Frame int
	// Mentioned is when the console last sent something of it.
	Mentioned float64

	started  bool    // contact.started was emitted
	redacted float64 // when a redaction of it came with its phase
}

// Live says that customer and agent are connected, on hold or not.
func (c *Contact) Live() bool {
	return c.State == contract.Active || c.State == contract.Held
}

// Offered says that it rings.
func (c *Contact) Offered() bool { return c.State == contract.Offered }

// UnderWay says that it can be hung up.
func (c *Contact) UnderWay() bool { return c.Live() || c.State == contract.Dialing }

// IsOver says that there is no contact, or that customer and agent are no longer
// connected.
func IsOver(c *Contact) bool {
	return c == nil || c.State == contract.Wrapup || c.State == contract.Ended
}

func apply(c *contract.Contact, f dialect.ContactChanged) {
	keep(&c.MasterID, f.MasterID)
	keep(&c.Channel, f.Channel)
	keep(&c.Direction, f.Direction)
	keep(&c.State, f.State)
	keep(&c.VendorState, f.VendorState)
	keep(&c.From, f.From)
	keep(&c.To, f.To)
	keep(&c.Queue, f.Queue)
	if !sameWord(c.SessionType, f.SessionType) {
		keep(&c.SessionType, f.SessionType)
	}
	keep(&c.StartedAt, f.StartedAt)
	keep(&c.ScreenPopURL, f.ScreenPopURL)
	c.Recording = f.Recording.Apply(c.Recording)
	c.Masked = f.Masked.Apply(c.Masked)
}

// sameWord compares without case: consoles write one session's kind in two.
// strings.EqualFold was refused: it knows all alphabets and pays for it.
func sameWord(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if a[i]|0x20 != b[i]|0x20 {
			return false
		}
	}
	return true
}

func keep[T ~string](field *T, said T) {
	if said != "" {
		*field = said
	}
}

// change names what happened to a contact since it was in another state.
func (c *Contact) change(before contract.ContactState, known bool) contract.EventType {
	switch {
	case c.State == contract.Ended && before != contract.Ended:
		return contract.ContactEnded
	case c.Live() && !c.started:
		c.started = true
		return contract.ContactStarted
	case c.State == contract.Offered && (!known || before != contract.Offered):
		return contract.ContactOffered
	}
	return contract.ContactUpdated
}

func recordingEvent(masked bool) contract.EventType {
	if masked {
		return contract.RecordingPaused
	}
	return contract.RecordingResumed
}
