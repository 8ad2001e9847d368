package hostsim_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// busy is a server with a MAX console and a call adapter, each with a call, and an adapter with a
// call whose page is gone.
func busy(t *testing.T) (s *hostsim.Server, max browserPage) {
	t.Helper()
	s = startServer(t)
	max = dial(t, s.LocalhostURL(), "/max/link?profile=cxa-25")
	max.read()
	max.read()
	require.NoError(t, s.Do(1, "ring", nil))
	gone := openAdapter(t, s, callLink+"&fault=doubled")
	require.NoError(t, s.Do(2, "sign-in", nil))
	require.NoError(t, s.Do(2, "ring", nil))
	require.NoError(t, gone.conn.Close(websocket.StatusGoingAway, ""))
	require.Eventually(t, func() bool { return len(s.Consoles()) == 1 }, patience, time.Millisecond)
	openAdapter(t, s, callLink)
	require.NoError(t, s.Do(3, "sign-in", nil))
	require.NoError(t, s.Do(3, "ring", nil))
	status, _ := put(t, s, "", `{"domains":["own.example"]}`)
	require.Equal(t, 200, status)
	return s, max
}

// contacts are how many the consoles of pages 1 and 3 have.
func contacts(t *testing.T, s *hostsim.Server) (max, call int) {
	t.Helper()
	m, err := s.View(1)
	require.NoError(t, err)
	c, err := s.View(3)
	require.NoError(t, err)
	return len(m.(nicemax.View).Contacts), len(c.(ccai.View).Sessions)
}

// keptFor reports whether an adapter that opens where another went takes up its agent's session. Wanted
// is waited for: the two connections know nothing of each other.
func keptFor(t *testing.T, s *hostsim.Server, wanted bool) bool {
	t.Helper()
	for {
		if view := openAdapter(t, s, callLink+"&fault=doubled").view; view.SignedIn || !wanted {
			return view.SignedIn
		}
	}
}

func TestAResetBringsEverythingToItsBeginning(t *testing.T) {
	s, max := busy(t)
	s.Clock().Stop()
	require.NotEmpty(t, s.Journal().Entries())
	s.Reset()
	m, c := contacts(t, s)
	assert.Equal(t, []int{0, 0}, []int{m, c})
	assert.Empty(t, s.Journal().Entries())
	assert.False(t, s.Clock().State().Stopped)
	assert.Empty(t, ancestors(t, s), "the list of domains")
	assert.False(t, keptFor(t, s, false), "the agent whose page is gone")

	for !assert.ObjectsAreEqual(`{"restart":1}`, max.read()) {
	}
	assert.Contains(t, max.read(), `"profile":"cxa-25"`, "the address of the page says so")
	require.NoError(t, s.Do(1, "ring", nil))
	view, err := s.View(1)
	require.NoError(t, err)
	assert.EqualValues(t, 701200346, view.(nicemax.View).Contacts[0].ID, "ids count on")
}

func TestAResetOfAVendorLeavesTheOtherAlone(t *testing.T) {
	for vendor, want := range map[journal.Source][]int{journal.MAX: {0, 1}, journal.CCAI: {1, 0}} {
		s, _ := busy(t)
		s.Clock().Stop()
		require.NoError(t, s.Reset(vendor))
		m, c := contacts(t, s)
		assert.Equal(t, want, []int{m, c}, vendor)
		assert.NotEmpty(t, s.Journal().Entries())
		assert.True(t, s.Clock().State().Stopped)
		assert.Equal(t, want[1], len(ancestors(t, s))/len("own.example"))
		assert.Equal(t, want[1] == 1, keptFor(t, s, want[1] == 1))
	}
	s := startServer(t)
	var none *hostsim.NoVendorError
	require.ErrorAs(t, s.Reset("genesys"), &none)
	assert.EqualError(t, none, `there is no vendor "genesys"`)
}

func TestAResetOfAConsoleLeavesTheOthersAlone(t *testing.T) {
	s, _ := busy(t)
	require.NoError(t, s.ResetConsole(1))
	m, c := contacts(t, s)
	assert.Equal(t, []int{0, 1}, []int{m, c})
	require.NoError(t, s.ResetConsole(3))
	m, c = contacts(t, s)
	assert.Equal(t, []int{0, 0}, []int{m, c})
	assert.True(t, keptFor(t, s, true))
	var none *consoles.NoConsoleError
	require.ErrorAs(t, s.ResetConsole(2), &none, "its page is gone")
}

// A registration of the page that was must not take the place of that of the page that comes.
func TestOnlyTheFramesThatAreLoadedAnewReachANewConsole(t *testing.T) {
	s := start(t, hostsim.Options{Clock: clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC))})
	page := dial(t, s.LocalhostURL(), "/max/link")
	page.read()
	page.read()
	const register = `{"received":{"frame":"workspace","origin":"null","data":{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}}}`
	s.Reset()
	assert.Equal(t, `{"restart":1}`, page.read())
	page.read()
	page.send(register)
	page.read()
	assert.Empty(t, s.Journal().Entries())
	page.send(`{"restarted":1}`)
	page.read()
	page.send(register)
	var answer struct {
		Post struct{ Payload json.RawMessage }
	}
	require.NoError(t, json.Unmarshal([]byte(page.read()), &answer))
	assert.Contains(t, string(answer.Post.Payload), `"Success"`)
	assert.Len(t, s.Journal().Entries(), 2)
}
