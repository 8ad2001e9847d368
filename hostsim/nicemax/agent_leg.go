package nicemax

import "strconv"

// leg is the connection to the agent's own phone. It is up from sign-in on and outlasts calls; that
// it is dialled anew for each call on some stations is not simulated.
type leg struct {
	number int
	status status
}

// firstLeg is the id of the first leg less one. The id is of the same kind as a contact's, below
// those that hostsim gives to contacts.
const firstLeg = 701200298

// id is AgentLegId.
func (l leg) id() string { return strconv.Itoa(firstLeg + l.number) }

// dial calls the phone again after it was lost. Each leg has an id of its own.
func (l *leg) dial() { *l = leg{number: l.number + 1, status: dialing} }
