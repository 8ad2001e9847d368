package nicemax

import (
	"maps"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Actions lists what can be done with a console.
func Actions() []action.Spec { return slices.Concat(actions.Specs(), faultActions.Specs()) }

var actions = action.NewTable("MAX console",
	agentActions, buttonActions, offers, customerActions, popActions, platformActions,
	sessionActions, legActions)

// run is one action under way: the console, and what the action changes.
type run struct {
	console *Console
	change  *change
}

// Do takes what the agent does with the console's own buttons, and what the person who plays the
// platform does. An error is an *action.Error, and nothing has changed then.
func (c *Console) Do(r action.Request) (pagelink.Reply, error) {
	if faultActions.Has(r.Name) {
		var reply pagelink.Reply
		err := faultActions.Do(switching{c, &reply}, r)
		return reply, err
	}
	now := run{c, c.begin()}
	if err := actions.Do(now, r); err != nil {
		return pagelink.Reply{}, err
	}
	return c.commit(now.change), nil
}

// possible lists every action with whether it could be done now.
func (c *Console) possible() map[string]bool {
	can := actions.Possible(run{console: c})
	maps.Copy(can, faultActions.Possible(switching{console: c}))
	return can
}

// do makes an action of a method that reads its fields into an In.
func do[In any](
	name, about string, possible func(*Console) bool, handle func(*Console, In, *change) error,
) action.Action[run] {
	return action.New(name, about,
		func(r run) bool { return possible(r.console) },
		func(r run, in In) error { return handle(r.console, in, r.change) })
}

// press makes an action of a button of the agent's, which takes no fields.
func press(name, about string) action.Action[run] {
	return do(name, about,
		func(c *Console) bool { return c.can(name) },
		func(c *Console, _ struct{}, ch *change) error { c.press(name, ch); return nil })
}

func signedIn(c *Console) bool { return c.agent.signedIn }

func signedOut(c *Console) bool { return !c.agent.signedIn }

// always is for what reaches the console from elsewhere, whatever state it is in.
func always(*Console) bool { return true }

func hasContacts(c *Console) bool { return len(c.contacts) > 0 }
