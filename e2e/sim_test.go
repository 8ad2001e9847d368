package e2e

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/web"
)

// site is a simulator of the test's own, with two origins.
type site struct {
	t    *testing.T
	sim  *hostsim.Server
	url  string // http://127.0.0.1:port, where the adapters are, and the CRM page inside a console
	here string // http://localhost:port, where the console is, and the CRM page around adapters
}

// start starts a simulator. extra adds routes that only a test needs.
func start(t *testing.T, extra map[string]http.HandlerFunc) *site {
	t.Helper()
	return startWith(t, hostsim.Options{}, extra)
}

// startWith starts a simulator that is set up otherwise.
func startWith(t *testing.T, o hostsim.Options, extra map[string]http.HandlerFunc) *site {
	t.Helper()
	parallel(t)
	sim := hostsim.New(o)
	t.Cleanup(func() { sim.Close() })
	mux := http.NewServeMux()
	mux.Handle("/", kept(sim.Handler()))
	for pattern, handler := range extra {
		mux.HandleFunc(pattern, handler)
	}
	server := httptest.NewServer(mux)
	t.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
	})
	return &site{t, sim, server.URL, strings.Replace(server.URL, "127.0.0.1", "localhost", 1)}
}

// slowModule serves the module after a delay, which is part of the story: the
// page has to live with a slow line. It also waits until the test has seen what
// comes before, because a busy machine may be slower still.
func slowModule(delay time.Duration, seen <-chan struct{}) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		late, cancel := context.WithTimeout(r.Context(), delay)
		defer cancel()
		<-late.Done()
		select {
		case <-seen:
		case <-r.Context().Done():
			return
		}
		r.URL.Path = "/sdk/ctibridge.wasm"
		web.Handler().ServeHTTP(w, r)
	}
}

// said lists what the consoles posted to a frame, as vendor's names, in order.
func (s *site) said(host journal.Source, frame string) []string {
	var names []string
	for _, e := range s.sim.Journal().Entries() {
		if e.Source == host && e.Direction == journal.Sent && e.Frame == frame {
			names = append(names, namesIn(s.t, e.Payload)...)
		}
	}
	return names
}

// entries lists what went one way between the consoles and the frames whose name
// begins so, in order.
func (s *site) entries(d journal.Direction, frame string) []journal.Entry {
	var entries []journal.Entry
	for _, e := range s.sim.Journal().Entries() {
		if e.Direction == d && strings.HasPrefix(e.Frame, frame) {
			entries = append(entries, e)
		}
	}
	return entries
}

// heard lists the message types that the consoles were sent, in order.
func (s *site) heard() []string { return s.heardFrom("") }

// heardFrom is heard of the frames whose name begins so.
func (s *site) heardFrom(frame string) []string {
	var names []string
	for _, e := range s.entries(journal.Received, frame) {
		var m struct{ MessageType string }
		require.NoError(s.t, json.Unmarshal(e.Payload, &m))
		if !strings.HasPrefix(m.MessageType, lastWord) {
			names = append(names, m.MessageType)
		}
	}
	return names
}

// namesIn lists the events of an envelope of MAX, or the one event of a message
// of CCAI, which is JSON text within JSON.
func namesIn(t *testing.T, payload json.RawMessage) []string {
	var text string
	if json.Unmarshal(payload, &text) == nil {
		payload = json.RawMessage(text)
	}
	var m struct {
		Type   string
		Events []struct{ Type, MessageType string }
	}
	require.NoError(t, json.Unmarshal(payload, &m))
	if m.Type != "" {
		return []string{m.Type}
	}
	var names []string
	for _, e := range m.Events {
		names = append(names, e.Type+e.MessageType)
	}
	return names
}

// record makes a page keep all that its bridge tells from now on.
const record = `(() => {
	window.told = [];
	bridge.on("*", (e) => told.push({ type: e.type, vendor: e.vendor, payload: e.payload }));
})()`

// hasAll waits until a page was told all that a console has said to its frame so
// far, but for the first ones. A console writes each event into the journal just
// before it sends it, one after the other, so its own page must show the last
// change already: what that shows comes behind all of them.
func (s *site) hasAll(p *page, host journal.Source, frame string, but int) {
	p.t.Helper()
	p.until(`told.filter((e) => e.vendor).length >= ` + strconv.Itoa(len(s.said(host, frame))-but))
}

// vendorEvents lists the vendor's events that a page was told since record.
func vendorEvents(p *page) []string {
	p.t.Helper()
	return eval[[]string](p, `told.filter((e) => e.vendor).map((e) => e.type)`)
}
