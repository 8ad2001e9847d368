package max

import (
	"io"
	"net/http"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/harness/chromium"
	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// ownPage registers with whichever window it finds above it, without the SDK.
const ownPage = `<!doctype html><link rel="icon" href="data:,"><title>Own</title><script>
(opener ?? parent).postMessage({ messageType: "RegisterForClientEvents", issuer: "own", subscriptionTypes: ["all"] }, "*");
</script>`

// ownFlow is a console with pages of somebody's own, which are served at another port.
type ownFlow struct {
	*harness.Server
	pages   *chromium.Site
	console *harness.Page
	// demo counts how often the demo page was loaded.
	demo *atomic.Int64
}

// openOwn opens a console at this query. Paths are those of the pages that the server is given.
func openOwn(t *testing.T, query string, paths ...string) ownFlow {
	t.Helper()
	s := ownFlow{demo: new(atomic.Int64), pages: chromium.Serve(http.HandlerFunc(serveOwn))}
	t.Cleanup(s.pages.Close)
	o := hostsim.Options{}
	for _, path := range paths {
		o.CRM = append(o.CRM, s.pages.URL+path)
	}
	s.Server = harness.StartWith(t, o, map[string]http.HandlerFunc{"/crm/": func(w http.ResponseWriter, _ *http.Request) {
		s.demo.Add(1)
		io.WriteString(w, ownPage)
	}})
	s.console = harness.Open(t, s.LocalhostURL+"/max/"+query)
	return s
}

func serveOwn(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/refuses" {
		w.Header().Set("X-Frame-Options", "DENY")
	}
	io.WriteString(w, ownPage)
}

// awaitRegistered waits until each of the windows has registered.
func (s ownFlow) awaitRegistered(frames ...string) {
	s.T.Helper()
	for _, frame := range frames {
		s.Await(frame+" registers", func() bool { return slices.Contains(s.ReceivedFrom(frame), "RegisterForClientEvents") })
	}
}

// everywhere opens the panel of a call and a pop-out, and waits for both.
func (s ownFlow) everywhere() {
	s.T.Helper()
	s.console.Click("ring")
	s.console.Click("accept")
	s.awaitRegistered("panel:701200345")
	s.console.Click("tab-workspace")
	s.console.Click("workspace-pop-out")
	s.awaitRegistered("window-1")
}

func TestAPageOfOnesOwnIsInEveryPlaceAndTheDemoPageInNone(t *testing.T) {
	s := openOwn(t, "", "/one", "/two")
	s.awaitRegistered("workspace", "workspace-2")
	s.everywhere()
	for _, frame := range []string{"workspace", "workspace-2", "panel:701200345", "window-1"} {
		s.Await(frame+" receives the call", func() bool { return harness.Count(s.Sent(journal.MAX, frame), "CallContactEvent") > 0 })
	}
	src := func(id string) string { return harness.Eval[string](s.console, harness.At(id)+`.src`) }
	require.Equal(t, []string{s.pages.URL + "/one", s.pages.URL + "/two", s.pages.URL + "/one"},
		[]string{src("workspace-frame"), src("workspace-frame-2"), src("panel-frame")})
	require.Zero(t, s.demo.Load())
}

func TestWithoutAPageOfOnesOwnTheDemoPageIsThere(t *testing.T) {
	s := openOwn(t, "")
	s.awaitRegistered("workspace")
	s.everywhere()
	require.EqualValues(t, 3, s.demo.Load(), "workspace, panel and pop-out")
}

func TestEachWorkspaceHasATabAndItsAddress(t *testing.T) {
	s := openOwn(t, "", "/one", "/two")
	s.awaitRegistered("workspace", "workspace-2")
	s.console.Click("tab-workspace-2")
	s.console.Until(harness.Visible(harness.At("workspace-frame-2")))
	require.False(t, harness.Eval[bool](s.console, harness.Visible(harness.At("workspace-frame"))))
	require.Equal(t, s.pages.URL+"/two", harness.Eval[string](s.console, harness.At("workspace-url")+`.value`))
	s.console.Click("tab-workspace")
	s.console.Until(harness.Visible(harness.At("workspace-frame")))
	require.Equal(t, s.pages.URL+"/one", harness.Eval[string](s.console, harness.At("workspace-url")+`.value`))
}

func TestAnOpenConsoleFollowsThePagesOfTheServer(t *testing.T) {
	s := openOwn(t, "", "/one", "/two")
	s.awaitRegistered("workspace", "workspace-2")
	s.console.Click("tab-workspace-2")
	require.NoError(t, s.Sim.SetCRM([]string{s.pages.URL + "/three"}))
	s.console.Until(harness.At("workspace-frame") + `.src.endsWith("/three")`)
	require.Equal(t, "null, "+s.pages.URL+"/three, true", harness.Eval[string](s.console,
		"[String("+harness.At("workspace-frame-2")+"), "+harness.At("workspace-url")+".value, "+harness.Visible(harness.At("workspace-frame"))+`].join(", ")`))
	require.NoError(t, s.Sim.SetCRM(nil))
	s.console.Until(harness.At("workspace-frame") + `.src.endsWith("/crm/")`)
}

func TestAWorkspaceThatStaysEmptySaysWhy(t *testing.T) {
	s := openOwn(t, "", "/one")
	s.awaitRegistered("workspace")
	s.console.Fill("workspace-url", s.pages.URL+"/refuses")
	s.console.Click("workspace-open")
	s.console.AwaitText("workspace-problem", "X-Frame-Options forbids the console to frame the page.")
	s.console.Fill("workspace-url", "http://127.0.0.1:1/")
	s.console.Click("workspace-open")
	s.console.AwaitText("workspace-problem", "Start your page, or change the address.")
	s.console.Fill("workspace-url", s.pages.URL+"/one?again")
	s.console.Click("workspace-open")
	s.console.Until(harness.At("workspace-problem") + `.hidden`)
	s.console.Until(harness.At("workspace-problem") + `.textContent === ""`)
}

func TestTheAddressOfTheConsoleNamesItsPages(t *testing.T) {
	other := chromium.Serve(http.HandlerFunc(serveOwn))
	t.Cleanup(other.Close)
	s := openOwn(t, "?crm="+other.URL+"/named", "/one")
	s.awaitRegistered("workspace")
	s.everywhere()
	require.Equal(t, other.URL+"/named", harness.Eval[string](s.console, harness.At("panel-frame")+`.src`))
	require.Zero(t, s.demo.Load())
}
