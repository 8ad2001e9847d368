package e2e

import (
	"net/http"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

// adapterPage is the least that an adapter can be: it signs in when it loads.
func adapterPage(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write([]byte(`<!doctype html><html lang="en"><title>Adapter</title><body><script>parent.postMessage(` + login + `, "*")</script>`))
}

// unframed answers like a tenant whose list of domains lacks the page's.
func unframed(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Security-Policy", "frame-ancestors 'none'")
	adapterPage(w, r)
}

func TestTheStateOfAnAdapterIsTold(t *testing.T) {
	s, p := atElement(t, "?type=call")
	p.do(`(window.states = [], document.addEventListener("cti-state", ({ detail }) => states.push(detail.type + " " + detail.state)), 1)`)
	p.until(element + `.state.call === "silent"`)
	require.Equal(t, "No message yet", eval[string](p, inside("state")+`.textContent`))
	call := adapter(s, p, "call")
	call.click("sign-in")
	p.until(element + `.state.call === "signedIn"`)
	require.Equal(t, "Signed in", eval[string](p, inside("state")+`.textContent`))
	require.Equal(t, "Call adapter: Signed in", eval[string](p, inside("news")+`.textContent`), "also for who does not see it")
	require.Equal(t, "status", eval[string](p, inside("news")+`.role`))
	require.False(t, eval[bool](p, visible(inside("note"))+` === true`))
	call.click("sign-out")
	p.until(element + `.state.call === "signedOut"`)
	p.do(inside("reload") + `.click()`)
	p.until(element + `.state.call === "silent"`)
	require.Equal(t, []string{"call silent", "call responding", "call signedIn", "call signedOut", "call loading", "call silent"}, eval[[]string](p, `states`))
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
	s := start(t, map[string]http.HandlerFunc{"/agent/": onlyOnce()})
	p := s.element(t, "/adapters/?type=call")
	p.until(element + `.state.call === "signedIn"`)
	p.do(element + `.reload()`)
	require.Equal(t, "loading", eval[string](p, element+`.state.call`))
	require.Equal(t, "Loading", eval[string](p, inside("state")+`.textContent`))
	require.False(t, eval[bool](p, visible(inside("note"))+` === true`))
}

func TestAnAgentIsToldWhatToDoAboutATenantThatForbidsThePage(t *testing.T) {
	var allowed atomic.Bool
	s := start(t, map[string]http.HandlerFunc{"/agent/": func(w http.ResponseWriter, r *http.Request) {
		if allowed.Load() {
			adapterPage(w, r)
			return
		}
		unframed(w, r)
	}})
	p := s.element(t, "/adapters/?type=call")
	p.until(element + `.state.call === "silent"`)
	advice := eval[string](p, inside("note")+`.textContent`)
	for _, words := range []string{"Sign in below", s.here, "“Agent Adapter – Domain Based Access Control”", s.url[len("http://"):]} {
		require.Contains(t, advice, words)
	}
	p.do(inside("again") + `.click()`)
	p.until(element + `.state.call === "silent"`)
	require.True(t, eval[bool](p, visible(inside("again"))))

	allowed.Store(true)
	p.do(inside("again") + `.click()`)
	p.until(element + `.state.call === "signedIn"`)
	require.False(t, eval[bool](p, visible(inside("note"))+` === true`))
}

func TestAFrameThatThePageItselfForbidsIsToldApart(t *testing.T) {
	var frames string
	var tag string
	s := start(t, map[string]http.HandlerFunc{"/strict/": func(w http.ResponseWriter, r *http.Request) { strictPage(tag, frames)(w, r) }})
	frames, tag = "'none'", `<cti-adapter origin="`+s.url+`" type="call"></cti-adapter>`
	p := s.element(t, "/strict/")
	p.until(element + `.state.call === "blocked"`)
	advice := eval[string](p, inside("note")+`.textContent`)
	for _, words := range []string{"Content-Security-Policy", "frame-src", s.url, s.here} {
		require.Contains(t, advice, words)
	}
	require.Nil(t, eval[any](p, inside("again")), "reloading the frame cannot help")

	frames = s.url
	p = s.element(t, "/strict/")
	p.until(element + `.state.call === "silent"`)
}

// What a page can see of a frame is the same whether its tenant allows it or
// not; otherwise the element would tell the two apart. If this test fails, a
// browser has begun to tell: look at docs/adapters.md.
func TestABrowserDoesNotTellAPageThatATenantForbidsIt(t *testing.T) {
	s := start(t, map[string]http.HandlerFunc{
		"/allowed/": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Write([]byte(`<!doctype html><title>Adapter</title>`))
		},
		"/forbidden/": unframed,
	})
	p := open(t, s.here+"/healthz")
	seen := func(path string) string {
		return eval[string](p, `(async () => {
			const f = document.createElement("iframe");
			const events = [];
			for (const type of ["load", "error"]) f.addEventListener(type, () => events.push(type));
			const violation = () => events.push("violation");
			document.addEventListener("securitypolicyviolation", violation);
			document.body.append(f);
			events.length = 0;
			const url = `+quote(s.url+path)+`;
			await new Promise((resolve) => { f.addEventListener("load", resolve); f.src = url; });
			await new Promise((resolve) => {
				new PerformanceObserver((list, o) => { if (list.getEntriesByName(url).length) { o.disconnect(); resolve(); } }).observe({ type: "resource", buffered: true });
			});
			const said = (read) => { try { return String(read()); } catch (e) { return e.message; } };
			const entry = performance.getEntriesByName(url)[0].toJSON();
			for (const time of ["name", "startTime", "duration", "fetchStart", "responseEnd", "navigationId"]) delete entry[time];
			document.removeEventListener("securitypolicyviolation", violation);
			const { contentWindow: w } = f;
			return JSON.stringify({ events, entry, frames: w.length, closed: w.closed, document: said(() => f.contentDocument),
				origin: said(() => w.origin), place: said(() => w.location.href), history: history.length });
		})()`)
	}
	seen("/allowed/") // the first frame of a page may be told of differently
	allowed := seen("/allowed/")
	require.Contains(t, allowed, `"events":["load"]`)
	require.Equal(t, allowed, seen("/forbidden/"))
}

func TestAFailedBridgeIsSaidAndComesBack(t *testing.T) {
	var broken atomic.Bool
	broken.Store(true)
	s := start(t, map[string]http.HandlerFunc{"/sdk/ctibridge.wasm": func(w http.ResponseWriter, r *http.Request) {
		if broken.Load() {
			http.Error(w, "gone", http.StatusNotFound)
			return
		}
		slowModule(0, closedChannel)(w, r)
	}})
	p := openIn(t, 1100, 800, s.here+"/adapters/?type=call")
	p.until(visible(inside("failure")))
	require.Contains(t, eval[string](p, inside("failure")+`.textContent`), "WASM_LOAD_FAILED")
	require.Equal(t, "alert", eval[string](p, inside("failure")+`.role`))
	require.Equal(t, 1, eval[int](p, element+`.shadowRoot.querySelectorAll("iframe[src]").length`), "the agent can still take calls")
	broken.Store(false)
	p.do(element + `.reload()`)
	p.until(element + `.bridge.connection.state === "connected"`)
	require.False(t, eval[bool](p, visible(inside("failure"))+` === true`))
}

// closedChannel is for what need not wait.
var closedChannel = func() chan struct{} {
	c := make(chan struct{})
	close(c)
	return c
}()
