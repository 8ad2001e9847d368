package channel

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// All are the parts that know what becomes of contacts, one for each channel and for what
// joins calls.
type All struct {
	Calls       *Calls
	Offers      *Offers
	Transfers   *Transfers
	Conferences *Conferences
	SystemCalls *SystemCalls
	Voicemails  *Voicemails
	Chats       *Chats
	WorkItems   *WorkItems
	Digital     *DigitalContacts
}

// New puts the parts together, around the agent and the contacts that they change.
func New(s *acd.State) *All {
	joins := &Conferences{state: s}
	voice := &Calls{state: s, conference: joins}
	away := &Transfers{state: s, calls: voice}
	return &All{
		Calls: voice, Offers: &Offers{state: s, calls: voice, transfers: away}, Transfers: away,
		Conferences: joins,
		SystemCalls: &SystemCalls{state: s, byType: map[contact.CallType]*systemCall{}},
		Voicemails:  &Voicemails{state: s}, Chats: &Chats{parallel{state: s}},
		WorkItems: &WorkItems{parallel{state: s}},
		Digital:   &DigitalContacts{state: s},
	}
}
