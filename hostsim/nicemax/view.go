package nicemax

import (
	"time"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/agent"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

// View is what the console page draws. Its script reads the JSON of it, of which "make generate"
// makes page.gen.d.ts.
type View struct {
	Agent    AgentView     `json:"agent"`
	Contacts []ContactView `json:"contacts"`
	// Current is the id of the contact that the buttons act on, 0 if there is none.
	Current int64 `json:"current"`
	// Offered is the id of the contact that accept and refuse act on, 0 if nothing is offered.
	Offered int64 `json:"offered"`
	// Can lists the actions that are possible now; those of customers are about the current
	// contact.
	Can    action.Can     `json:"can" ts:"Record<string, boolean>"`
	Faults []fault.Listed `json:"faults"`
	// Profile is whose protocol the console speaks.
	Profile Profile `json:"profile"`
	// Skills are the agent's.
	Skills []contact.Skill `json:"skills"`
}

// AgentView is the agent's own state.
type AgentView struct {
	SignedIn bool   `json:"signedIn"`
	State    string `json:"state"`
	Reason   string `json:"reason"`
	ACW      bool   `json:"acw"`
	// Busy means that State comes from a voice contact, and that the state menu chooses Next.
	Busy  bool         `json:"busy"`
	Next  agent.Choice `json:"next"`
	Muted bool         `json:"muted"`
	// Leg is the status of the agent's own phone.
	Leg contact.Status `json:"leg"`
}

// ContactView is one contact.
type ContactView struct {
	ID      int64           `json:"id"`
	Frame   string          `json:"frame"`
	Channel contact.Channel `json:"channel"`
	Status  contact.Status  `json:"status"`
	// Type is the CallType of a call, "" otherwise.
	Type     contact.CallType `json:"type" ts:"CallType | \"\""`
	Outbound bool             `json:"outbound"`
	// Offer means that the agent has yet to accept it.
	Offer bool `json:"offer"`
	// Caller is the other party, whatever the channel: a number or a name.
	Caller    string `json:"caller"`
	Skill     string `json:"skill"`
	Recording bool   `json:"recording"`
	// Changed is when Status became what it is, by the simulator's clock, in milliseconds since 1970.
	Changed int64 `json:"changed"`
	// Playing is true while a voicemail is played.
	Playing bool   `json:"playing"`
	Name    string `json:"name"`
	Picture string `json:"picture"`
	// Pop is where the contact's panel opens, "" for the panel's usual address.
	Pop string `json:"pop"`
}

// View returns the present state for the page, contacts in ascending order of id.
func (c *Console) View() any {
	a := c.state.Agent
	v := View{
		Agent: AgentView{
			SignedIn: a.SignedIn, State: a.Now.State, Reason: a.Now.Reason, ACW: a.ACW, Busy: a.Busy(),
			Next: a.Next, Muted: a.Muted, Leg: a.Leg.Status,
		},
		Contacts: []ContactView{}, Current: c.state.Contacts.FocusedID(), Can: c.possible(),
		Faults: faults.All.With(c.state.Faults), Profile: c.profile, Skills: contact.Skills,
	}
	if k := c.offered(); k != nil {
		v.Offered = k.ID
	}
	for _, k := range c.state.Contacts.All() {
		v.Contacts = append(v.Contacts, newContactView(k, c.state.Clock.Now()))
	}
	return v
}

func newContactView(k *contact.Contact, now time.Time) ContactView {
	v := ContactView{
		ID: k.ID, Frame: panelFrame(k.ID), Channel: k.Channel, Status: k.Status,
		Outbound: k.Call.Outbound, Offer: k.IsOffer(), Caller: k.Customer, Skill: k.Skill.Name,
		Recording: k.Call.Recording, Playing: k.Playback.IsPlaying(now), Name: k.Card.Name,
		Picture: k.Card.Picture, Pop: k.Pop.Address, Changed: k.Changed.UnixMilli(),
	}
	if k.Channel == contact.Phone {
		v.Type = k.CallType()
	}
	return v
}
