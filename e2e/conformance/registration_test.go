package conformance

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

var registrationRules = []rule{
	{"5", "a page is connected by the acknowledgement, at any place and in any wrapping", every, func(t *testing.T, p nicemax.Profile) {
		_, page := at(t, p)
		page.connected()
		require.Zero(t, page.Timers())
	}},
	{"7", "the snapshot gives the page the agent and the call that is there", withSnapshot, func(t *testing.T, p nicemax.Profile) {
		d := newTestbed(t, nicemax.Options{Profile: p})
		d.talk()
		page := d.open("workspace")
		require.Equal(t, contract.Active, page.only().State)
		require.Contains(t, page.Types(), "agent.state")
	}},
	{"5", "a page that reloads without a word recovers its subscription", every, func(t *testing.T, p nicemax.Profile) {
		d, _ := at(t, p)
		again := d.open("workspace")
		again.connected()
		d.talk()
		require.Equal(t, contract.Active, again.only().State)
	}},
	{"5", "a page that reloads in the middle of a call finds it again", withSnapshot, func(t *testing.T, p nicemax.Profile) {
		d, _ := at(t, p)
		d.talk()
		again := d.open("workspace")
		require.Equal(t, contract.Active, again.only().State)
	}},
	{"7", "a page that reloads during after-call work learns nothing more of that call, and follows the agent", cxaWithSnapshot, func(t *testing.T, p nicemax.Profile) {
		d, _ := at(t, p)
		d.talk()
		d.must("hangup", `{}`)
		again := d.open("workspace")
		again.connected()
		require.Equal(t, contract.AgentWrapup, agent(again).Status)
		d.must("complete-acw", `{}`)
		require.Equal(t, contract.AgentAvailable, agent(again).Status)
		require.NotContains(t, strings.Join(again.Types(), " "), "contact.")
		d.talk()
		require.Equal(t, "701200346", again.only().ID, "of the next it does")
	}},
	{"7", "a page that names a contact has it at once, and once", cxa25, func(t *testing.T, p nicemax.Profile) {
		d := newTestbed(t, nicemax.Options{Profile: p})
		d.talk()
		for _, kind := range []contract.SubscriptionType{"contact", "contacts"} {
			page := d.openWith("workspace", contract.Config{ContactID: "701200345", SubscriptionTypes: []contract.SubscriptionType{kind}})
			require.Equal(t, contract.Active, page.only().State, kind)
			require.Equal(t, 1, count(page.events, `"ContactID":"701200345"`), kind)
		}
	}},
	{"7", "a work item is there after a reload beside a call, also in after-call work", cxaWithSnapshot, func(t *testing.T, p nicemax.Profile) {
		d, _ := at(t, p)
		d.talk()
		d.must("work-item", `{"workItemId":"wi-1","payload":"{}"}`)
		d.must("hangup", `{}`)
		require.Equal(t, "701200346", d.open("workspace").only().ID)
	}},
	{"5", "a page that comes back with other types gets the other types", every, func(t *testing.T, p nicemax.Profile) {
		d, _ := at(t, p, "agent")
		again := d.open("workspace", "contacts")
		again.connected()
		again.events = nil
		d.talk()
		require.NotEmpty(t, again.events)
		for _, e := range again.events {
			require.Contains(t, e, "ContactID")
		}
	}},
	{"6", "a page gets what it asked for, also where the console's own filter is broken", every, func(t *testing.T, p nicemax.Profile) {
		d := newTestbed(t, nicemax.Options{Profile: p})
		agent, contacts, all := d.open("workspace", "agent"), d.open("window-1", "contacts"), d.open("window-2", "all")
		d.talk()
		require.Empty(t, agent.Contacts())
		require.Len(t, contacts.Contacts(), 1)
		require.Len(t, all.Contacts(), 1)
		require.NotContains(t, contacts.Types(), "AgentState")
		require.Contains(t, agent.Types(), "AgentState")
	}},
	{"9", "another window that registers changes nothing for the page", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		before := page.Types()
		d.receive("window-1", `{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}`)
		d.receive("window-2", `{"messageType":"RegisterForClientEvents","subscriptionTypes":["nope"]}`)
		d.receive("window-3", `{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}`)
		page.connected()
		require.Equal(t, before, page.Types())
	}},
	{"9", "an event is emitted once, however often anyone has registered", every, func(t *testing.T, p nicemax.Profile) {
		d, _ := at(t, p)
		for range 3 {
			d.receive("window-1", `{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}`)
		}
		page := d.open("workspace")
		page.events = nil
		d.ring()
		d.must("answer", `{}`)
		require.Equal(t, 1, count(page.events, `"Status":"Incoming"`))
		require.Equal(t, 1, count(page.events, `"Status":"Active"`))
	}},
	{"9", "an older refusal of this window does not end a good registration", midAndOld, func(t *testing.T, p nicemax.Profile) {
		d := newTestbed(t, nicemax.Options{Profile: p})
		d.receive("workspace", `{"messageType":"RegisterForClientEvents","subscriptionTypes":["nope"]}`)
		page := d.open("workspace")
		page.wait(timeout)
		page.connected()
		require.Equal(t, []contract.ConnectionState{contract.Connected}, page.connections(), "not even for a moment")
	}},
	{"5", "a lost registration, or its lost acknowledgement, is asked for again", every, func(t *testing.T, p nicemax.Profile) {
		for _, lost := range []string{toConsole, toPages} {
			d := newTestbed(t, nicemax.Options{Profile: p})
			d.talk()
			d.must("hold", `{}`)
			d.losing = lost
			page := d.open("workspace")
			page.command(1, contract.ContactCard, false)
			page.command(2, contract.Record, false) // which no console obeys for a call on hold
			d.losing = ""
			require.Equal(t, contract.Connecting, page.Connection().State)
			page.wait(timeout / 2)
			page.connected()
			require.Equal(t, "done", page.outcome(1), "what had to wait is carried out")
			page.wait(timeout)
			require.NotContains(t, []string{"open", "done"}, page.outcome(2), "and its time runs from then on")
		}
	}},
	{"9", "a page that stopped receives nothing more", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		page.step(bridge.Stopped{})
		emitted := len(page.Events)
		d.open("window-1")
		d.talk()
		require.Len(t, page.Events, emitted)
		if p == nicemax.ProfileMAX || p == nicemax.ProfileCXA25 { // the others take a window back when another registers
			sent := len(page.sent)
			d.must("hangup", `{}`)
			require.Len(t, page.sent, sent, "the console does not even say it")
		}
	}},
	{"5", "a contact id that the console refuses is named", []nicemax.Profile{nicemax.ProfileMAX}, func(t *testing.T, p nicemax.Profile) {
		d := newTestbed(t, nicemax.Options{Profile: p})
		page := d.openWith("workspace", contract.Config{ContactID: "0"})
		page.wait(timeout)
		require.Equal(t, contract.RegistrationRefused, page.Connection().Error.Code)
		require.Contains(t, page.Connection().Error.Text, "Invalid Contact Id")
	}},
	{"5", "the page in a contact panel receives its contact", []nicemax.Profile{nicemax.ProfileMAX}, func(t *testing.T, p nicemax.Profile) {
		d := newTestbed(t, nicemax.Options{Profile: p})
		d.talk()
		page := d.open("panel:701200345", "contact")
		require.Equal(t, "701200345", page.Connection().ContactID)
		require.Equal(t, "701200345", page.only().ID)
	}},
	{"4", "the session token goes to the page that asked for it and to no other", withSnapshot, func(t *testing.T, p nicemax.Profile) {
		d := newTestbed(t, nicemax.Options{Profile: p})
		asked, other := d.open("workspace", "all", "sessioninfo"), d.open("window-1", "all")
		require.Equal(t, 1, count(asked.Types(), "session.token"))
		require.NotContains(t, asked.Types(), "SessionInfo", "nor under the vendor's name")
		require.NotContains(t, other.Types(), "session.token")
	}},
	{"4", "a session token outside an envelope is taken as well", []nicemax.Profile{nicemax.ProfileMAX}, func(t *testing.T, p nicemax.Profile) {
		d := newTestbed(t, nicemax.Options{Profile: p, Faults: []fault.Name{faults.BareSessionInfo}})
		require.Contains(t, d.open("workspace", "sessioninfo").Types(), "session.token")
	}},
	{"7", "stored events that are replayed give the page the same state", []nicemax.Profile{nicemax.ProfileMAX}, func(t *testing.T, p nicemax.Profile) {
		d := newTestbed(t, nicemax.Options{Profile: p, Faults: []fault.Name{faults.NoReferences}})
		d.talk()
		page := d.open("workspace")
		require.Equal(t, contract.Active, page.only().State)
		require.Contains(t, page.Types(), "AgentLeg")
		require.Contains(t, page.Types(), "AgentSessionStart")
		require.Contains(t, page.Types(), "MchAgentSettingsChangeEvent")
	}},
	{"7", "of stored events that are replayed the page receives the result", []nicemax.Profile{nicemax.ProfileMAX}, func(t *testing.T, p nicemax.Profile) {
		d := newTestbed(t, nicemax.Options{Profile: p, Faults: []fault.Name{faults.NoReferences}})
		d.talk()
		d.must("hangup", `{}`)
		d.must("complete-acw", `{}`)
		over := d.open("workspace")
		require.Equal(t, 4, count(over.events, `"ContactID":"701200345"`), "each stored event is there")
		require.NotContains(t, over.Types(), "contact.offered", "and nothing rings for a call that is over")
		d.talk()
		again := d.open("workspace")
		require.Equal(t, contract.Active, again.only().State)
		require.NotContains(t, again.Types(), "contact.offered")
		require.Equal(t, 1, count(again.Types(), "contact.started"))
		require.Equal(t, 1, count(again.Types(), "agent.state"))
	}},
	{"4", "the token of a session that starts later comes behind its first events", cxa, func(t *testing.T, p nicemax.Profile) {
		d := newTestbed(t, nicemax.Options{Profile: p, WithoutSession: true})
		page := d.open("workspace", "all", "sessioninfo")
		require.NotContains(t, page.Types(), "session.token")
		d.must("sign-in", `{}`)
		start, token := slices.Index(page.Types(), "AgentSessionStart"), slices.Index(page.Types(), "session.token")
		require.Positive(t, start)
		require.Greater(t, token, start)
		require.Equal(t, 1, count(page.Types(), "session.token"))
	}},
	{"4", "a session token that is posted twice is emitted once", withSnapshot, func(t *testing.T, p nicemax.Profile) {
		d := newTestbed(t, nicemax.Options{Profile: p})
		d.doubled = true
		page := d.open("workspace", "sessioninfo")
		require.Equal(t, 1, count(page.Types(), "session.token"))
	}},
}

// connections lists how the page stood with the console, one after the other.
func (p *crm) connections() (states []contract.ConnectionState) {
	for _, e := range p.Events {
		if c, ok := e.Payload.(contract.Connection); ok {
			states = append(states, c.State)
		}
	}
	return states
}

func count(texts []string, part string) int {
	n := 0
	for _, text := range texts {
		if strings.Contains(text, part) {
			n++
		}
	}
	return n
}
