package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func agentScript() *script {
	return &script{says: map[string][]dialect.Fact{
		"lunch":         {dialect.AgentStateChanged{Status: contract.AgentUnavailable, VendorState: "Unavailable", Reason: "Lunch", Since: "2031-04-09T08:15:30.000Z"}},
		"available":     {dialect.AgentStateChanged{Status: contract.AgentAvailable, VendorState: "Available", Since: "2031-04-09T08:45:30.000Z"}},
		"signed out":    {dialect.AgentStateChanged{Status: contract.AgentSignedOut}},
		"muted":         {dialect.MuteChanged{Muted: true}},
		"mira":          {dialect.AgentIdentified{ID: "4102", CustomID: "A-0042", Email: "mira.holt@northwind.test"}},
		"mira, briefly": {dialect.AgentIdentified{ID: "4102"}},
		"otto":          {dialect.AgentIdentified{ID: "4177", Email: "otto.vale@northwind.test"}},
		"perhaps otto":  {dialect.AgentIdentified{ID: "4177", Presence: dialect.Unproven}},
		"mira leaves":   {dialect.AgentIdentified{ID: "4102", Presence: dialect.SigningOut}},
		"all at once":   {dialect.AgentStateChanged{Status: contract.AgentAvailable}, dialect.MuteChanged{Muted: true}, dialect.AgentIdentified{ID: "4102"}},
	}}
}

var mira = contract.Agent{ID: "4102", CustomID: "A-0042", Email: "mira.holt@northwind.test", Status: contract.AgentSignedIn}

func TestTheAgentHasTheFieldsOfTheEvents(t *testing.T) {
	for name, row := range map[string]struct {
		said []string
		want contract.Agent
	}{
		"a state has its word, its reason and its time": {[]string{"lunch"},
			contract.Agent{Status: contract.AgentUnavailable, VendorState: "Unavailable", Reason: "Lunch", Since: "2031-04-09T08:15:30.000Z"}},
		"the next state keeps nothing of the one before": {[]string{"lunch", "available"},
			contract.Agent{Status: contract.AgentAvailable, VendorState: "Available", Since: "2031-04-09T08:45:30.000Z"}},
		"one who is named is signed in":                     {[]string{"mira"}, mira},
		"what was said of one stays where less is said":     {[]string{"mira", "mira, briefly"}, mira},
		"another one has nothing of the one before":         {[]string{"mira", "otto"}, contract.Agent{ID: "4177", Email: "otto.vale@northwind.test", Status: contract.AgentSignedIn}},
		"one who may be another is not, while one is known": {[]string{"mira", "perhaps otto"}, mira},
		"one who may be another is, while nobody is known":  {[]string{"perhaps otto"}, contract.Agent{ID: "4177", Status: contract.AgentSignedIn}},
		"one who is named while leaving is not signed in":   {[]string{"mira leaves"}, contract.Agent{ID: "4102", Status: contract.AgentUnknown}},
		"one who is named keeps the state that is known":    {[]string{"lunch", "mira, briefly"}, contract.Agent{ID: "4102", Status: contract.AgentUnavailable, VendorState: "Unavailable", Reason: "Lunch", Since: "2031-04-09T08:15:30.000Z"}},
		"a mute is kept beside the rest":                    {[]string{"mira", "muted"}, contract.Agent{ID: "4102", CustomID: "A-0042", Email: "mira.holt@northwind.test", Status: contract.AgentSignedIn, Muted: true}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newPage(t, agentScript())
			for _, word := range row.said {
				d.Deliver(word)
			}
			require.Equal(t, row.want, lastAgent(d))
		})
	}
}

// An adapter tells that its agent signed in; where that was missed, one who handles
// contacts is signed in all the same.
func TestAnAgentWhoIsNamedByAnAdapterIsSignedInAgain(t *testing.T) {
	s := agentScript()
	d := newEmbeddingPage(t, s, choices)
	d.Deliver("mira")
	d.Deliver("signed out")
	require.Equal(t, contract.AgentSignedOut, agentOf(d))
	d.Deliver("mira, briefly")
	require.Equal(t, contract.AgentSignedIn, agentOf(d))
	d = newPage(t, agentScript())
	d.Deliver("signed out")
	d.Deliver("mira, briefly")
	require.Equal(t, contract.AgentSignedOut, agentOf(d), "a console has events for both")
}

func TestSeveralChangesOfTheAgentInOneMessageAreEmittedOnce(t *testing.T) {
	d := newPage(t, agentScript())
	d.Forget()
	d.Deliver("all at once")
	require.Equal(t, []string{"all at once", "agent.state"}, d.Types())
	d.Deliver("all at once")
	require.Equal(t, []string{"all at once", "agent.state", "all at once"}, d.Types(), "and not at all where nothing changed")
}

// What a step has emitted may hold the payloads of large messages.
func TestAStepReleasesTheEventsOfTheOneBefore(t *testing.T) {
	d := newPage(t, agentScript())
	events, _ := d.Bridge.Step(delivered("lunch"))
	require.NotEmpty(t, events)
	d.Bridge.Step(delivered("nothing known"))
	for _, e := range events[1:] {
		require.Zero(t, e)
	}
}

// A page that did not ask for the agent's mute does not receive it, and has its own
// mute confirmed by it.
func TestAMuteThatThePageDidNotAskForIsFoldedAndNotEmitted(t *testing.T) {
	s := atWork()
	s.says["hidden"] = []dialect.Fact{dialect.MuteChanged{Muted: true, Hidden: true}}
	s.says["unmuted"] = []dialect.Fact{dialect.MuteChanged{}}
	d := newPage(t, s)
	d.Deliver("active")
	d.Forget()
	d.Command(1, contract.Mute, true)
	d.Deliver("hidden")
	failure, times := d.Settled(1)
	require.Equal(t, 1, times)
	require.Nil(t, failure)
	require.NotContains(t, d.Types(), string(contract.AgentState))
	d.Deliver("unmuted")
	require.Contains(t, d.Types(), string(contract.AgentState), "one that it asked for is emitted")
}
