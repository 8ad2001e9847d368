package nicemax

import (
	"encoding/json"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// circumstances are those under which a page may meet a console. A test or a user of the page switches each by an action of its name,
// with {"on": true} or {"on": false}.
type circumstances struct {
	// references is false while the console has no present state of its own yet. MAX then replays the poll events it stored; CXone Agent has seen
	// no AgentState and sends no snapshot. Action "references".
	references bool
	// bareSessionInfo makes MAX post SessionInfo as a message of its own. The documentation shows the object and not where it stands. Action
	// "bare-session-info".
	bareSessionInfo bool
	Readings
}

// byName tells each circumstance under the name of the action that switches it.
func (c circumstances) byName() map[string]bool {
	return merge(map[string]bool{"references": c.references, "bare-session-info": c.bareSessionInfo}, c.Readings.byName())
}

// circumstantial are the actions that switch a circumstance. To switch it to where it is changes nothing.
var circumstantial = merge(readingSwitches(), map[string]func(c *Console, on bool) pagelink.Reply{
	"references": (*Console).setReferences,
	"bare-session-info": func(c *Console, on bool) pagelink.Reply {
		c.settings.bareSessionInfo = on
		return pagelink.Reply{}
	},
})

func (c *Console) switchTo(a pagelink.Action, set func(*Console, bool) pagelink.Reply) (pagelink.Reply, error) {
	var details struct{ On *bool }
	if err := json.Unmarshal(a.Details, &details); err != nil || details.On == nil {
		return pagelink.Reply{}, fmt.Errorf(`%s takes {"on": true} or {"on": false}`, a.Name)
	}
	return set(c, *details.On), nil
}

func (c *Console) setReferences(established bool) pagelink.Reply {
	if established == c.settings.references {
		return pagelink.Reply{}
	}
	c.settings.references = established
	return pagelink.Reply{Posts: c.messenger.references(established)}
}
