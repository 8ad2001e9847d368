package hostsim_test

import (
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
	"github.com/ctibridge/ctibridge/hostsim/clock"
)

const domains = "/ccai/settings/domains"

// put sends a list as a page of origin would, or as a program if that is empty.
func put(t *testing.T, s *hostsim.Server, origin, body string) (status int, answer string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPut, s.URL()+domains, strings.NewReader(body))
	require.NoError(t, err)
	if origin != "" {
		request.Header.Set("Origin", origin)
	}
	response, err := http.DefaultClient.Do(request)
	require.NoError(t, err)
	defer response.Body.Close()
	raw, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	return response.StatusCode, string(raw)
}

// ancestors is the directive that the adapters are served with.
func ancestors(t *testing.T, s *hostsim.Server) string {
	t.Helper()
	var found []string
	for _, path := range []string{"/agent/?type=call&from=custom", "/agent/?type=chat", "/agent/?type=none"} {
		response, _ := get(t, s.URL()+path)
		policy := response.Header.Get("Content-Security-Policy")
		require.Contains(t, policy, "script-src 'self'", "the other directives stay")
		require.NotRegexp(t, `;\s*$`, policy, "there is a directive behind each semicolon")
		_, directive, _ := strings.Cut(policy, "; frame-ancestors ")
		found = append(found, directive)
	}
	require.Equal(t, []string{found[0], found[0], found[0]}, found, "all adapters of a tenant follow one list")
	return found[0]
}

func TestTheTenantThatOneStartsWith(t *testing.T) {
	list, err := framing.Parse("*.acme.example")
	require.NoError(t, err)
	for name, row := range map[string]struct {
		list framing.List
		want string
	}{
		"an old one lets every page":         {nil, ""},
		"a new one lets none but its own":    {framing.List{framing.OwnHost}, "'self'"},
		"one with a list lets what is there": {list, "*.acme.example"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, row.want, ancestors(t, start(t, hostsim.Options{Framing: row.list})))
		})
	}
}

func TestAListIsReadAndSaved(t *testing.T) {
	s := start(t, hostsim.Options{Framing: framing.List{framing.OwnHost}})
	own := strings.TrimPrefix(s.URL(), "http://")
	response, body := get(t, s.LocalhostURL()+domains)
	assert.Equal(t, "application/json", response.Header.Get("Content-Type"))
	assert.JSONEq(t, `{"domains":["`+own+`"],"ownHost":"`+own+`"}`, body)

	status, body := put(t, s, "", `{"domains":["`+own+`","","*.Acme.example"]}`)
	assert.Equal(t, http.StatusOK, status)
	assert.JSONEq(t, `{"domains":["`+own+`","*.acme.example"],"ownHost":"`+own+`"}`, body)
	assert.Equal(t, own+" *.acme.example", ancestors(t, s))

	status, body = put(t, s, s.URL(), `{"domains":[]}`)
	assert.Equal(t, http.StatusOK, status)
	assert.JSONEq(t, `{"domains":[],"ownHost":"`+own+`"}`, body)
	assert.Empty(t, ancestors(t, s))
}

func TestABadListChangesNothing(t *testing.T) {
	s := start(t, hostsim.Options{Framing: framing.List{framing.OwnHost}})
	for name, row := range map[string]struct {
		body, says string
		status     int
	}{
		"a bad line":      {`{"domains":["acme.example","acme.example/crm"]}`, `{"error":{"line":2,"text":"acme.example/crm","reason":"`, 422},
		"no JSON":         {`domains`, "the body is", 400},
		"no list":         {`{}`, "the body is", 400},
		"a list of other": {`{"domains":[1]}`, "the body is", 400},
		"a long list":     {`{"domains":["` + strings.Repeat("acme.example", 2000) + `"]}`, "16 KiB", 400},
	} {
		t.Run(name, func(t *testing.T) {
			status, body := put(t, s, "", row.body)
			assert.Equal(t, row.status, status)
			assert.Contains(t, body, row.says)
			assert.Equal(t, "'self'", ancestors(t, s))
		})
	}
}

func TestAnotherSiteCannotChangeTheList(t *testing.T) {
	s := start(t, hostsim.Options{Framing: framing.List{framing.OwnHost}})
	for name, origin := range map[string]string{
		"another site":                 "https://evil.example",
		"the same host, another port":  "http://127.0.0.1:1",
		"a sandboxed frame":            "null",
		"its other name":               s.LocalhostURL(),
		"the same host over https":     strings.Replace(s.URL(), "http:", "https:", 1),
		"a subdomain of its own names": strings.Replace(s.LocalhostURL(), "localhost", "crm.localhost", 1),
	} {
		t.Run(name, func(t *testing.T) {
			status, _ := put(t, s, origin, `{"domains":[]}`)
			assert.Equal(t, http.StatusForbidden, status)
			assert.Equal(t, "'self'", ancestors(t, s))
		})
	}
	for _, origin := range []string{s.URL(), ""} {
		status, _ := put(t, s, origin, `{"domains":["own.example"]}`)
		assert.Equal(t, http.StatusOK, status)
	}
	response, _ := get(t, s.URL()+domains)
	assert.Empty(t, response.Header.Get("Access-Control-Allow-Origin"), "nor read it")
}

func TestAChangeOfTheListTakesItsTime(t *testing.T) {
	watch := clock.NewManual(time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC))
	s := start(t, hostsim.Options{Clock: watch, FramingDelay: time.Minute})
	_, body := put(t, s, "", `{"domains":["acme.example"]}`)
	assert.Contains(t, body, `"inForceFrom":"2026-03-02T08:01:00Z"`)
	assert.Empty(t, ancestors(t, s))
	watch.Advance(time.Minute)
	assert.Equal(t, "acme.example", ancestors(t, s))
	_, body = get(t, s.URL()+domains)
	assert.NotContains(t, body, "inForceFrom")
}

func TestTheSettingsPageMayNotBeFramed(t *testing.T) {
	s := start(t, hostsim.Options{})
	response, body := get(t, s.URL()+"/ccai/settings/")
	assert.Equal(t, http.StatusOK, response.StatusCode)
	assert.Contains(t, body, "Domain Based Access Control")
	assert.Contains(t, response.Header.Get("Content-Security-Policy"), "frame-ancestors 'none'")
}
