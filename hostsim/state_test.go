package hostsim_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/control"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// twoOf is a server with a console or an adapter of page 1 that has a contact, and an empty one of page 2.
func twoOf(t *testing.T, path string, actions ...string) *hostsim.Server {
	t.Helper()
	s := startServer(t)
	origin := map[bool]string{true: s.LocalhostURL(), false: s.URL()}[strings.HasPrefix(path, "/max/")]
	for range 2 {
		page := dial(t, origin, path)
		page.read()
		page.read()
	}
	for _, name := range actions {
		require.NoError(t, s.Do(1, name, nil))
	}
	return s
}

func TestAStateGoesFromOnePageToAnother(t *testing.T) {
	for path, actions := range map[string][]string{
		"/max/link": {"ring", "answer"}, callLink: {"sign-in", "ring", "answer"}, "/agent/link?type=chat": {"sign-in", "new-chat", "take-chat"},
	} {
		s := twoOf(t, path, actions...)
		state, err := s.Export(1)
		require.NoError(t, err)
		require.NoError(t, s.Import(2, pagelink.Encode(state)))
		one, err := s.View(1)
		require.NoError(t, err)
		two, err := s.View(2)
		require.NoError(t, err)
		assert.Equal(t, one, two)
	}
}

// A state of another server may hold ids that this one has yet to give.
func TestIdsGoOnAboveThoseOfAState(t *testing.T) {
	s := twoOf(t, "/max/link", "ring")
	state, err := s.Export(1)
	require.NoError(t, err)
	moved := strings.ReplaceAll(string(pagelink.Encode(state)), "701200345", "701200400")
	require.NoError(t, s.Import(2, json.RawMessage(moved)))
	require.NoError(t, s.Do(1, "chat", nil))
	view, err := s.View(1)
	require.NoError(t, err)
	assert.EqualValues(t, 701200401, view.(nicemax.View).Contacts[1].ID)

	s = twoOf(t, callLink, "sign-in", "ring")
	state, err = s.Export(1)
	require.NoError(t, err)
	require.NoError(t, s.Import(2, json.RawMessage(strings.ReplaceAll(string(pagelink.Encode(state)), "990017", "990050"))))
	require.NoError(t, s.Do(1, "answer", nil))
	require.NoError(t, s.Do(1, "ring", nil))
	view, err = s.View(1)
	require.NoError(t, err)
	assert.EqualValues(t, 990051, view.(ccai.View).Sessions[1].ID)
}

func TestAStateOfAnotherKindChangesNothing(t *testing.T) {
	s := twoOf(t, "/max/link", "ring")
	openAdapter(t, s, callLink)
	adapter, err := s.Export(3)
	require.NoError(t, err)
	before, err := s.View(1)
	require.NoError(t, err)
	var wrong *pagelink.StateError
	require.ErrorAs(t, s.Import(1, pagelink.Encode(adapter)), &wrong)
	after, err := s.View(1)
	require.NoError(t, err)
	assert.Equal(t, before, after)
	var none *consoles.NoConsoleError
	require.ErrorAs(t, s.Import(9, nil), &none)
	_, err = s.Export(9)
	require.ErrorAs(t, err, &none)
}

func TestAStateByHTTP(t *testing.T) {
	s := twoOf(t, "/max/link", "ring")
	api := s.URL() + control.Base
	status, state := curl(t, api, "curl $api/consoles/1/state")
	require.Equal(t, http.StatusOK, status)
	put := func(body string) int {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodPut, api+"/consoles/2/state", strings.NewReader(body))
		require.NoError(t, err)
		response, err := http.DefaultClient.Do(request)
		require.NoError(t, err)
		response.Body.Close()
		return response.StatusCode
	}
	assert.Equal(t, http.StatusOK, put(state))
	assert.Equal(t, http.StatusUnprocessableEntity, put(`{"profile":"min"}`))
	_, again := curl(t, api, "curl $api/consoles/2/state")
	assert.JSONEq(t, state, again)
}
