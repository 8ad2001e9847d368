package tenant

import "github.com/ctibridge/ctibridge/hostsim/action"

// Agent is a user of the platform. All of them are invented.
type Agent struct {
	ID   int64  `json:"id"`
	Name string `json:"name"`
	// Email is the address of the account; events carry it beside the id.
	Email string `json:"email"`
	// CustomID is the "agent ID" of the user's profile, "" if none was entered; events then leave
	// agent_custom_id out.
	CustomID string `json:"customId"`
}

// DefaultAgent is who signs in unless Options.Agent or the action "agent" names another.
var DefaultAgent = Agent{
	ID: 4102, Name: "Mira Holt", Email: "mira.holt@northwind.test", CustomID: "A-0042",
}

// Colleagues are the other agents of the tenant: targets of transfers, and parties that join. One
// of them has no custom id.
var Colleagues = []Agent{
	{ID: 4177, Name: "Otto Vale", Email: "otto.vale@northwind.test", CustomID: "A-0077"},
	{ID: 4203, Name: "Ines Brandt", Email: "ines.brandt@northwind.test"},
}

// FindColleague returns the colleague of an id.
func FindColleague(agentID action.Number) (Agent, bool) {
	for _, c := range Colleagues {
		if c.ID == int64(agentID) {
			return c, true
		}
	}
	return Agent{}, false
}
