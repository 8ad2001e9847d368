package elements

import (
	"net/http"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

// adapterPage is the least that an adapter can be: it signs in when it loads.
func adapterPage(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write([]byte(`<!doctype html><html lang="en"><title>Adapter</title><body><script>parent.postMessage(` + testbed.AgentLogin + `, "*")</script>`))
}

// unframed answers like a tenant whose list of domains lacks the page's.
func unframed(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Security-Policy", "frame-ancestors 'none'")
	adapterPage(w, r)
}

func TestTheStateOfAnAdapterIsReported(t *testing.T) {
	s, p := atElement(t, "?type=call")
	p.Do(`(window.states = [], document.addEventListener("cti-state", ({ detail }) => states.push(detail.type + " " + detail.state)), 1)`)
	p.Until(element + `.state.call === "silent"`)
	require.Equal(t, "No message yet", harness.Eval[string](p, inside("state")+`.textContent`))
	call := testbed.Adapter(s, p, "call")
	call.Click("sign-in")
	p.Until(element + `.state.call === "signedIn"`)
	require.Equal(t, "Signed in", harness.Eval[string](p, inside("state")+`.textContent`))
	require.Equal(t, "Call adapter: Signed in", harness.Eval[string](p, inside("news")+`.textContent`), "also for who does not see it")
	require.Equal(t, "status", harness.Eval[string](p, inside("news")+`.role`))
	require.False(t, harness.Eval[bool](p, harness.Visible(inside("note"))+` === true`))
	call.Click("sign-out")
	p.Until(element + `.state.call === "signedOut"`)
	p.Do(inside("reload") + `.click()`)
	p.Until(element + `.state.call === "silent"`)
	require.Equal(t, []string{"call silent", "call responding", "call signedIn", "call signedOut", "call loading", "call silent"}, harness.Eval[[]string](p, `states`))
}

// onlyOnce is an adapter that loads once and never again. A page is not loaded
// before its frames are, so the first time has to go well.
func onlyOnce() http.HandlerFunc {
	var loads atomic.Int32
	return func(w http.ResponseWriter, r *http.Request) {
		if loads.Add(1) > 1 {
			<-r.Context().Done()
			return
		}
		adapterPage(w, r)
	}
}

func TestAnAdapterThatDoesNotAnswerIsLoading(t *testing.T) {
	s := harness.Start(t, map[string]http.HandlerFunc{"/agent/": onlyOnce()})
	p := openElement(s, t, "/adapters/?type=call")
	p.Until(element + `.state.call === "signedIn"`)
	p.Do(element + `.reload()`)
	require.Equal(t, "loading", harness.Eval[string](p, element+`.state.call`))
	require.Equal(t, "Loading", harness.Eval[string](p, inside("state")+`.textContent`))
	require.False(t, harness.Eval[bool](p, harness.Visible(inside("note"))+` === true`))
}

func TestAnAgentSeesWhatToDoAboutATenantThatForbidsThePage(t *testing.T) {
	var allowed atomic.Bool
	s := harness.Start(t, map[string]http.HandlerFunc{"/agent/": func(w http.ResponseWriter, r *http.Request) {
		if allowed.Load() {
			adapterPage(w, r)
			return
		}
		unframed(w, r)
	}})
	p := openElement(s, t, "/adapters/?type=call")
	p.Until(element + `.state.call === "silent"`)
	advice := harness.Eval[string](p, inside("note")+`.textContent`)
	for _, words := range []string{"Sign in below", s.LocalhostURL, "“Agent Adapter – Domain Based Access Control”", s.URL[len("http://"):]} {
		require.Contains(t, advice, words)
	}
	p.Do(inside("again") + `.click()`)
	p.Until(element + `.state.call === "silent"`)
	require.True(t, harness.Eval[bool](p, harness.Visible(inside("again"))))

	allowed.Store(true)
	p.Do(inside("again") + `.click()`)
	p.Until(element + `.state.call === "signedIn"`)
	require.False(t, harness.Eval[bool](p, harness.Visible(inside("note"))+` === true`))
}

func TestAFrameThatThePageItselfForbidsIsReportedAsBlocked(t *testing.T) {
	var frames string
	var tag string
	s := harness.Start(t, map[string]http.HandlerFunc{"/strict/": func(w http.ResponseWriter, r *http.Request) { strictPage(tag, frames)(w, r) }})
	frames, tag = "'none'", `<cti-adapter origin="`+s.URL+`" type="call"></cti-adapter>`
	p := openElement(s, t, "/strict/")
	p.Until(element + `.state.call === "blocked"`)
	advice := harness.Eval[string](p, inside("note")+`.textContent`)
	for _, words := range []string{"Content-Security-Policy", "frame-src", s.URL, s.LocalhostURL} {
		require.Contains(t, advice, words)
	}
	require.Nil(t, harness.Eval[any](p, inside("again")), "reloading the frame cannot help")

	frames = s.URL
	p = openElement(s, t, "/strict/")
	p.Until(element + `.state.call === "silent"`)
}

// What a page can see of a frame is the same whether its tenant allows it or
// not; otherwise the element would tell the two apart. If this test fails, a
// browser has begun to tell: look at docs/adapters.md.
func TestABrowserDoesNotTellAPageThatATenantForbidsIt(t *testing.T) {
	s := harness.Start(t, map[string]http.HandlerFunc{
		"/allowed/": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Write([]byte(`<!doctype html><title>Adapter</title>`))
		},
		"/forbidden/": unframed,
	})
	p := harness.Open(t, s.LocalhostURL+"/healthz")
	seen := func(path string) string {
		return harness.Eval[string](p, `(async () => {
			const f = document.createElement("iframe");
			const events = [];
			for (const type of ["load", "error"]) f.addEventListener(type, () => events.push(type));
			const violation = () => events.push("violation");
			document.addEventListener("securitypolicyviolation", violation);
			document.body.append(f);
			events.length = 0;
			const url = `+harness.Quote(s.URL+path)+`;
			await new Promise((resolve) => { f.addEventListener("load", resolve); f.src = url; });
			await new Promise((resolve) => {
				new PerformanceObserver((list, o) => { if (list.getEntriesByName(url).length) { o.disconnect(); resolve(); } }).observe({ type: "resource", buffered: true });
			});
			const answer = (read) => { try { return String(read()); } catch (e) { return e.message; } };
			const entry = performance.getEntriesByName(url)[0].toJSON();
			for (const time of ["name", "startTime", "duration", "fetchStart", "responseEnd", "navigationId"]) delete entry[time];
			document.removeEventListener("securitypolicyviolation", violation);
			const { contentWindow: w } = f;
			return JSON.stringify({ events, entry, frames: w.length, closed: w.closed, document: answer(() => f.contentDocument),
				origin: answer(() => w.origin), place: answer(() => w.location.href), history: history.length });
		})()`)
	}
	seen("/allowed/") // the first frame of a page may have another entry
	allowed := seen("/allowed/")
	require.Contains(t, allowed, `"events":["load"]`)
	require.Equal(t, allowed, seen("/forbidden/"))
}

func TestAFailedBridgeIsReportedAndComesBack(t *testing.T) {
	var broken atomic.Bool
	broken.Store(true)
	s := harness.Start(t, map[string]http.HandlerFunc{"/sdk/ctibridge.wasm": func(w http.ResponseWriter, r *http.Request) {
		if broken.Load() {
			http.Error(w, "gone", http.StatusNotFound)
			return
		}
		harness.SlowModule(0, closedChannel)(w, r)
	}})
	p := harness.OpenSized(t, 1100, 800, s.LocalhostURL+"/adapters/?type=call")
	p.Until(harness.Visible(inside("failure")))
	require.Contains(t, harness.Eval[string](p, inside("failure")+`.textContent`), "WASM_LOAD_FAILED")
	require.Equal(t, "alert", harness.Eval[string](p, inside("failure")+`.role`))
	require.Equal(t, 1, harness.Eval[int](p, element+`.shadowRoot.querySelectorAll("iframe[src]").length`), "the agent can still take calls")
	broken.Store(false)
	p.Do(element + `.reload()`)
	p.Until(element + `.bridge.connection.state === "connected"`)
	require.False(t, harness.Eval[bool](p, harness.Visible(inside("failure"))+` === true`))
}

// closedChannel is for what need not wait.
var closedChannel = func() chan struct{} {
	c := make(chan struct{})
	close(c)
	return c
}()

// A page that is loaded anew receives nothing about the agent who is signed in before
// the next event, and any event of a call shows that somebody is.
func TestAReloadedPageDoesNotCallAnAgentSignedOut(t *testing.T) {
	s, p := atElement(t, "?type=call")
	call := testbed.Adapter(s, p, "call")
	call.Clicks("sign-in", "ring", "answer")
	p.Until(`bridge.contacts.size === 1`)
	p.Visit(s.LocalhostURL + "/adapters/?type=call")
	p.Until(element + `?.state.call === "silent"`)
	require.Equal(t, "No message yet", harness.Eval[string](p, inside("state")+`.textContent`))
	require.Contains(t, harness.Eval[string](p, inside("note")+`.textContent`), "Not signed in?")
	call = testbed.Adapter(s, p, "call")
	call.Click("redact")
	p.Until(element + `.state.call === "signedIn"`)
	require.Equal(t, "Signed in", harness.Eval[string](p, inside("state")+`.textContent`))
	require.Equal(t, "signedIn", harness.Eval[string](p, element+`.bridge.agent.status`))
}
