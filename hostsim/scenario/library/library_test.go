package library_test

import (
	"context"
	"net/http"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/scenario/library"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

// openPage opens the page of a console, in whose workspace a page has registered.
func openPage(t *testing.T, sim *hostsim.Server, source journal.Source) {
	t.Helper()
	path := "/max/link"
	if source == journal.CCAI {
		path = "/agent/link?type=call&from=custom"
	}
	origin := sim.LocalhostURL()
	conn, _, err := websocket.Dial(t.Context(), origin+path, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {origin}}})
	require.NoError(t, err)
	t.Cleanup(func() { conn.CloseNow() })
	conn.SetReadLimit(-1)
	go func() {
		for {
			if _, _, err := conn.Read(context.Background()); err != nil {
				return
			}
		}
	}()
	if source == journal.MAX {
		require.NoError(t, conn.Write(t.Context(), websocket.MessageText, []byte(
			`{"received":{"frame":"workspace","origin":"http://crm","data":{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}}}`)))
	}
}

func TestEveryReadyScenarioPassesAtAPageThatRegistered(t *testing.T) {
	for _, ready := range library.All() {
		t.Run(ready.ID, func(t *testing.T) {
			t.Parallel()
			sim := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
			require.NoError(t, sim.Start())
			t.Cleanup(func() { sim.Close() })
			require.NoError(t, sim.Clock().SetFactor(clock.MaxFactor)) // a person wants to watch, a test does not
			openPage(t, sim, ready.Source)
			result := player.Play(t.Context(), ready.Scenario, player.Options{Simulator: sim})
			if failed := result.FailedStep(); failed != nil {
				assert.Fail(t, failed.Error, "%s:%d %s", failed.File, failed.Line, failed.Text)
			}
			assert.Equal(t, player.Passed, result.Outcome)
		})
	}
}

func TestThereAreTenReadyScenariosEachInASentence(t *testing.T) {
	assert.Len(t, library.All(), 10)
	names := map[string]bool{}
	for _, ready := range library.All() {
		names[ready.Name] = true
		assert.Regexp(t, `^[A-Z][^.]+\.$`, ready.About, ready.ID)
		assert.NotEmpty(t, ready.Tags, ready.ID)
		assert.Same(t, ready.Scenario, library.Find(ready.ID))
	}
	assert.Len(t, names, 10)
	assert.Nil(t, library.Find("none"))
}

func TestAReadyScenarioIsFoundByTheNameOfItsFile(t *testing.T) {
	for _, ready := range library.All() {
		assert.Equal(t, ready.ID+".yaml", ready.File)
		assert.Same(t, ready.Scenario, library.Find(ready.ID))
	}
	assert.Nil(t, library.Find("none"))
}
