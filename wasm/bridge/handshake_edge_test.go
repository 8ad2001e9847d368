package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// A page may give a command before its bridge has started.
func TestBeforeTheStartNothingIsSent(t *testing.T) {
	s := registering()
	d := bridgetest.NewPage(s, timeout)
	d.Deliver("call")
	d.Command(1, contract.Hold, true)
	require.Empty(t, d.Posts)
	d.Step(bridge.Started{})
	require.Equal(t, asked, d.Posts)
	d.Deliver("ok")
	d.Deliver("call")
	d.Command(2, contract.Record, true)
	require.Contains(t, d.Posts, "record")
}

func TestAConsoleThatIsNotAskedTiesThePageToNoContact(t *testing.T) {
	d := newPage(t, &script{})
	require.Equal(t, contract.Connection{State: contract.Connected}, d.Connection())
}

// Nobody spoke to a page that was away, and nobody will say how things stand.
func TestWhatAPageAroundAdaptersKnewIsMarkedWhenItComesBack(t *testing.T) {
	d := newEmbeddingPage(t, agentAndChats(), choices)
	deliver(d, []string{"in", "new a"})
	d.Forget()
	d.Step(bridge.Shown{})
	require.Equal(t, []string{"agent.state", "contact.updated"}, d.Types())
	require.True(t, d.Contacts()["a"].Unconfirmed)
	require.True(t, lastAgent(d).Unconfirmed)
	d.Deliver("mention a")
	require.False(t, d.Contacts()["a"].Unconfirmed, "an adapter names no state with each event")
	d.Deliver("mira, briefly")
	require.False(t, lastAgent(d).Unconfirmed, "nor of the agent more than who it is")
}

// agentAndChats speaks of adapters and of the agent alone.
func agentAndChats() *script {
	s := chatScript()
	for name, facts := range agentScript().says {
		s.says[name] = facts
	}
	return s
}

func TestAConsoleThatNamesTheAgentHasNotConfirmedTheState(t *testing.T) {
	s, d := away(t, contract.Active)
	s.says["mira"] = []dialect.Fact{dialect.AgentIdentified{ID: "4102"}}
	d.Deliver("mira")
	require.True(t, lastAgent(d).Unconfirmed)
	require.Equal(t, "4102", lastAgent(d).ID)
}

// An adapter whose agent is named is one where somebody is signed in.
func TestAnAdapterThatNamesItsAgentIsSignedIn(t *testing.T) {
	d := newEmbeddingPage(t, agentAndChats(), choices)
	deliver(d, []string{"mira", "signed out"})
	require.Equal(t, contract.AdapterSignedOut, adaptersOf(d)[0])
	d.Deliver("mira leaves")
	require.Equal(t, contract.AdapterSignedOut, adaptersOf(d)[0], "not if it is named while leaving")
	d.Deliver("mira, briefly")
	require.Equal(t, contract.AdapterSignedIn, adaptersOf(d)[0])
}

func TestTheContactOfAPageIsSentWhenItChanges(t *testing.T) {
	s := registering()
	s.says["other panel"] = []dialect.Fact{dialect.Acknowledged{OK: true, ContactID: "8"}}
	d := bridgetest.NewPage(s, timeout)
	d.Step(bridge.Started{Popout: true})
	for _, row := range []struct {
		say     string
		emitted bool
	}{{"ok", true}, {"ok", false}, {"other panel", true}} {
		d.Forget()
		d.Deliver(row.say)
		require.Equal(t, row.emitted, indexOf(d, "connection") >= 0, row.say)
		d.Step(bridge.Visible{})
	}
}

func TestTheEndTakesBackTheClockOfTheRegistration(t *testing.T) {
	for name, row := range map[string]struct {
		said []string
		want int // timers taken back
	}{
		"while it runs":        {nil, 1},
		"when it runs no more": {[]string{"ok"}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			b := bridge.New(registering(), timeout)
			b.Step(bridge.Started{})
			for _, raw := range row.said {
				b.Step(delivered(raw))
			}
			_, effects := b.Step(bridge.Stopped{})
			taken := 0
			for _, e := range effects {
				if _, is := e.(effect.ClearTimer); is {
					taken++
				}
			}
			require.Equal(t, row.want, taken)
		})
	}
}

func TestAStepLetsGoOfWhatTheOneBeforeDid(t *testing.T) {
	b := bridge.New(registering(), timeout)
	_, effects := b.Step(bridge.Started{})
	require.NotEmpty(t, effects)
	b.Step(delivered("nothing known"))
	for _, e := range effects {
		require.Nil(t, e)
	}
}
