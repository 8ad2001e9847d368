package ccai_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// tenant is a server whose list of domains holds the lines, and no line stands for a list that is empty.
func (r *rig) tenant(lines ...string) *hostsim.Server {
	r.t.Helper()
	list, err := framing.Parse(lines...)
	require.NoError(r.t, err)
	return hostsim.New(hostsim.Options{Framing: list, Clock: r.clock, FramingDelay: time.Minute})
}

func ask(s *hostsim.Server, method, path, body string) *httptest.ResponseRecorder {
	answer := httptest.NewRecorder()
	s.Handler().ServeHTTP(answer, httptest.NewRequest(method, "http://localhost"+path, strings.NewReader(body)))
	return answer
}

// ancestors is whom an adapter may be framed by, as the browser gets it; "" is everybody.
func (r *rig) ancestors(s *hostsim.Server) string {
	r.t.Helper()
	answer := ask(s, http.MethodGet, "/agent/?type=call&from=custom", "")
	require.Equal(r.t, http.StatusOK, answer.Code)
	_, list, _ := strings.Cut(answer.Header().Get("Content-Security-Policy"), "frame-ancestors ")
	return list
}

// takes tells which of the lines are entries, by whether a list of that line alone is accepted.
func takes(lines ...string) (taken []string) {
	for _, line := range lines {
		if _, err := framing.Parse(line); err == nil {
			taken = append(taken, line)
		}
	}
	return taken
}

// addressRules are about where the adapters are found.
var addressRules = []rule{
	{"3.1", "type is call or chat, in any case, and there is no other adapter", inferred, tenant.Call, func(r *rig) {
		s := r.tenant()
		for _, kind := range []string{"call", "chat", "Call", "CHAT"} {
			assert.Equal(r.t, http.StatusOK, ask(s, http.MethodGet, "/agent/?from=custom&type="+kind, "").Code, kind)
		}
		for _, kind := range []string{"", "email", "popup"} {
			assert.Equal(r.t, http.StatusNotFound, ask(s, http.MethodGet, "/agent/?from=custom&type="+kind, "").Code, kind)
		}
	}},
	{"3.1", "from is custom, or is left out", seed, tenant.Call, func(r *rig) {
		s := r.tenant()
		for from, status := range map[string]int{"&from=custom": 200, "": 200, "&from=zendesk": 404} {
			assert.Equal(r.t, status, ask(s, http.MethodGet, "/agent/?type=chat"+from, "").Code, from)
		}
	}},
}

// framingRules are about whose pages may frame the adapters. That the browser follows them, every page around the frame included, is shown in
// Chromium by e2e/sim/framing_test.go.
var framingRules = []rule{
	{"3.2", "an empty list lets every page frame", official, tenant.Call, func(r *rig) {
		assert.Empty(r.t, r.ancestors(r.tenant()))
		assert.Equal(r.t, "crm.acme.example", r.ancestors(r.tenant("crm.acme.example")), "a list that is not empty lets those in it")
	}},
	{"3.2", "the list of a new tenant holds its own host and nothing else, until a domain is added", official, tenant.Call, func(r *rig) {
		s := hostsim.New(hostsim.Options{Framing: framing.List{framing.OwnHost}})
		assert.Equal(r.t, "'self'", r.ancestors(s))
		ask(s, http.MethodPut, "/ccai/settings/domains", `{"domains":["example.com","crm.acme.example"]}`)
		assert.Contains(r.t, r.ancestors(s), "crm.acme.example")
	}},
	{"3.2", "the list goes to the browser as frame-ancestors, with every adapter", inferred, tenant.Chat, func(r *rig) {
		s := r.tenant("crm.acme.example", "", "*.acme.test:*")
		for _, path := range []string{"/agent/?type=call&from=custom", "/agent/?type=chat&from=custom", "/agent/?type=email"} {
			policy := ask(s, http.MethodGet, path, "").Header().Get("Content-Security-Policy")
			assert.True(r.t, strings.HasSuffix(policy, "; frame-ancestors crm.acme.example *.acme.test:*"), path)
		}
	}},
	{"3.2", "an entry is a domain, with a protocol before it and a port behind it if there is need", official, tenant.Call, func(r *rig) {
		good := []string{"acme.example", "https://acme.example", "acme.example:8443", "http://acme.example:8080", "localhost"}
		assert.Equal(r.t, good, takes(good...))
		assert.Empty(r.t, takes("acme.example/crm", "acme.example other.example", "acme.example:port", "user@acme.example"))
	}},
	{"3.2", "* is allowed at the very start of the domain and nowhere else", official, tenant.Call, func(r *rig) {
		assert.Equal(r.t, []string{"*.acme.example"}, takes("*.acme.example", "crm.*.example", "acme.*"))
	}},
	{"3.2", "* is allowed for the port and not for the protocol", official, tenant.Call, func(r *rig) {
		assert.Equal(r.t, []string{"acme.example:*"}, takes("acme.example:*", "*://acme.example"))
	}},
	{"3.2", "a list with a line that is no entry changes nothing", inferred, tenant.Call, func(r *rig) {
		s := r.tenant("crm.acme.example")
		refused := ask(s, http.MethodPut, "/ccai/settings/domains", `{"domains":["other.example","*://acme.example"]}`)
		assert.Equal(r.t, http.StatusUnprocessableEntity, refused.Code)
		r.clock.Advance(time.Minute)
		assert.Equal(r.t, "crm.acme.example", r.ancestors(s))
		ask(s, http.MethodPut, "/ccai/settings/domains", `{"domains":["other.example"]}`)
		r.clock.Advance(time.Minute)
		assert.Equal(r.t, "other.example", r.ancestors(s), "a good one does")
	}},
	{"3.2", "a change takes up to a minute", official, tenant.Call, func(r *rig) {
		s := r.tenant("crm.acme.example")
		ask(s, http.MethodPut, "/ccai/settings/domains", `{"domains":[]}`)
		r.clock.Advance(time.Minute - time.Second)
		assert.Equal(r.t, "crm.acme.example", r.ancestors(s))
		r.clock.Advance(time.Second)
		assert.Empty(r.t, r.ancestors(s))
	}},
}
