package bridge_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

var knownBefore = wire.Known{
	Agent: wire.Agent{Status: wire.AgentBusy, ID: "9", Muted: true},
	Contacts: []wire.Contact{
		{ID: "7", MasterID: "7", Channel: wire.Voice, State: wire.Active, Adapter: 1, Cobrowse: &wire.Cobrowse{ID: "s", ContactID: "7", Active: true}},
		{ID: "c", MasterID: "c", Channel: wire.Chat, State: wire.Active, Focused: true},
	},
	Adapters: []wire.Adapter{{Index: 1, State: wire.AdapterSignedIn}},
}

// restored returns a desk whose module was started again; a page goes on from the
// state that it knew, so what the desk hears begins with it.
func restored(b *bridge.Bridge) *bridgetest.Desk {
	d := bridgetest.NewDeskOf(b)
	d.Events = []wire.Event{{Type: wire.AgentState, Payload: knownBefore.Agent}}
	for _, c := range knownBefore.Contacts {
		d.Events = append(d.Events, wire.Event{Type: wire.ContactUpdated, Payload: c})
	}
	b.Restore(knownBefore)
	d.Step(bridge.Started{})
	return d
}

func TestWhatThePageKnewIsMarkedUntilTheConsoleConfirmsIt(t *testing.T) {
	s := registering()
	s.says["answer"] = append([]wire.Fact{
		wire.Acknowledged{OK: true, Complete: true}, wire.AgentMoved{Status: wire.AgentBusy},
	}, contact("7", wire.Active)...)
	d := restored(bridge.New(s, timeout))
	require.True(t, d.Contacts()["7"].Unconfirmed && d.Contacts()["c"].Unconfirmed)
	require.True(t, lastAgent(d).Unconfirmed && lastAgent(d).MuteUnconfirmed && lastAgent(d).Muted)
	d.Deliver("answer")
	require.False(t, d.Contacts()["7"].Unconfirmed)
	require.NotContains(t, d.Contacts(), "c", "it ended meanwhile")
	require.False(t, lastAgent(d).Unconfirmed)
	require.NotContains(t, d.Types(), "contact.started", "nothing began anew")
}

func TestACommandWaitsForTheConsoleAfterARestart(t *testing.T) {
	s := registering()
	s.says["answer"] = append([]wire.Fact{wire.Acknowledged{OK: true}}, contact("7", wire.Held)...)
	d := restored(bridge.New(s, timeout))
	d.Command(1, wire.Hold, true)
	require.Equal(t, asked, d.Posts)
	d.Deliver("answer")
	failure, times := d.Settled(1)
	require.Equal(t, 1, times)
	require.Nil(t, failure, "the call is on hold as the console says")
	require.Equal(t, asked, d.Posts)
}

// Timers and records of the module that crashed may still be answered for.
func TestIDsOfBeforeAreNotGivenAgain(t *testing.T) {
	d := restored(bridge.New(registering(), timeout))
	d.Step(bridge.Fired{Timer: 1})
	require.Equal(t, asked, d.Posts, "the timer of the registration is another")
}

func TestTheAdapterOfAContactIsKnownAfterARestart(t *testing.T) {
	s := &script{says: map[string][]wire.Fact{
		"out":  {wire.AgentMoved{Status: wire.AgentSignedOut}},
		"over": {wire.Cobrowsed{Screen: wire.Cobrowse{ID: "s"}, Over: true}},
	}}
	d := restored(bridge.NewEmbedding(s, timeout, bridge.AdapterOptions{ReconcileTimeout: 1000}))
	require.Equal(t, 1, d.Contacts()["7"].Adapter)
	require.Empty(t, adaptersOf(d), "an adapter that was signed in is no news")
	d.DeliverFrom(1, "over")
	require.Equal(t, "7", d.Events[len(d.Events)-1].Payload.(wire.Contact).ID, "the screen is known as its contact's")
	d.DeliverFrom(1, "out")
	require.NotContains(t, d.Contacts(), "7")
	require.Contains(t, d.Contacts(), "c", "which is in another adapter")
	require.True(t, d.Contacts()["c"].Focused)
}

// The timer that would have ended it is gone with the module that crashed.
func TestAContactOfASilentAdapterIsStillDoubtedAfterARestart(t *testing.T) {
	s := &script{says: map[string][]wire.Fact{"again": chatFacts("c", wire.Active)}}
	for name, spoke := range map[string]bool{"it stays silent": false, "it speaks of the contact": true} {
		d := restored(bridge.NewEmbedding(s, timeout, bridge.AdapterOptions{ReconcileTimeout: 1000}))
		if spoke {
			d.Deliver("again")
		}
		d.Advance(1000)
		require.Contains(t, d.Contacts(), "7", "its adapter is signed in")
		require.Equal(t, spoke, slices.Contains(slices.Collect(maps.Keys(d.Contacts())), "c"), name)
		require.Zero(t, d.Timers())
	}
}
