package agent

import (
	"strconv"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// Leg is the connection to the agent's own phone. It is up from sign-in on and outlasts calls; that
// it is dialled anew for each call on some stations is not simulated.
type Leg struct {
	// Number counts the legs of the console.
	Number int            `json:"number"`
	Status contact.Status `json:"status"`
}

// firstLeg is the id of the first leg less one. The id is of the same kind as a contact's, below
// those that hostsim gives to contacts.
const firstLeg = 701200298

// ID is AgentLegId.
func (l Leg) ID() string { return strconv.Itoa(firstLeg + l.Number) }

// Dial calls the phone again after it was lost. Each leg has an id of its own.
func (l *Leg) Dial() { *l = Leg{Number: l.Number + 1, Status: contact.Dialing} }
