package ccai

import (
	"errors"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// Agent is a user of the platform. All of them are invented.
type Agent struct {
	ID   int64  `json:"id"`
	Name string `json:"name"`
	// Email is the address of the account; events carry it beside the id.
	Email string `json:"email"`
	// CustomID is the "agent ID" of the user's profile, "" if none was entered; events then leave agent_custom_id out.
	CustomID string `json:"customId"`
}

// DefaultAgent is who signs in unless Options.Agent or the action "agent" says otherwise.
var DefaultAgent = Agent{ID: 4102, Name: "Mira Holt", Email: "mira.holt@northwind.test", CustomID: "A-0042"}

// colleagues are the other agents of the tenant: targets of transfers, and parties that join. One of them has no custom id.
var colleagues = []Agent{
	{ID: 4177, Name: "Otto Vale", Email: "otto.vale@northwind.test", CustomID: "A-0077"},
	{ID: 4203, Name: "Ines Brandt", Email: "ines.brandt@northwind.test"},
}

func findColleague(agentID action.Number) (Agent, bool) {
	for _, c := range colleagues {
		if c.ID == int64(agentID) {
			return c, true
		}
	}
	return Agent{}, false
}

// changeAgent edits the profile of the agent who will sign in; what is left out stays, and an empty custom id removes it.
func (a *Adapter) changeAgent(in struct {
	ID          action.Number
	Name, Email *string
	CustomID    *string
}) error {
	next := a.agent
	if in.ID < 0 {
		return errors.New("id is below zero")
	}
	if in.ID != 0 {
		next.ID = int64(in.ID)
	}
	set(&next.Name, in.Name)
	set(&next.Email, in.Email)
	set(&next.CustomID, in.CustomID)
	if next.Email == "" {
		return errors.New("email is empty")
	}
	a.agent = next
	return nil
}

// signIn happens inside the adapter, in each frame for itself.
func (a *Adapter) signIn(struct{}) error {
	a.signedIn = true
	a.tell(utterance{name: agentLogin, data: agentFields(a.agent)})
	return nil
}

// signOut is refused while the agent has sessions. What the platform does then is not documented.
func (a *Adapter) signOut(struct{}) error {
	a.signedIn = false
	a.tell(utterance{name: agentLogout, data: agentFields(a.agent)})
	return nil
}

// set takes a field that was sent; nil stands for one that was left out.
func set(to, given *string) {
	if given != nil {
		*to = *given
	}
}
