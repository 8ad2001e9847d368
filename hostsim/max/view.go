package max

import (
	"maps"
	"slices"
)

// View is what the console page draws. The typedefs in assets/view.js describe its JSON to the page script.
type View struct {
	Agent    AgentView     `json:"agent"`
	Contacts []ContactView `json:"contacts"`
	// Current is the id of the contact that the buttons act on, 0 if there is none.
	Current int64 `json:"current"`
	// Can lists the buttons that could be pressed now.
	Can map[string]bool `json:"can"`
}

// AgentView is the agent's own state.
type AgentView struct {
	State  string `json:"state"`
	Reason string `json:"reason"`
	ACW    bool   `json:"acw"`
	Next   choice `json:"next"`
	Muted  bool   `json:"muted"`
}

// ContactView is one contact.
type ContactView struct {
	ID        int64  `json:"id"`
	Frame     string `json:"frame"`
	Status    status `json:"status"`
	Caller    string `json:"caller"`
	Skill     string `json:"skill"`
	Recording bool   `json:"recording"`
	Name      string `json:"name"`
	Picture   string `json:"picture"`
}

// View returns the present state for the page, contacts in ascending order of id.
func (c *Console) View() any {
	v := View{
		Agent: AgentView{
			State: c.agent.now.State, Reason: c.agent.now.Reason, ACW: c.agent.acw, Next: c.agent.next, Muted: c.agent.muted,
		},
		Contacts: []ContactView{}, Current: c.current,
		Can: map[string]bool{"ring": c.canRing(), "caller-hangs-up": c.can("hangup") || c.can("refuse")},
	}
	for name := range buttons {
		v.Can[name] = c.can(name)
	}
	for _, id := range slices.Sorted(maps.Keys(c.contacts)) {
		k := c.contacts[id]
		v.Contacts = append(v.Contacts, ContactView{
			ID: k.id, Frame: panelFrame(k.id), Status: k.status, Caller: k.caller, Skill: k.skill, Recording: k.recording,
			Name: k.card.name, Picture: k.card.picture,
		})
	}
	return v
}
