package e2e

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
)

// framerRoutes is a page that frames the address in its fragment.
var framerRoutes = map[string]http.HandlerFunc{"/framer": func(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprint(w, `<!doctype html><iframe></iframe><script>document.querySelector("iframe").src = location.hash.slice(1);</script>`)
}}

// startTenant starts a simulator whose tenant has that list.
func startTenant(t *testing.T, list framing.List) *site {
	t.Helper()
	return startWith(t, hostsim.Options{Framing: list}, framerRoutes)
}

// framerURL is the address of the framer around an address, under one of the names that the browser takes for this machine.
func (s *site) framerURL(name, around string) string {
	return strings.Replace(s.here, "localhost", name, 1) + "/framer#" + around
}

func (s *site) adapterURL() string { return s.url + "/agent/?type=call&from=custom" }

// shows tells whether a page's frame has the adapter in it. If not, the browser
// has put a page of its own there.
func (s *site) shows(around *page) bool {
	s.t.Helper()
	frame := around.frame(s.adapterURL())
	const refused = `location.protocol === "chrome-error:"`
	frame.until(refused + " || " + visible(at("sign-in")))
	return !eval[bool](frame, refused)
}

// set saves the list as a program does.
func (s *site) set(list ...string) {
	s.t.Helper()
	body, err := json.Marshal(map[string]any{"domains": list})
	require.NoError(s.t, err)
	request, err := http.NewRequestWithContext(s.t.Context(), http.MethodPut, s.url+"/ccai/settings/domains", bytes.NewReader(body))
	require.NoError(s.t, err)
	response, err := http.DefaultClient.Do(request)
	require.NoError(s.t, err)
	response.Body.Close()
	require.Equal(s.t, http.StatusOK, response.StatusCode)
}

// save writes the list on the page of settings.
func (s *site) save(list string) {
	s.t.Helper()
	settings := open(s.t, s.here+"/ccai/settings/")
	settings.says("in-force", "frame the adapters")
	settings.fill("domains", list)
	settings.click("save-domains")
	settings.says("in-force", "the list may frame")
}

func TestANewTenantRefusesThePageUntilItsDomainIsAdded(t *testing.T) {
	s := startTenant(t, framing.List{framing.OwnHost})
	crm := open(t, s.here+"/crm/")
	require.False(t, s.shows(crm))

	s.save(strings.TrimPrefix(s.url, "http://") + "\n" + strings.TrimPrefix(s.here, "http://"))
	require.False(t, s.shows(crm), "the frame stays as it is")
	crm.do(`((frame) => { frame.src = frame.src; })(` + at("adapter-call") + `)`)
	call := adapter(s, crm, "call")
	call.click("sign-in")
	crm.until(`bridge.agent.status === "signedIn"`)
}

func TestWhoMayFrameTheAdapters(t *testing.T) {
	for name, row := range map[string]struct {
		page, entry string
		shown       bool
	}{
		"its domain and port":               {"localhost", "localhost:PORT", true},
		"its domain at any port":            {"localhost", "localhost:*", true},
		"its domain at the usual port":      {"localhost", "localhost", false},
		"its domain at another port":        {"localhost", "localhost:1", false},
		"its domain in capitals":            {"localhost", "LocalHost:*", true},
		"its domain and protocol":           {"localhost", "http://localhost:*", true},
		"its domain at another protocol":    {"localhost", "https://localhost:*", false},
		"another domain":                    {"localhost", "acme.example:*", false},
		"any domain":                        {"localhost", "*", true},
		"nobody in particular":              {"localhost", "", true},
		"a subdomain under a wildcard":      {"crm.localhost", "*.localhost:*", true},
		"a deep subdomain under a wildcard": {"a.b.crm.localhost", "*.localhost:*", true},
		"the bare domain under a wildcard":  {"localhost", "*.localhost:*", false},
		"a wildcard at the usual port":      {"crm.localhost", "*.localhost", false},
		"a subdomain of what is named":      {"crm.localhost", "localhost:*", false},
	} {
		t.Run(name, func(t *testing.T) {
			s := startTenant(t, nil)
			_, port, _ := strings.Cut(strings.TrimPrefix(s.url, "http://"), ":")
			s.set(strings.Replace(row.entry, "PORT", port, 1))
			require.Equal(t, row.shown, s.shows(open(t, s.framerURL(row.page, s.adapterURL()))))
		})
	}
}

func TestANewTenantLetsItsOwnPages(t *testing.T) {
	s := startTenant(t, framing.List{framing.OwnHost})
	own := open(t, s.framerURL("127.0.0.1", s.adapterURL()))
	own.until(`document.querySelector("iframe").contentDocument?.querySelector('[data-testid="sign-in"]')`)
}

func TestEveryPageAroundTheAdapterMustBeInTheList(t *testing.T) {
	for name, row := range map[string]struct {
		list  []string
		shown bool
	}{
		"both are":             {[]string{"inner.localhost:*", "outer.localhost:*"}, true},
		"the outer one is not": {[]string{"inner.localhost:*"}, false},
		"the inner one is not": {[]string{"outer.localhost:*"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			s := startTenant(t, nil)
			s.set(row.list...)
			outer := open(t, s.framerURL("outer.localhost", s.framerURL("inner.localhost", s.adapterURL())))
			require.Equal(t, row.shown, s.shows(outer))
		})
	}
}

func TestABadLineIsNamedOnThePageOfSettings(t *testing.T) {
	s := startTenant(t, framing.List{framing.OwnHost})
	settings := open(t, s.here+"/ccai/settings/")
	settings.says("in-force", "the list may frame")
	own := eval[string](settings, at("domains")+`.value`)
	require.Equal(t, strings.TrimPrefix(s.url, "http://"), own)

	settings.fill("domains", own+"\nacme.example/crm")
	settings.click("save-domains")
	settings.says("refused", "Line 2, “acme.example/crm”")
	require.Equal(t, "acme.example/crm", eval[string](settings, `document.getSelection().toString()`), "the bad line is selected")
	require.False(t, s.shows(open(t, s.framerURL("localhost", s.adapterURL()))))

	settings.click("everybody")
	settings.click("save-domains")
	settings.says("in-force", "Everybody may frame")
	require.False(t, eval[bool](settings, visible(at("refused"))+` ?? false`))
}
