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
	agentActions, buttonActions, offerActions, customerActions, popActions, noticeActions,
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
	now := run{c, c.state.begin()}
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

// do makes an action of a method of one part of the console, which reads the action's fields into
// an In.
func do[P, In any](
	part func(*Console) P, name, about string, possible func(P) bool,
	handle func(P, In, *change) error,
) action.Action[run] {
	return action.New(name, about,
		func(r run) bool { return possible(part(r.console)) },
		func(r run, in In) error { return handle(part(r.console), in, r.change) })
}

// when is the same for an action that depends on the agent alone.
func when[P, In any](
	possible func(*agent) bool, part func(*Console) P, name, about string,
	handle func(P, In, *change) error,
) action.Action[run] {
	return action.New(name, about,
		func(r run) bool { return possible(&r.console.state.agent) },
		func(r run, in In) error { return handle(part(r.console), in, r.change) })
}

func signedIn(a *agent) bool { return a.signedIn }

func signedOut(a *agent) bool { return !a.signedIn }

// always is for what reaches the console from elsewhere, whatever state it is in.
func always(*agent) bool { return true }

// The parts that actions are handled by.
func theConsole(c *Console) *Console         { return c }
func theSession(c *Console) *session         { return c.session }
func theControls(c *Console) *controls       { return c.controls }
func theCalls(c *Console) *calls             { return c.channels.calls }
func theOffers(c *Console) *offers           { return c.channels.offers }
func theTransfers(c *Console) *transfers     { return c.channels.transfers }
func theConferences(c *Console) *conferences { return c.channels.conferences }
func theSystemCalls(c *Console) *systemCalls { return c.channels.systemCalls }
func theVoicemails(c *Console) *voicemails   { return c.channels.voicemails }
func theChats(c *Console) *chats             { return c.channels.chats }
func theWorkItems(c *Console) *workItems     { return c.channels.workItems }
func theDigital(c *Console) *digitalContacts { return c.channels.digital }
func theScreenPops(c *Console) *screenPops   { return c.screenPops }
func theNotices(*Console) notices            { return notices{} }
