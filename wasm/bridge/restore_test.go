package bridge_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

var knownBefore = contract.Known{
	Agent: contract.Agent{Status: contract.AgentBusy, ID: "9", Muted: true},
	Contacts: []contract.Contact{
		{ID: "7", MasterID: "7", Channel: contract.Voice, State: contract.Active, Adapter: 1, Cobrowse: &contract.Cobrowse{ID: "s", ContactID: "7", Active: true}},
		{ID: "c", MasterID: "c", Channel: contract.Chat, State: contract.Active, Focused: true},
	},
	Adapters: []contract.Adapter{{Index: 1, State: contract.AdapterSignedIn}},
}

// restored returns a page whose module was started again; a page goes on from the
// state that it knew, so what the page receives begins with it.
func restored(b *bridge.Bridge) *bridgetest.Page {
	d := bridgetest.NewPageOf(b)
	d.Events = []contract.Event{{Type: contract.AgentState, Payload: knownBefore.Agent}}
	for _, c := range knownBefore.Contacts {
		d.Events = append(d.Events, contract.Event{Type: contract.ContactUpdated, Payload: c})
	}
	b.Restore(knownBefore)
	d.Step(bridge.Started{})
	return d
}

func TestWhatThePageKnewIsMarkedUntilTheConsoleConfirmsIt(t *testing.T) {
	s := registering()
	s.says["answer"] = append([]dialect.Fact{
		dialect.Acknowledged{OK: true, Complete: true}, dialect.AgentStateChanged{Status: contract.AgentBusy},
	}, contact("7", contract.Active)...)
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
	s.says["answer"] = append([]dialect.Fact{dialect.Acknowledged{OK: true}}, contact("7", contract.Held)...)
	d := restored(bridge.New(s, timeout))
	d.Command(1, contract.Hold, true)
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
	s := &script{says: map[string][]dialect.Fact{
		"out":  {dialect.AgentStateChanged{Status: contract.AgentSignedOut}},
		"over": {dialect.CobrowseChanged{Screen: contract.Cobrowse{ID: "s"}, Over: true}},
	}}
	d := restored(bridge.NewEmbedding(s, timeout, bridge.AdapterOptions{ReconcileTimeout: 1000}))
	require.Equal(t, 1, d.Contacts()["7"].Adapter)
	require.Empty(t, adaptersOf(d), "an adapter that was signed in is no news")
	d.DeliverFrom(1, "over")
	require.Equal(t, "7", d.Events[len(d.Events)-1].Payload.(contract.Contact).ID, "the screen is known as its contact's")
	d.DeliverFrom(1, "out")
	require.NotContains(t, d.Contacts(), "7")
	require.Contains(t, d.Contacts(), "c", "which is in another adapter")
	require.True(t, d.Contacts()["c"].Focused)
}

// The timer that would have ended it is gone with the module that crashed.
func TestAContactOfASilentAdapterIsStillDoubtedAfterARestart(t *testing.T) {
	s := &script{says: map[string][]dialect.Fact{"again": chatFacts("c", contract.Active)}}
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
