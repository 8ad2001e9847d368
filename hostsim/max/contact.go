package max

import "time"

// status is CallContactEvent.Status.
type status string

const (
	incoming     status = "Incoming"
	active       status = "Active"
	holding      status = "Holding"
	masking      status = "Masking"
	disconnected status = "Disconnected"
)

// contact is one phone call at the agent's console. It stays until its final state, which ends after-call work.
type contact struct {
	id               int64
	caller, skill    string
	status           status
	started, changed time.Time
	// recording means that the agent asked for it; it cannot be undone.
	recording bool
	// final is the second phase of Disconnected.
	final bool
	card  card
}

// card is what the page in a frame told the console to show on the contact.
type card struct {
	name, picture string
}

func (c *contact) enter(s status, at time.Time) { c.status, c.changed = s, at }

// connected means that caller and agent can be heard, or could be but for hold or mask.
func (c *contact) connected() bool {
	return c.status == active || c.status == holding || c.status == masking
}
