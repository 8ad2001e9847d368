package ccaisite_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/ccaisite"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/site"
)

// rig is a site in a server that has no sockets.
type rig struct {
	*ccaisite.Site
	t   *testing.T
	mux http.ServeMux
	// during is what happens while a page is open.
	during func(site.Page) pagelink.Machine
}

func newRig(t *testing.T, o ccaisite.Options) *rig {
	r := &rig{Site: ccaisite.New(o), t: t}
	r.AddTo(&r.mux, site.Server{
		Clock: clock.NewManual(time.Unix(0, 0)),
		Connect: func(_ http.ResponseWriter, _ *http.Request, p site.Page) pagelink.Machine {
			return r.during(p)
		},
	})
	return r
}

// send sends a request as a page of the site does.
func (r *rig) send(method, path, body string) *httptest.ResponseRecorder {
	r.t.Helper()
	request := httptest.NewRequest(method, "http://localhost:4600"+path, strings.NewReader(body))
	request.Header.Set("Origin", "http://localhost:4600")
	w := httptest.NewRecorder()
	r.mux.ServeHTTP(w, request)
	return w
}

// open opens the page of an adapter, does the actions, and closes it. It returns the page and the view
// that it showed at first.
func (r *rig) open(query string, actions ...string) (page site.Page, first ccai.View) {
	r.t.Helper()
	opened := false
	r.during = func(p site.Page) pagelink.Machine {
		opened, page, first = true, p, p.Machine.View().(ccai.View)
		for _, name := range actions {
			_, err := p.Machine.Do(action.Request{Name: name})
			require.NoError(r.t, err)
		}
		return p.Machine
	}
	w := r.send(http.MethodGet, "/agent/link?"+query, "")
	require.True(r.t, opened, w.Body.String())
	return page, first
}

// on are the faults that an adapter has.
func on(v ccai.View) (names []fault.Name) {
	for _, f := range v.Faults {
		if f.On {
			names = append(names, f.Name)
		}
	}
	return names
}
