package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/wire"
)

func agentScript() *script {
	return &script{says: map[string][]wire.Fact{
		"lunch":         {wire.AgentMoved{Status: wire.AgentUnavailable, VendorState: "Unavailable", Reason: "Lunch", Since: "2031-04-09T08:15:30.000Z"}},
		"available":     {wire.AgentMoved{Status: wire.AgentAvailable, VendorState: "Available", Since: "2031-04-09T08:45:30.000Z"}},
		"signed out":    {wire.AgentMoved{Status: wire.AgentSignedOut}},
		"muted":         {wire.AgentMuted{Muted: true}},
		"mira":          {wire.AgentKnown{ID: "4102", CustomID: "A-0042", Email: "mira.holt@northwind.test"}},
		"mira, briefly": {wire.AgentKnown{ID: "4102"}},
		"otto":          {wire.AgentKnown{ID: "4177", Email: "otto.vale@northwind.test"}},
		"perhaps otto":  {wire.AgentKnown{ID: "4177", Presence: wire.Perhaps}},
		"mira leaves":   {wire.AgentKnown{ID: "4102", Presence: wire.Leaving}},
		"all at once":   {wire.AgentMoved{Status: wire.AgentAvailable}, wire.AgentMuted{Muted: true}, wire.AgentKnown{ID: "4102"}},
	}}
}

var mira = wire.Agent{ID: "4102", CustomID: "A-0042", Email: "mira.holt@northwind.test", Status: wire.AgentSignedIn}

func TestTheAgentIsWhatWasSaidOfHim(t *testing.T) {
	for name, row := range map[string]struct {
		said []string
		want wire.Agent
	}{
		"a state has its word, its reason and its time": {[]string{"lunch"},
			wire.Agent{Status: wire.AgentUnavailable, VendorState: "Unavailable", Reason: "Lunch", Since: "2031-04-09T08:15:30.000Z"}},
		"the next state keeps nothing of the one before": {[]string{"lunch", "available"},
			wire.Agent{Status: wire.AgentAvailable, VendorState: "Available", Since: "2031-04-09T08:45:30.000Z"}},
		"one who is named is signed in":                     {[]string{"mira"}, mira},
		"what was said of one stays where less is said":     {[]string{"mira", "mira, briefly"}, mira},
		"another one has nothing of the one before":         {[]string{"mira", "otto"}, wire.Agent{ID: "4177", Email: "otto.vale@northwind.test", Status: wire.AgentSignedIn}},
		"one who may be another is not, while one is known": {[]string{"mira", "perhaps otto"}, mira},
		"one who may be another is, while nobody is known":  {[]string{"perhaps otto"}, wire.Agent{ID: "4177", Status: wire.AgentSignedIn}},
		"one who is named while leaving is not signed in":   {[]string{"mira leaves"}, wire.Agent{ID: "4102", Status: wire.AgentUnknown}},
		"one who is named keeps the state that is known":    {[]string{"lunch", "mira, briefly"}, wire.Agent{ID: "4102", Status: wire.AgentUnavailable, VendorState: "Unavailable", Reason: "Lunch", Since: "2031-04-09T08:15:30.000Z"}},
		"a mute is kept beside the rest":                    {[]string{"mira", "muted"}, wire.Agent{ID: "4102", CustomID: "A-0042", Email: "mira.holt@northwind.test", Status: wire.AgentSignedIn, Muted: true}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, agentScript())
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
	d := newEmbeddingDesk(t, s, choices)
	d.Deliver("mira")
	d.Deliver("signed out")
	require.Equal(t, wire.AgentSignedOut, agentOf(d))
	d.Deliver("mira, briefly")
	require.Equal(t, wire.AgentSignedIn, agentOf(d))
	d = newDesk(t, agentScript())
	d.Deliver("signed out")
	d.Deliver("mira, briefly")
	require.Equal(t, wire.AgentSignedOut, agentOf(d), "a console has events for both")
}

func TestAllThatOneMessageSaysOfTheAgentIsToldOnce(t *testing.T) {
	d := newDesk(t, agentScript())
	d.Forget()
	d.Deliver("all at once")
	require.Equal(t, []string{"all at once", "agent.state"}, d.Types())
	d.Deliver("all at once")
	require.Equal(t, []string{"all at once", "agent.state", "all at once"}, d.Types(), "and not at all where nothing changed")
}

// What a step has told may hold the payloads of large messages.
func TestAStepLetsGoOfWhatTheOneBeforeTold(t *testing.T) {
	d := newDesk(t, agentScript())
	events, _ := d.Bridge.Step(delivered("lunch"))
	require.NotEmpty(t, events)
	d.Bridge.Step(delivered("nothing known"))
	for _, e := range events[1:] {
		require.Zero(t, e)
	}
}

// A page that did not ask for the agent's mute is not told of it, and has its own
// mute confirmed by it.
func TestAMuteThatThePageDidNotAskForIsFoldedAndNotTold(t *testing.T) {
	s := atWork()
	s.says["hidden"] = []wire.Fact{wire.AgentMuted{Muted: true, Hidden: true}}
	s.says["unmuted"] = []wire.Fact{wire.AgentMuted{}}
	d := newDesk(t, s)
	d.Deliver("active")
	d.Forget()
	d.Command(1, wire.Mute, true)
	d.Deliver("hidden")
	failure, times := d.Settled(1)
	require.Equal(t, 1, times)
	require.Nil(t, failure)
	require.NotContains(t, d.Types(), string(wire.AgentState))
	d.Deliver("unmuted")
	require.Contains(t, d.Types(), string(wire.AgentState), "one that it asked for is told")
}
