package conformance

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

var foldingRules = []rule{
	{"11", "a call is emitted from offer to end, each phase once", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		page.Forget()
		page.posted, page.seen = 0, 0
		d.talk()
		d.must("hold", `{}`)
		d.must("hold", `{}`)
		d.must("hangup", `{}`)
		require.Equal(t, contract.Wrapup, page.only().State)
		d.must("complete-acw", `{}`)
		require.Empty(t, page.Contacts())
		var phases []string
		for _, e := range page.Events {
			if c, ok := e.Payload.(contract.Contact); ok {
				phases = append(phases, string(e.Type)+" "+string(c.State))
			}
		}
		require.Equal(t, []string{
			"contact.offered offered", "contact.started active", "contact.updated held", "contact.updated active",
			"contact.updated wrapup", "contact.ended ended", "contact.removed ended",
		}, phases)
	}},
	{"11", "after-call work is the agent's state as well", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		d.must("hangup", `{}`)
		require.Equal(t, contract.AgentWrapup, agent(page).Status)
		d.must("complete-acw", `{}`)
		require.Equal(t, contract.AgentAvailable, agent(page).Status)
	}},
	{"11", "a chat under the older name of its event, ChatContactEvent, is a chat as well", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.must("chat", `{"from":"visitor"}`)
		emitted := page.only()
		require.Equal(t, contract.Chat, emitted.Channel)
		_, older := at(t, p)
		event := page.events[len(page.events)-1]
		require.Contains(t, event, `"Type":"TextContactEvent"`)
		older.Deliver(`{"issuer":"CXA","contactId":null,"events":[` + strings.Replace(event, "TextContactEvent", "ChatContactEvent", 1) + `]}`)
		require.Equal(t, emitted, older.only())
		require.Contains(t, older.Types(), "ChatContactEvent")
	}},
	{"11", "a doubled message changes nothing and is emitted once", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.doubled = true
		page.events = nil
		d.talk()
		require.Equal(t, 1, count(page.events, `"Status":"Incoming"`))
		require.Equal(t, 1, count(page.events, `"Status":"Active"`))
	}},
	{"11", "a message of several events of one contact that is doubled is emitted once", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.must("work-item", `{"workItemId":"wi-1","payload":"{}"}`)
		d.must("answer", `{}`)
		d.doubled = true
		page.events = nil
		d.must("transfer", `{"target":"Back office"}`) // Transfer and the end, in one message
		require.Equal(t, 1, count(page.events, `"Status":"Transfer"`))
		require.Equal(t, 1, count(page.events, `"Status":"Disconnected"`))
		require.Empty(t, page.Contacts())
	}},
	{"11", "in a new session the same words are news", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.still = true // a mute that comes a moment later is news in any case
		for range 2 {
			d.talk()
			d.must("mute", `{}`)
			require.True(t, agent(page).Muted)
			d.must("fault", `{"fault":"max-session-conflict","on":true}`)
			d.must("session-conflict", `{}`)
			require.False(t, agent(page).Muted)
			d.must("sign-in", `{}`)
		}
	}},
	{"11", "a session whose end failed continues, with its contacts", every, func(t *testing.T, p nicemax.Profile) {
		for _, action := range []string{"sign-out", "remote-session-end"} {
			d, page := at(t, p)
			d.talk()
			d.must(action+"-fails", `{"message":"RemoteLogoff"}`)
			require.Equal(t, contract.Active, page.only().State)
			require.Equal(t, contract.AgentBusy, agent(page).Status)
			require.Equal(t, 1, count(page.events, `"Success":"False"`), "the page gets the console's own event")
			d.must("remote-session-end", `{"message":"RemoteLogoff"}`)
			require.Empty(t, page.Contacts())
			require.Equal(t, contract.AgentSignedOut, agent(page).Status)
		}
	}},
	{"11", "a call that is none of the agent's is no contact, and no command is about it", every, func(t *testing.T, p nicemax.Profile) {
		for action, callType := range map[string]string{"leg-call": "AgentLeg", "proxy-call": "ReskillProxy"} {
			d, page := at(t, p)
			for range 3 {
				d.must(action, `{}`)
				require.Empty(t, page.Contacts())
				page.command(1, contract.Hangup, false)
				require.Equal(t, "COMMAND_UNAVAILABLE", page.outcome(1))
				page.Forget()
				page.posted, page.seen = 0, 0
			}
			require.Equal(t, 3, count(page.events, `"CallType":"`+callType+`"`), "the page gets the console's own events")
			d.must(action, `{}`)
			d.talk()
			require.Equal(t, contract.Active, page.only().State)
			page.command(2, contract.Hangup, false)
			require.Equal(t, "done", page.outcome(2))
		}
	}},
	{"11", "a state that no source names leaves the agent's unknown, unless the page sets that it means signed out", every, func(t *testing.T, p nicemax.Profile) {
		for _, row := range []struct {
			states []string
			want   contract.AgentStatus
		}{{nil, contract.AgentUnknown}, {[]string{"Gone", "LOGGEDOUT"}, contract.AgentSignedOut}} {
			d := newTestbed(t, nicemax.Options{Profile: p})
			page := d.openWith("workspace", contract.Config{SignedOutStates: row.states})
			d.must("fault", `{"fault":"logged-out-state","on":true}`)
			page.Forget()
			page.posted, page.seen = 0, 0
			d.must("sign-out", `{}`)
			first := page.Events[1].Payload.(contract.Agent)
			require.Equal(t, contract.Agent{Status: row.want, VendorState: "LoggedOut", Since: first.Since}, first)
			require.Equal(t, contract.AgentSignedOut, agent(page).Status, "the end of the session says it in any case")
		}
	}},
	{"7", "after-call work continues while the page was in the browser's cache", withSnapshot, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		d.must("hangup", `{}`)
		page.step(bridge.Hidden{})
		page.step(bridge.Shown{})
		require.Equal(t, contract.Wrapup, page.only().State)
		d.must("complete-acw", `{}`)
		require.Empty(t, page.Contacts())
	}},
	{"7", "a call that ended while the page was in the browser's cache has ended", withSnapshot, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		page.step(bridge.Hidden{})
		d.must("hangup", `{}`)
		d.must("complete-acw", `{}`)
		require.Len(t, page.Contacts(), 1)
		page.step(bridge.Shown{})
		require.Empty(t, page.Contacts())
	}},
	{"7", "a call that continues while the page was in the browser's cache continues", withSnapshot, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		page.step(bridge.Hidden{})
		page.step(bridge.Shown{})
		require.Equal(t, contract.Active, page.only().State)
		require.NotContains(t, page.Types(), "contact.ended")
	}},
}

// agent returns the agent as the page last received it.
func agent(p *crm) contract.Agent {
	var last contract.Agent
	for _, e := range p.Events {
		if a, ok := e.Payload.(contract.Agent); ok {
			last = a
		}
	}
	return last
}
