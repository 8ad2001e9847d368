package nicemax

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/agent"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/channel"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/notification"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/session"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Actions lists what can be done with a console.
func Actions() []action.Spec { return slices.Concat(actions.Specs(), faultActions.Specs()) }

var actions = action.NewTable("MAX console",
	agentActions, buttonActions, offerActions, customerActions, popActions, noticeActions,
	sessionActions, legActions)

// run is one action under way: the console, and what the action changes.
type run struct {
	console *Console
	change  *acd.Change
}

// Do takes what the agent does with the console's own buttons, and what the person who plays the
// platform does. An error is an *action.Error, and nothing has changed then.
func (c *Console) Do(r action.Request) (pagelink.Reply, error) {
	if faultActions.Has(r.Name) {
		var reply pagelink.Reply
		err := faultActions.Do(switching{c, &reply}, r)
		return reply, err
	}
	now := run{c, c.state.Begin()}
	if err := actions.Do(now, r); err != nil {
		return pagelink.Reply{}, err
	}
	return c.commit(now.change), nil
}

// possible lists every action with whether it could be done now.
func (c *Console) possible() action.Can {
	return actions.Possible(run{console: c}).And(faultActions.Possible(switching{console: c}))
}

// do makes an action of a method of one part of the console, which reads the action's fields into
// an In.
func do[P, In any](
	part func(*Console) P, name, about string, possible func(P) bool,
	handle func(P, In, *acd.Change) error,
) action.Action[run] {
	return action.New(name, about,
		func(r run) bool { return possible(part(r.console)) },
		func(r run, in In) error { return handle(part(r.console), in, r.change) })
}

// when is the same for an action that depends on the agent alone.
func when[P, In any](
	possible func(*agent.Agent) bool, part func(*Console) P, name, about string,
	handle func(P, In, *acd.Change) error,
) action.Action[run] {
	return action.New(name, about,
		func(r run) bool { return possible(&r.console.state.Agent) },
		func(r run, in In) error { return handle(part(r.console), in, r.change) })
}

func signedIn(a *agent.Agent) bool { return a.SignedIn }

func signedOut(a *agent.Agent) bool { return !a.SignedIn }

// always is for what reaches the console from elsewhere, whatever state it is in.
func always(*agent.Agent) bool { return true }

// The parts that actions are handled by.
func theConsole(c *Console) *Console                    { return c }
func theSession(c *Console) *session.Session            { return c.session }
func theControls(c *Console) *session.Controls          { return c.controls }
func theCalls(c *Console) *channel.Calls                { return c.channels.Calls }
func theOffers(c *Console) *channel.Offers              { return c.channels.Offers }
func theTransfers(c *Console) *channel.Transfers        { return c.channels.Transfers }
func theConferences(c *Console) *channel.Conferences    { return c.channels.Conferences }
func theSystemCalls(c *Console) *channel.SystemCalls    { return c.channels.SystemCalls }
func theVoicemails(c *Console) *channel.Voicemails      { return c.channels.Voicemails }
func theChats(c *Console) *channel.Chats                { return c.channels.Chats }
func theWorkItems(c *Console) *channel.WorkItems        { return c.channels.WorkItems }
func theDigital(c *Console) *channel.DigitalContacts    { return c.channels.Digital }
func theScreenPops(c *Console) *notification.ScreenPops { return c.screenPops }
func theNotices(*Console) notification.Notices          { return notification.Notices{} }
