package conformance

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// The two calls of a consult: the agent put the caller on hold and answered.
const (
	caller    = "701200345"
	consulted = "701200346"
)

var atFocus = []contract.CommandName{contract.Hold, contract.Mask, contract.Record, contract.Hangup}

// twoCalls has a call on hold and another, answered last, that is focused.
func twoCalls(t *testing.T, p nicemax.Profile) (*testbed, *crm) {
	t.Helper()
	d, page := at(t, p)
	d.talk()
	d.must("ring-consult", `{"number":"7"}`)
	d.must("answer", `{}`)
	require.Equal(t, map[string]string{caller: "Holding", consulted: "Active"}, d.statuses())
	return d, page
}

// statuses is how the contacts stand at the console.
func (d *testbed) statuses() map[string]string {
	all := map[string]string{}
	for id, c := range d.contacts() {
		all[id] = string(c.Status)
	}
	return all
}

var focusRules = []rule{
	{"8", "of two calls none is reached by a command that does not name one, wherever the agent clicked", every, func(t *testing.T, p nicemax.Profile) {
		for _, click := range []string{caller, consulted} {
			d, page := twoCalls(t, p)
			d.must("focus", `{"contact":`+click+`}`)
			before, posted := d.view(), len(page.Posts)
			for id, name := range atFocus {
				page.command(id, name, true)
				failure, _ := page.Settled(id)
				require.Equal(t, contract.ContactAmbiguous, failure.Code, name)
				require.Equal(t, []string{caller, consulted}, failure.Contacts)
			}
			require.Len(t, page.Posts, posted)
			require.Equal(t, before, d.view())
		}
	}},
	{"8", "of two calls the one that was answered last is reached by its id", every, func(t *testing.T, p nicemax.Profile) {
		for status, name := range map[string]contract.CommandName{"Holding": contract.Hold, "Masking": contract.Mask, "Disconnected": contract.Hangup, "Active": contract.Record} {
			d, page := twoCalls(t, p)
			page.commandFor(consulted, 1, name, true)
			require.Equal(t, "done", page.outcome(1), name)
			require.Equal(t, "Holding", d.statuses()[caller], name)
			after, there := d.statuses()[consulted]
			require.Equal(t, name != contract.Hangup, there, "a consult has no after-call work")
			if there {
				require.Equal(t, status, after, name)
			}
			require.Equal(t, name == contract.Record, d.contacts()[consulted].Recording)
		}
	}},
	{"8", "of two calls the one that is not focused is refused by its id, and one that is not there", every, func(t *testing.T, p nicemax.Profile) {
		d, page := twoCalls(t, p)
		before, posted := d.view(), len(page.Posts)
		for id, name := range atFocus {
			page.commandFor(caller, id, name, name != contract.Hold)
			failure, _ := page.Settled(id)
			require.Equal(t, contract.ContactNotFocused, failure.Code, name)
			require.Equal(t, consulted, failure.Focused)
			page.commandFor("701200399", id+10, name, true)
			require.Equal(t, string(contract.CommandUnavailable), page.outcome(id+10))
		}
		require.Len(t, page.Posts, posted)
		require.Equal(t, before, d.view())
	}},
	{"8", "a call that the agent resumed is focused", every, func(t *testing.T, p nicemax.Profile) {
		d, page := twoCalls(t, p)
		d.must("focus", `{"contact":`+caller+`}`)
		d.must("hold", `{}`)
		page.commandFor(consulted, 1, contract.Hangup, false)
		require.Equal(t, string(contract.ContactNotFocused), page.outcome(1))
		page.commandFor(caller, 2, contract.Mask, true)
		require.Equal(t, "done", page.outcome(2))
		require.Equal(t, map[string]string{caller: "Masking", consulted: "Holding"}, d.statuses())
	}},
	{"8", "a hold that takes another call back is not reported done", every, func(t *testing.T, p nicemax.Profile) {
		d, page := twoCalls(t, p)
		d.must("focus", `{"contact":`+caller+`}`) // no event says so
		page.commandFor(consulted, 1, contract.Hold, true)
		require.Equal(t, map[string]string{caller: "Active", consulted: "Holding"}, d.statuses())
		failure, _ := page.Settled(1)
		require.Equal(t, contract.ContactNotFocused, failure.Code)
		require.Equal(t, caller, failure.Focused)
	}},
	{"8", "with a chat focused a call command is refused immediately, and sent when the agent left it", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		d.must("chat", `{"from":"visitor"}`)
		d.must("focus", `{"contact":701200346}`)
		posted := len(page.Posts)
		for id, name := range append([]contract.CommandName{contract.Mute}, atFocus...) {
			page.command(id, name, true)
			failure, _ := page.Settled(id)
			require.Equal(t, contract.ContactNotFocused, failure.Code, name)
			require.Equal(t, "701200346", failure.Focused)
		}
		require.Len(t, page.Posts, posted)
		d.must("focus", `{"contact":701200345}`)
		page.command(10, contract.Hangup, false)
		require.Equal(t, "done", page.outcome(10))
		require.Equal(t, "Disconnected", d.statuses()[caller])
	}},
	{"8", "a consult is dialled, hung up by its id, and the caller is taken back", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		d.must("consult", `{"number":"7"}`)
		page.command(1, contract.Hangup, false)
		require.Equal(t, string(contract.ContactAmbiguous), page.outcome(1))
		page.commandFor(consulted, 2, contract.Hangup, false)
		require.Equal(t, "done", page.outcome(2))
		page.command(3, contract.Hold, false)
		require.Equal(t, "done", page.outcome(3))
		require.Equal(t, map[string]string{caller: "Active"}, d.statuses())
	}},
	{"8", "where new contacts do not take the focus, the call before stays focused", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		d.must("agent-settings", `{"autoFocus":false}`)
		d.must("ring-consult", `{"number":"7"}`)
		d.must("answer", `{}`)
		page.commandFor(consulted, 1, contract.Hangup, false)
		require.Equal(t, string(contract.ContactNotFocused), page.outcome(1))
		page.commandFor(caller, 2, contract.Hangup, false)
		require.Equal(t, "done", page.outcome(2))
		require.Equal(t, map[string]string{caller: "Disconnected", consulted: "Active"}, d.statuses())
	}},
	{"8", "a mute is the agent's, whichever of two calls is focused", every, func(t *testing.T, p nicemax.Profile) {
		for _, click := range []string{caller, consulted} {
			d, page := twoCalls(t, p)
			d.must("focus", `{"contact":`+click+`}`)
			page.command(1, contract.Mute, true)
			require.Equal(t, "done", page.outcome(1))
			require.True(t, d.view().Agent.Muted)
		}
	}},
	{"8", "a page that asked for one contact ends no other one", every, func(t *testing.T, p nicemax.Profile) {
		d, _ := twoCalls(t, p)
		page := d.openWith("window-1", contract.Config{SubscriptionTypes: []contract.SubscriptionType{"contact"}, ContactID: caller})
		d.must("hold", `{}`) // so that there is a word of it in all profiles
		d.must("focus", `{"contact":`+caller+`}`)
		for range 3 {
			d.must("hold", `{}`)
		}
		require.Equal(t, caller, page.only().ID)
		page.command(1, contract.Hangup, false)
		failure, _ := page.Settled(1)
		require.Equal(t, contract.ContactAmbiguous, failure.Code)
		page.commandFor(consulted, 2, contract.Hangup, false)
		require.Equal(t, string(contract.CommandUnavailable), page.outcome(2))
		page.commandFor(caller, 3, contract.Hangup, false)
		require.Equal(t, "Disconnected", d.statuses()[caller])
		require.Equal(t, "Holding", d.statuses()[consulted])
		require.NotContains(t, page.Types(), "AgentState", "and receives no more than it asked for")
		require.NotEmpty(t, page.events)
		for _, e := range page.events {
			require.Contains(t, e, caller)
		}
	}},
}
