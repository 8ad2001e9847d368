package sim

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
)

// framerRoutes is a page that frames the address in its fragment.
var framerRoutes = map[string]http.HandlerFunc{"/framer": func(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprint(w, `<!doctype html><iframe></iframe><script>document.querySelector("iframe").src = location.hash.slice(1);</script>`)
}}

// startTenant starts a simulator whose tenant has that list.
func startTenant(t *testing.T, list framing.List) *harness.Server {
	t.Helper()
	return harness.StartWith(t, hostsim.Options{Framing: list}, framerRoutes)
}

// framerURL is the address of the framer around an address, under one of the names that the browser takes for this machine.
func framerURL(s *harness.Server, name, around string) string {
	return strings.Replace(s.LocalhostURL, "localhost", name, 1) + "/framer#" + around
}

func adapterURL(s *harness.Server) string { return s.URL + "/agent/?type=call&from=custom" }

// showsAdapter reports whether a page's frame has the adapter in it. If not, the browser
// has put a page of its own there.
func showsAdapter(s *harness.Server, around *harness.Page) bool {
	s.T.Helper()
	frame := around.Frame(adapterURL(s))
	const refused = `location.protocol === "chrome-error:"`
	frame.Until(refused + " || " + harness.Visible(harness.At("sign-in")))
	return !harness.Eval[bool](frame, refused)
}

// setDomains saves the list as a program does.
func setDomains(s *harness.Server, list ...string) {
	s.T.Helper()
	body, err := json.Marshal(map[string]any{"domains": list})
	require.NoError(s.T, err)
	request, err := http.NewRequestWithContext(s.T.Context(), http.MethodPut, s.URL+"/ccai/settings/domains", bytes.NewReader(body))
	require.NoError(s.T, err)
	response, err := http.DefaultClient.Do(request)
	require.NoError(s.T, err)
	response.Body.Close()
	require.Equal(s.T, http.StatusOK, response.StatusCode)
}

// saveDomains writes the list on the page of settings.
func saveDomains(s *harness.Server, list string) {
	s.T.Helper()
	settings := harness.Open(s.T, s.LocalhostURL+"/ccai/settings/")
	settings.AwaitText("in-force", "frame the adapters")
	settings.Fill("domains", list)
	settings.Click("save-domains")
	settings.AwaitText("in-force", "the list may frame")
}

func TestANewTenantRefusesThePageUntilItsDomainIsAdded(t *testing.T) {
	s := startTenant(t, framing.List{framing.OwnHost})
	crm := harness.Open(t, s.LocalhostURL+"/crm/")
	require.False(t, showsAdapter(s, crm))

	saveDomains(s, strings.TrimPrefix(s.URL, "http://")+"\n"+strings.TrimPrefix(s.LocalhostURL, "http://"))
	require.False(t, showsAdapter(s, crm), "the frame stays as it is")
	crm.Do(`((frame) => { frame.src = frame.src; })(` + harness.At("adapter-call") + `)`)
	call := testbed.Adapter(s, crm, "call")
	call.Click("sign-in")
	crm.Until(`bridge.agent.status === "signedIn"`)
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
			_, port, _ := strings.Cut(strings.TrimPrefix(s.URL, "http://"), ":")
			setDomains(s, strings.Replace(row.entry, "PORT", port, 1))
			require.Equal(t, row.shown, showsAdapter(s, harness.Open(t, framerURL(s, row.page, adapterURL(s)))))
		})
	}
}

func TestANewTenantAllowsItsOwnPages(t *testing.T) {
	s := startTenant(t, framing.List{framing.OwnHost})
	own := harness.Open(t, framerURL(s, "127.0.0.1", adapterURL(s)))
	own.Until(`document.querySelector("iframe").contentDocument?.querySelector('[data-testid="sign-in"]')`)
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
			setDomains(s, row.list...)
			outer := harness.Open(t, framerURL(s, "outer.localhost", framerURL(s, "inner.localhost", adapterURL(s))))
			require.Equal(t, row.shown, showsAdapter(s, outer))
		})
	}
}

func TestABadLineIsNamedOnThePageOfSettings(t *testing.T) {
	s := startTenant(t, framing.List{framing.OwnHost})
	settings := harness.Open(t, s.LocalhostURL+"/ccai/settings/")
	settings.AwaitText("in-force", "the list may frame")
	own := harness.Eval[string](settings, harness.At("domains")+`.value`)
	require.Equal(t, strings.TrimPrefix(s.URL, "http://"), own)

	settings.Fill("domains", own+"\nacme.example/crm")
	settings.Click("save-domains")
	settings.AwaitText("refused", "Line 2, “acme.example/crm”")
	require.Equal(t, "acme.example/crm", harness.Eval[string](settings, `document.getSelection().toString()`), "the bad line is selected")
	require.False(t, showsAdapter(s, harness.Open(t, framerURL(s, "localhost", adapterURL(s)))))

	settings.Click("everybody")
	settings.Click("save-domains")
	settings.AwaitText("in-force", "Everybody may frame")
	require.False(t, harness.Eval[bool](settings, harness.Visible(harness.At("refused"))+` ?? false`))
}
