package max

import (
	"encoding/json"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/page"
)

// circumstances are those under which a page may meet a console. A test or a user of the page switches each by an action of its name,
// with {"on": true} or {"on": false}.
type circumstances struct {
	// references is false while the console has no present state of its own yet. MAX then replays the poll events it stored; CXone Agent has seen
	// no AgentState and sends no snapshot. Action "references".
	references bool
	// session tells whether there is an ACD session with a token. Action "session".
	session bool
	// bareSessionInfo makes MAX post SessionInfo as a message of its own. The documentation shows the object and not where it stands. Action
	// "bare-session-info".
	bareSessionInfo bool
}

// change follows an action that switches a setting. To switch it to where it is changes nothing.
func (c *Console) change(a page.Action) (page.Reply, error) {
	var details struct{ On *bool }
	if err := json.Unmarshal(a.Details, &details); err != nil || details.On == nil {
		return page.Reply{}, fmt.Errorf(`%s takes {"on": true} or {"on": false}`, a.Name)
	}
	on := *details.On
	switch a.Name {
	case "references":
		return c.setReferences(on), nil
	case "session":
		return c.setSession(on), nil
	}
	c.settings.bareSessionInfo = on
	return page.Reply{}, nil
}

func (c *Console) setReferences(established bool) page.Reply {
	if established == c.settings.references {
		return page.Reply{}
	}
	c.settings.references = established
	return page.Reply{Posts: c.messenger.references(established)}
}

// setSession starts or ends the ACD session. Nothing but the token hangs on it here: the agent keeps state and contacts.
func (c *Console) setSession(on bool) page.Reply {
	if on == c.settings.session {
		return page.Reply{}
	}
	c.settings.session = on
	if !on {
		return c.deliver([]event{newAgentSessionEnd()})
	}
	posts := c.messenger.sessionStarted()
	reply := c.deliver([]event{newAgentSessionStart()})
	reply.Posts = append(posts, reply.Posts...)
	return reply
}
