package hostsim_test

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

func startServer(t *testing.T) *hostsim.Server {
	t.Helper()
	s := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	require.NoError(t, s.Start())
	t.Cleanup(func() { s.Close() })
	return s
}

func TestAProgramDrivesTheConsolesWhosePagesAreOpen(t *testing.T) {
	s := startServer(t)
	require.Empty(t, s.Consoles())
	max := dial(t, s.LocalhostURL(), "/max/link")
	max.read()
	max.read()
	call := openAdapter(t, s, callLink)
	require.Equal(t, []consoles.Console{
		{Page: 1, Kind: consoles.MAX, Source: journal.MAX}, {Page: 2, Kind: consoles.Call, Source: journal.CCAI},
	}, s.Consoles())

	require.NoError(t, s.Do(1, "ring", json.RawMessage(`{"caller":"3855550188"}`)))
	view, err := s.View(1)
	require.NoError(t, err)
	assert.Equal(t, "3855550188", view.(nicemax.View).Contacts[0].Caller)
	assert.Contains(t, max.read(), `"caller":"3855550188"`, "the page draws it")

	require.NoError(t, s.Do(2, "sign-in", nil))
	assert.Contains(t, call.read(), "Agent_Login", "the page posts it")
	view, err = s.View(2)
	require.NoError(t, err)
	assert.True(t, view.(ccai.View).SignedIn)
}

func TestAProgramGetsTheReasonWhyNothingWasDone(t *testing.T) {
	s := startServer(t)
	max := dial(t, s.LocalhostURL(), "/max/link")
	max.read()
	max.read()
	before, err := s.View(1)
	require.NoError(t, err)
	for name, code := range map[string]action.Code{
		"sing": action.Unknown, "answer": action.NotPossible, "dial": action.BadField,
	} {
		var wrong *action.Error
		require.ErrorAs(t, s.Do(1, name, nil), &wrong, name)
		assert.Equal(t, code, wrong.Code, name)
	}
	after, err := s.View(1)
	require.NoError(t, err)
	assert.Equal(t, before, after)

	var none *consoles.NoConsoleError
	require.ErrorAs(t, s.Do(7, "ring", nil), &none)
	_, err = s.View(7)
	require.ErrorAs(t, err, &none)
}

func TestAConsoleWhosePageIsGoneIsListedNoMore(t *testing.T) {
	s := startServer(t)
	page := dial(t, s.LocalhostURL(), "/max/link")
	page.read()
	page.read()
	require.Len(t, s.Consoles(), 1)
	require.NoError(t, page.conn.Close(websocket.StatusGoingAway, ""))
	require.Eventually(t, func() bool { return len(s.Consoles()) == 0 }, patience, time.Millisecond)
}

func TestAProgramWaitsForAConsoleToOpen(t *testing.T) {
	s := startServer(t)
	openAdapter(t, s, callLink)
	found := make(chan consoles.Console, 1)
	go func() {
		c, err := s.AwaitConsole(t.Context(), consoles.MAX)
		assert.NoError(t, err)
		found <- c
	}()
	dial(t, s.LocalhostURL(), "/max/link")
	assert.Equal(t, consoles.Console{Page: 2, Kind: consoles.MAX, Source: journal.MAX}, <-found)
	page := dial(t, s.LocalhostURL(), "/max/link")
	page.read()
	page.read()
	last, err := s.AwaitConsole(t.Context(), consoles.MAX)
	require.NoError(t, err)
	assert.Equal(t, 3, last.Page, "of two, the one that opened last")
}

func TestAWaitForAConsoleEndsWithItsContext(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	end()
	_, err := startServer(t).AwaitConsole(ctx, consoles.MAX)
	require.ErrorIs(t, err, context.Canceled)
}
