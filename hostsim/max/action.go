package max

import (
	"encoding/json"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/page"
)

// Do takes what the agent does with the console's own buttons, and what the person who plays the caller does.
func (c *Console) Do(a page.Action) (page.Reply, error) {
	switch a.Name {
	case "choose-state":
		return c.chooseState(a.Details)
	case "ring":
		var call struct{ Caller, Skill string }
		if err := json.Unmarshal(a.Details, &call); err != nil {
			return page.Reply{}, fmt.Errorf("ring: %w", err)
		}
		return c.ring(call.Caller, call.Skill)
	case "caller-hangs-up":
		return c.callerHangsUp()
	case "references", "session", "bare-session-info":
		return c.change(a)
	}
	b, known := buttons[a.Name]
	if !known {
		return page.Reply{}, fmt.Errorf("the MAX console has no action %q", a.Name)
	}
	if !c.can(a.Name) {
		return page.Reply{}, notNow(a.Name)
	}
	return c.deliver(b.press(c)), nil
}

// chooseState takes an entry of the state menu. During a contact it becomes the next state, as an agent cannot leave a caller by a menu.
func (c *Console) chooseState(details json.RawMessage) (page.Reply, error) {
	var chosen choice
	if err := json.Unmarshal(details, &chosen); err != nil {
		return page.Reply{}, fmt.Errorf("choose-state: %w", err)
	}
	if !chosen.valid() {
		return page.Reply{}, fmt.Errorf("no agent state %q with reason %q", chosen.State, chosen.Reason)
	}
	if c.current != 0 {
		if chosen == c.agent.next {
			return page.Reply{}, nil
		}
		c.agent.next = chosen
		return c.deliver([]event{c.agent.event()}), nil
	}
	if chosen == c.agent.now {
		return page.Reply{}, nil
	}
	c.agent.enter(chosen, false, c.clock.Now())
	return c.deliver([]event{c.agent.event()}), nil
}

func notNow(action string) error {
	return fmt.Errorf("%q is not possible in the present state", action)
}
