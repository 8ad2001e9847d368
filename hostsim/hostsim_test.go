package hostsim_test

import (
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/clock"
)

func start(t *testing.T, o hostsim.Options) *hostsim.Server {
	t.Helper()
	o.Addr = "127.0.0.1:0"
	s := hostsim.New(o)
	require.NoError(t, s.Start())
	t.Cleanup(func() { s.Close() })
	return s
}

func get(t *testing.T, url string) (*http.Response, string) {
	t.Helper()
	response, err := http.Get(url)
	require.NoError(t, err)
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	return response, string(body)
}

func TestOneServerHasTwoOrigins(t *testing.T) {
	s := start(t, hostsim.Options{})
	assert.True(t, strings.HasPrefix(s.URL(), "http://127.0.0.1:"))
	assert.Equal(t, strings.Replace(s.URL(), "127.0.0.1", "localhost", 1), s.LocalhostURL())
	for _, url := range []string{s.URL(), s.LocalhostURL()} {
		response, body := get(t, url+"/healthz")
		assert.Equal(t, http.StatusOK, response.StatusCode)
		assert.Equal(t, "ok\n", body)
	}
}

func TestThereIsNoAddressBeforeStart(t *testing.T) {
	assert.Empty(t, hostsim.New(hostsim.Options{}).URL())
}

func TestATakenPort(t *testing.T) {
	first := start(t, hostsim.Options{})
	addr := strings.TrimPrefix(first.URL(), "http://")
	_, port, err := net.SplitHostPort(addr)
	require.NoError(t, err)

	second := hostsim.New(hostsim.Options{Addr: addr})
	var taken *hostsim.PortInUseError
	require.ErrorAs(t, second.Start(), &taken)
	assert.Equal(t, port, taken.Port)

	require.NoError(t, first.Close())
	require.NoError(t, second.Start(), "the port is free again")
	require.NoError(t, second.Close())
}

func TestAnAddressThatIsNone(t *testing.T) {
	err := hostsim.New(hostsim.Options{Addr: "127.0.0.1:port"}).Start()
	require.Error(t, err)
	var taken *hostsim.PortInUseError
	assert.NotErrorAs(t, err, &taken)
}

func TestPages(t *testing.T) {
	s := start(t, hostsim.Options{})
	for _, test := range []struct {
		path, contentType, text string
		status                  int
	}{
		{"/", "text/html; charset=utf-8", `href="` + s.LocalhostURL() + `/max/"`, 200},
		{"/", "text/html; charset=utf-8", `href="` + s.LocalhostURL() + `/crm/"`, 200},
		{"/", "text/html; charset=utf-8", `href="` + s.URL() + `/agent/?type=call&amp;from=custom"`, 200},
		{"/assets/link.js", "text/javascript; charset=utf-8", "openLink", 200},
		{"/max/", "text/html; charset=utf-8", "workspace-url", 200},
		{"/max/console.js", "text/javascript; charset=utf-8", "/max/link", 200},
		{"/max/console.css", "text/css; charset=utf-8", ".page-columns", 200},
		{"/agent/?type=call&from=custom", "text/html; charset=utf-8", "Call adapter", 200},
		{"/agent/?type=Chat&from=Custom", "text/html; charset=utf-8", "Chat adapter", 200},
		{"/agent/?type=chat", "text/html; charset=utf-8", "Chat adapter", 200},
		{"/agent/adapter.js", "text/javascript; charset=utf-8", "openAdapter", 200},
		{"/agent/?type=email&from=custom", "text/html; charset=utf-8", "No such adapter", 404},
		{"/agent/?type=call&from=zendesk", "text/html; charset=utf-8", "No such adapter", 404},
		{"/agent/", "text/html; charset=utf-8", "No such adapter", 404},
	} {
		t.Run(test.path, func(t *testing.T) {
			response, body := get(t, s.URL()+test.path)
			assert.Equal(t, test.status, response.StatusCode)
			assert.Equal(t, test.contentType, response.Header.Get("Content-Type"))
			assert.Equal(t, "no-cache", response.Header.Get("Cache-Control"))
			assert.Contains(t, body, test.text)
			policy := response.Header.Get("Content-Security-Policy")
			assert.Contains(t, policy, "script-src 'self'")
			assert.Contains(t, policy, "frame-src *")
			framed := strings.HasPrefix(test.path, "/agent/")
			assert.Equal(t, !framed, strings.Contains(policy, "frame-ancestors"), "adapters may be framed by any page, the rest by none")
		})
	}
}

func TestPagesHoldNoInlineScriptOrStyle(t *testing.T) {
	s := start(t, hostsim.Options{})
	for _, path := range []string{"/", "/max/", "/agent/?type=call", "/agent/?type=chat", "/agent/", "/ccai/settings/"} {
		_, body := get(t, s.URL()+path)
		assert.NotContains(t, body, "<style", path)
		assert.NotRegexp(t, `\s(on[a-z]+|style)=`, body, path)
		assert.NotRegexp(t, `<script(?: type="module")?>`, body, path)
	}
}

func TestAClockThatCanBeControlledIsTheServersItself(t *testing.T) {
	own := clock.NewControlled(clock.System{})
	assert.Same(t, own, hostsim.New(hostsim.Options{Clock: own}).Clock())
	below := clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC))
	over := hostsim.New(hostsim.Options{Clock: below}).Clock()
	require.NoError(t, over.Advance(time.Hour))
	below.Advance(time.Minute)
	assert.Equal(t, 61*time.Minute, over.Now().Sub(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC)))
}

func TestTheJournalHasTheTimeOfTheInjectedClock(t *testing.T) {
	at := time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC)
	s := start(t, hostsim.Options{Clock: clock.NewManual(at)})
	console := dial(t, s.LocalhostURL(), "/max/link")
	console.send(`{"received":{"frame":"workspace","origin":"null","data":7}}`)
	entries, err := s.Journal().Wait(t.Context(), 0)
	require.NoError(t, err)
	assert.Equal(t, at, entries[0].Time)
}
