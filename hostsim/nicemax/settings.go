package nicemax

import (
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// toggles are what can differ between the consoles that a page meets. A test or a user of the page switches each by an action of its name,
// with {"on": true} or {"on": false}.
type toggles struct {
	// references is false while the console has no present state of its own yet. MAX then replays the poll events it stored; CXone Agent has seen
	// no AgentState and sends no snapshot. Action "references".
	references bool
	// bareSessionInfo makes MAX post SessionInfo as a message of its own. The documentation shows the object and not where it stands. Action
	// "bare-session-info".
	bareSessionInfo bool
	Readings
}

// byName tells each toggle under the name of the action that switches it.
func (t toggles) byName() map[string]bool {
	all := t.Readings.byName()
	all["references"], all["bare-session-info"] = t.references, t.bareSessionInfo
	return all
}

func (c *Console) setReferences(established bool) pagelink.Reply {
	if established == c.settings.references {
		return pagelink.Reply{}
	}
	c.settings.references = established
	return pagelink.Reply{Posts: c.messenger.references(established)}
}
