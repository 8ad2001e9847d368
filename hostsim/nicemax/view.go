package nicemax

import (
	"time"

	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// View is what the console page draws. Its script reads the JSON of it, of which "make generate" makes page.gen.d.ts.
type View struct {
	Agent    AgentView     `json:"agent"`
	Contacts []ContactView `json:"contacts"`
	// Current is the id of the contact that the buttons act on, 0 if there is none.
	Current int64 `json:"current"`
	// Offered is the id of the contact that accept and refuse act on, 0 if nothing is offered.
	Offered int64 `json:"offered"`
	// Can lists the actions that are possible now; those of customers are about the current contact.
	Can    map[string]bool `json:"can"`
	Faults []fault.Listed  `json:"faults"`
	// Profile is whose protocol the console speaks.
	Profile Profile `json:"profile"`
	// Skills are the agent's.
	Skills []skill `json:"skills"`
}

// AgentView is the agent's own state.
type AgentView struct {
	SignedIn bool   `json:"signedIn"`
	State    string `json:"state"`
	Reason   string `json:"reason"`
	ACW      bool   `json:"acw"`
	// Busy means that State comes from a voice contact, and that the state menu chooses Next.
	Busy  bool   `json:"busy"`
	Next  choice `json:"next"`
	Muted bool   `json:"muted"`
	// Leg is the status of the agent's own phone.
	Leg status `json:"leg"`
}

// ContactView is one contact.
type ContactView struct {
	ID      int64   `json:"id"`
	Frame   string  `json:"frame"`
	Channel channel `json:"channel"`
	Status  status  `json:"status"`
	// Type is the CallType of a call, "" otherwise.
	Type     callType `json:"type" ts:"CallType | \"\""`
	Outbound bool     `json:"outbound"`
	// Offer means that the agent has yet to accept it.
	Offer bool `json:"offer"`
	// Caller is the other party, whatever the channel: a number or a name.
	Caller    string `json:"caller"`
	Skill     string `json:"skill"`
	Recording bool   `json:"recording"`
	// Playing is true while a voicemail is heard.
	Playing bool   `json:"playing"`
	Name    string `json:"name"`
	Picture string `json:"picture"`
	// Pop is where the contact's panel opens, "" for the panel's usual address.
	Pop string `json:"pop"`
}

// View returns the present state for the page, contacts in ascending order of id.
func (c *Console) View() any {
	a := c.state.agent
	v := View{
		Agent: AgentView{
			SignedIn: a.signedIn, State: a.now.State, Reason: a.now.Reason, ACW: a.acw, Busy: a.busy(), Next: a.next, Muted: a.muted,
			Leg: a.leg.status,
		},
		Contacts: []ContactView{}, Current: c.state.contacts.focusedID(), Can: c.possible(), Faults: Faults.With(c.state.faults),
		Profile: c.profile, Skills: skills,
	}
	if k := c.offered(); k != nil {
		v.Offered = k.id
	}
	for _, k := range c.state.contacts.all() {
		v.Contacts = append(v.Contacts, newContactView(k, c.state.clock.Now()))
	}
	return v
}

func newContactView(k *contact, now time.Time) ContactView {
	v := ContactView{
		ID: k.id, Frame: panelFrame(k.id), Channel: k.channel, Status: k.status, Outbound: k.call.outbound, Offer: k.isOffer(), Caller: k.customer,
		Skill: k.skill.Name, Recording: k.call.recording, Playing: k.playback.isPlaying(now), Name: k.card.name, Picture: k.card.picture,
		Pop: k.pop.address,
	}
	if k.channel == phone {
		v.Type = k.callType()
	}
	return v
}
