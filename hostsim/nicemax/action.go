package nicemax

import (
	"encoding/json"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Do takes what the agent does with the console's own buttons, and what the person who plays the platform does. The README lists every action with
// its details.
func (c *Console) Do(a pagelink.Action) (pagelink.Reply, error) {
	if set, known := circumstantial[a.Name]; known {
		return c.switchTo(a, set)
	}
	if _, known := unsourced[a.Name]; known {
		return c.switchUnsourced(a)
	}
	ch := c.begin()
	if err := c.act(a, ch); err != nil {
		return pagelink.Reply{}, err
	}
	return c.commit(ch), nil
}

// act changes nothing if it returns an error.
func (c *Console) act(a pagelink.Action, ch *change) error {
	if m, known := moves[a.Name]; known {
		if !m.possible(c) {
			return notNow(a.Name)
		}
		return m.make(c, a, ch)
	}
	if _, known := buttons[a.Name]; known {
		if !c.can(a.Name) {
			return notNow(a.Name)
		}
		c.press(a.Name, ch)
		return nil
	}
	if _, known := happenings[a.Name]; known {
		return c.happen(a, ch)
	}
	return fmt.Errorf("the MAX console has no action %q", a.Name)
}

func notNow(action string) error {
	return fmt.Errorf("%q is not possible in the present state", action)
}

// move is an action that needs details, or that is about more than one contact.
type move struct {
	possible func(*Console) bool
	make     func(*Console, pagelink.Action, *change) error
}

// take makes a move of a function that reads its details into an In.
func take[In any](possible func(*Console) bool, do func(*Console, In, *change) error) move {
	return move{possible, func(c *Console, a pagelink.Action, ch *change) error {
		var in In
		if err := json.Unmarshal(a.Details, &in); err != nil {
			return fmt.Errorf("%s: %w", a.Name, err)
		}
		return do(c, in, ch)
	}}
}

func signedIn(c *Console) bool { return c.agent.signedIn }

func signedOut(c *Console) bool { return !c.agent.signedIn }

// always is for what reaches the console from elsewhere, whatever state it is in.
func always(*Console) bool { return true }

func hasContacts(c *Console) bool { return len(c.contacts) > 0 }
