package maxsite_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/maxsite"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/site"
)

// rig is a site in a server that has no sockets.
type rig struct {
	*maxsite.Site
	mux http.ServeMux
	// opened are the pages that were.
	opened []site.Page
}

func newRig(o nicemax.Options) *rig {
	r := &rig{Site: maxsite.New(o)}
	r.AddTo(&r.mux, site.Server{
		Clock: clock.NewManual(time.Unix(0, 0)),
		Connect: func(_ http.ResponseWriter, _ *http.Request, p site.Page) pagelink.Machine {
			r.opened = append(r.opened, p)
			return p.Machine
		},
	})
	return r
}

// send sends a request as a page of the origin does.
func (r *rig) send(method, path, origin, body string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(method, own+path, strings.NewReader(body))
	request.Header.Set("Origin", origin)
	w := httptest.NewRecorder()
	r.mux.ServeHTTP(w, request)
	return w
}

const own = "http://localhost:4600"

// open opens the page of a console.
func (r *rig) open(t *testing.T, query string) (site.Page, nicemax.View) {
	t.Helper()
	before := len(r.opened)
	w := r.send(http.MethodGet, "/max/link?"+query, own, "")
	require.Len(t, r.opened, before+1, w.Body.String())
	page := r.opened[before]
	return page, page.Machine.View().(nicemax.View)
}

// on are the faults that a console has.
func on(v nicemax.View) []fault.Name {
	names := []fault.Name{}
	for _, f := range v.Faults {
		if f.On {
			names = append(names, f.Name)
		}
	}
	return names
}

func TestTheAddressOfAConsoleIsFollowedOrRefused(t *testing.T) {
	r := newRig(nicemax.Options{Profile: nicemax.ProfileCXAMid, Faults: []fault.Name{faults.NoReferences}})
	for query, row := range map[string]struct {
		profile nicemax.Profile
		faults  []fault.Name
		crm     []string
	}{
		"":                       {nicemax.ProfileCXAMid, []fault.Name{faults.NoReferences}, []string{}},
		"profile=max":            {nicemax.ProfileMAX, []fault.Name{faults.NoReferences}, []string{}},
		"fault=token-for-all":    {nicemax.ProfileCXAMid, []fault.Name{faults.NoReferences, faults.TokenForAll}, []string{}},
		"crm=http://crm.example": {nicemax.ProfileCXAMid, []fault.Name{faults.NoReferences}, []string{"http://crm.example/"}},
	} {
		assert.Equal(t, http.StatusOK, r.send(http.MethodGet, "/max/?"+query, own, "").Code, query)
		page, view := r.open(t, query)
		assert.Equal(t, row.profile, view.Profile, query)
		assert.Equal(t, row.faults, on(view), query)
		assert.Equal(t, row.crm, page.CRM, query)
		assert.Equal(t, view, page.Anew().View(), "a new console behind the page is as the first")
		assert.Equal(t, consoles.MAX, page.Kind)
		assert.Equal(t, journal.MAX, page.Source)
		assert.Equal(t, "/crm/", page.Suggests)
	}
	opened := len(r.opened)
	for query, says := range map[string]string{
		"profile=min": "cxa-mid", "fault=rain": "token-for-all", "crm=ftp://crm.example": "http://",
	} {
		for _, path := range []string{"/max/?", "/max/link?"} {
			w := r.send(http.MethodGet, path+query, own, "")
			assert.Equal(t, http.StatusNotFound, w.Code, path+query)
			assert.Contains(t, w.Body.String(), says, path+query)
			assert.NotContains(t, w.Body.String(), "<html", "and no page follows")
		}
	}
	assert.Len(t, r.opened, opened)
}

func TestDefaultsBeginWithTheOptionsAndComeBackWithAReset(t *testing.T) {
	r := newRig(nicemax.Options{})
	first := map[consoles.Kind]consoles.Defaults{consoles.MAX: {Profile: "max", Faults: []fault.Name{}}}
	assert.Equal(t, first, r.Defaults())
	given := []fault.Name{faults.NoReferences}
	r.SetDefaults(consoles.MAX, consoles.Defaults{Profile: "cxa-old", Faults: given})
	given[0] = faults.TokenForAll // the list is the caller's
	assert.Equal(t, consoles.Defaults{Profile: "cxa-old", Faults: []fault.Name{faults.NoReferences}}, r.Defaults()[consoles.MAX])
	_, view := r.open(t, "")
	assert.Equal(t, nicemax.ProfileCXAOld, view.Profile)
	r.Reset()
	assert.Equal(t, first, r.Defaults())
	assert.Panics(t, func() { newRig(nicemax.Options{Profile: "min"}) })
}

func TestTheChoicesAndActionsAreThoseOfTheConsole(t *testing.T) {
	r := newRig(nicemax.Options{})
	choices := r.Choices()[consoles.MAX]
	assert.Equal(t, faults.All, choices.Faults)
	require.Len(t, choices.Profiles, len(nicemax.Profiles))
	for i, p := range choices.Profiles {
		assert.Equal(t, string(nicemax.Profiles[i]), p.Name)
		assert.NotEmpty(t, p.About)
	}
	assert.Equal(t, nicemax.Actions(), r.Actions()[consoles.MAX])
	assert.Equal(t, journal.MAX, r.Source())
}

// Two consoles of a server never give one id to two contacts.
func TestAStateRaisesTheIds(t *testing.T) {
	r := newRig(nicemax.Options{})
	page, _ := r.open(t, "")
	_, err := page.Machine.Do(action.Request{Name: "ring"})
	require.NoError(t, err)
	state := pagelink.Encode(page.Machine.(pagelink.Exporter).Export())
	moved := strings.ReplaceAll(string(state), "701200345", "701200400")
	restored, err := page.Restore(json.RawMessage(moved))
	require.NoError(t, err)
	assert.EqualValues(t, 701200400, restored.View().(nicemax.View).Contacts[0].ID)
	next, _ := r.open(t, "")
	_, err = next.Machine.Do(action.Request{Name: "ring"})
	require.NoError(t, err)
	assert.EqualValues(t, 701200401, next.Machine.View().(nicemax.View).Contacts[0].ID)

	var wrong *pagelink.StateError
	none, err := page.Restore(json.RawMessage(`{"profile":"min"}`))
	require.ErrorAs(t, err, &wrong)
	assert.Nil(t, none)
}

func TestWhatKeepsAPageFromBeingShownIsToldToOwnPagesOnly(t *testing.T) {
	r := newRig(nicemax.Options{})
	page := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("X-Frame-Options", "DENY")
		w.Header().Set("Content-Type", "text/html")
	}))
	t.Cleanup(page.Close)
	long := strings.Repeat(" ", 8<<10-len(`{"address":"http://localhost:4600/crm/"}`)) + `{"address":"http://localhost:4600/crm/"}`
	for name, row := range map[string]struct {
		origin, body string
		status       int
		says         string
	}{
		"its own page":         {own, `{"address":"http://localhost:4600/crm/"}`, http.StatusOK, `{"problem":""}`},
		"its own other origin": {own, `{"address":"http://127.0.0.1:4600/crm/"}`, http.StatusOK, `{"problem":""}`},
		"own, but over https":  {own, `{"address":"https://localhost:4600/"}`, http.StatusOK, `{"problem":"https://localhost:4600/`},
		"no address":           {own, `{"address":"http://local host/"}`, http.StatusOK, `is none; use one`},
		"one that refuses":     {own, `{"address":"` + page.URL + `/"}`, http.StatusOK, "X-Frame-Options forbids"},
		"as long as allowed":   {own, long, http.StatusOK, `{"problem":""}`},
		"longer":               {own, " " + long, http.StatusBadRequest, "too large"},
		"no JSON":              {own, `{`, http.StatusBadRequest, "hostsim: unexpected EOF"},
		"a foreign page":       {"http://evil.example", `{"address":"http://localhost:4600/"}`, http.StatusForbidden, "only its own pages"},
	} {
		w := r.send(http.MethodPost, "/max/explain", row.origin, row.body)
		assert.Equal(t, row.status, w.Code, name)
		assert.Contains(t, w.Body.String(), row.says, name)
		assert.Equal(t, row.status == http.StatusOK, w.Header().Get("Content-Type") == "application/json", name)
		assert.Equal(t, row.status == http.StatusOK, json.Valid(w.Body.Bytes()), name)
	}
}

func TestTheFilesOfThePageMayNotBeFramed(t *testing.T) {
	r := newRig(nicemax.Options{})
	for path, status := range map[string]int{
		"/max/": http.StatusOK, "/max/console.js": http.StatusOK, "/max/none.js": http.StatusNotFound,
	} {
		w := r.send(http.MethodGet, path, own, "")
		assert.Equal(t, status, w.Code, path)
		assert.Contains(t, w.Header().Get("Content-Security-Policy"), "frame-ancestors 'none'", path)
	}
}
