package elements

import (
	"fmt"
	"net/http"
	"strconv"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// element is the <cti-adapter> of a page.
const element = `document.querySelector("cti-adapter")`

// inside is the expression for a part of the element.
func inside(part string) string {
	return element + `.shadowRoot.querySelector("[part=` + part + `]")`
}

// atElement opens the sample page with its element, in a window in which the
// panel leaves all fields free.
func atElement(t *testing.T, query string) (*harness.Server, *harness.Page) {
	t.Helper()
	s := harness.Start(t, nil)
	return s, openElement(s, t, "/adapters/"+query)
}

// openElement opens a page that holds an element and waits for its bridge, which
// the page then has as window.bridge, like the CRM page.
func openElement(s *harness.Server, t *testing.T, path string) *harness.Page {
	t.Helper()
	p := harness.OpenSized(t, 1100, 800, s.LocalhostURL+path)
	p.Until(element + `?.bridge?.connection.state === "connected"`)
	p.Do(`(window.bridge = ` + element + `.bridge, 1)`)
	p.Do(harness.RecordEvents)
	return p
}

// listenFor makes a page keep the DOM events of these types that reach the
// document, with the type of the element that each came from.
func listenFor(p *harness.Page, types string) {
	p.T.Helper()
	p.Do(`(window.received = [], ` + harness.Quote(types) + `.split(" ").forEach((type) => document.addEventListener(type, (e) =>
		received.push([e.type, e.target.getAttribute("type"), JSON.stringify(e.detail?.id ?? e.detail?.data?.call_id ?? e.detail?.text ?? "")].join(" ")))), 1)`)
}

func receivedEvents(p *harness.Page) []string {
	p.T.Helper()
	return harness.Eval[[]string](p, `received`)
}

func TestAnElementFramesTheDocumentedAddresses(t *testing.T) {
	s, p := atElement(t, "")
	type frame struct{ Src, Allow, Title, Width, Height, Sandbox string }
	require.Equal(t, []frame{
		{s.URL + "/agent/?type=call&from=custom", "microphone; camera; geolocation", "Call adapter", "290", "600", ""},
		{s.URL + "/agent/?type=chat&from=custom", "microphone; camera; geolocation", "Chat adapter", "450", "590", ""},
	}, harness.Eval[[]frame](p, `[...`+element+`.shadowRoot.querySelectorAll("iframe")].map((f) => ({
		Src: f.src, Allow: f.allow, Title: f.title, Width: f.getAttribute("width"), Height: f.getAttribute("height"), Sandbox: f.getAttribute("sandbox") ?? "" }))`))
}

func TestEachAdapterIsLoadedOnce(t *testing.T) {
	var loads atomic.Int32
	s := harness.Start(t, map[string]http.HandlerFunc{"/agent/": func(w http.ResponseWriter, r *http.Request) {
		loads.Add(1)
		adapterPage(w, r)
	}})
	p := openElement(s, t, "/adapters/")
	p.Until(element + `.state.call === "signedIn" && ` + element + `.state.chat === "signedIn"`)
	require.EqualValues(t, 2, loads.Load())
	p.Do(`(` + element + `.setAttribute("type", "call"), ` + element + `.setAttribute("from", ""), 1)`)
	p.Until(element + `.state.call === "signedIn" && !("chat" in ` + element + `.state)`)
	require.EqualValues(t, 3, loads.Load(), "what changes at once is loaded once")
	require.Equal(t, s.URL+"/agent/?type=call", harness.Eval[string](p, inside("frame")+`.src`))
}

func TestAFrameHasItsDocumentedSizeWhereTheWindowHas(t *testing.T) {
	for kind, size := range map[string][2]float64{"call": {290, 600}, "chat": {450, 590}} {
		t.Run(kind, func(t *testing.T) {
			_, p := atElement(t, "?type="+kind)
			p.Until(element + `.state.` + kind + ` === "silent"`)
			p.Resize(1100, 1000)
			p.Until(`innerHeight === 1000`)
			p.Until(fmt.Sprintf(`((r) => r.width === %v && r.height === %v)(%s.getBoundingClientRect())`, size[0], size[1], inside("frame")))
			p.Resize(320, 480)
			p.Until(inside("frame") + `.getBoundingClientRect().height < 400`)
			p.Until(`((r) => r.left >= 0 && r.right <= 320 && r.bottom <= 480)(` + inside("panel") + `.getBoundingClientRect())`)
		})
	}
}

func TestWrongAttributesAreReportedAndLoadNothing(t *testing.T) {
	for name, row := range map[string]struct{ attribute, value, option string }{
		"an adapter that does not exist":   {"type", "email", "type"},
		"an origin with a path":            {"origin", "https://acme.test/agent/", "origin"},
		"a setting that adds a parameter":  {"from", "custom&popup=cobrowse", "from"},
		"a placement that does not exist":  {"placement", "top", "placement"},
		"options that the bridge does not": {"data-timeout", "0", "timeout"},
	} {
		t.Run(name, func(t *testing.T) {
			_, p := atElement(t, "")
			p.Do(`(async () => {
				const e = document.createElement("cti-adapter");
				e.setAttribute("origin", ` + element + `.getAttribute("origin"));
				e.setAttribute("type", "call");
				e.setAttribute(` + harness.Quote(row.attribute) + `, ` + harness.Quote(row.value) + `);
				if (e.dataset.timeout) e.options = { timeout: Number(e.dataset.timeout) };
				window.reported = [];
				e.addEventListener("error", ({ detail }) => reported.push(detail.code, detail.details.option));
				addEventListener("error", () => reported.push("reached the window"));
				` + element + `.remove();
				await null; // the bridge goes with it
				document.body.append(e);
			})()`)
			require.Equal(t, []string{"INVALID_ARGUMENT", row.option}, harness.Eval[[]string](p, `reported`))
			require.Contains(t, harness.Eval[string](p, inside("invalid")+`.textContent`), row.option)
			require.Equal(t, "alert", harness.Eval[string](p, inside("invalid")+`.role`))
			require.Equal(t, 0, harness.Eval[int](p, element+`.shadowRoot.querySelectorAll("iframe").length`))
			require.True(t, harness.Eval[bool](p, element+`.bridge === undefined && `+element+`.error.code === "INVALID_ARGUMENT"`))

			p.Do(`(` + element + `.options = undefined, ` + element + `.removeAttribute(` + harness.Quote(row.attribute) + `),
				` + element + `.setAttribute("origin", ` + harness.Quote(harness.Eval[string](p, `location.origin.replace("localhost", "127.0.0.1")`)) + `),
				` + element + `.setAttribute("type", "call"), ` + element + `.setAttribute("from", "custom"), 1)`)
			p.Until(element + `.bridge?.connection.state === "connected" && !` + element + `.error`)
		})
	}
}

func TestAnElementEmitsTheBridgesEventsOnce(t *testing.T) {
	s, p := atElement(t, "")
	listenFor(p, "New_Call End_Call contact.started contact.ended agent.state")
	call := testbed.Adapter(s, p, "call")
	call.Click("sign-in")
	call.Click("ring")
	call.Click("answer")
	call.Click("end-call")
	p.Until(`received.some((h) => h.startsWith("End_Call")) && received.some((h) => h.startsWith("contact.ended"))`)
	require.Equal(t, []string{
		`agent.state call chat "4102"`, `New_Call call chat 990017`, `contact.started call chat "call:990017"`,
		`End_Call call chat 990017`, `contact.ended call chat "call:990017"`,
	}, receivedEvents(p))
	require.Equal(t, s.Sent(journal.CCAI, "parent"), harness.VendorEvents(p))
}

func TestAnEventCrossesTheBordersOfOtherComponents(t *testing.T) {
	s, p := atElement(t, "?type=call")
	p.Do(`(() => {
		const host = document.createElement("div");
		document.body.append(host);
		const e = document.createElement("cti-adapter");
		for (const name of ["origin", "type"]) e.setAttribute(name, ` + element + `.getAttribute(name));
		` + element + `.remove();
		host.attachShadow({ mode: "open" }).append(e);
		window.wrapped = e;
		window.crossed = 0;
		document.addEventListener("New_Call", (event) => crossed += event.composedPath()[0] === e ? 1 : 100);
	})()`)
	p.Until(`wrapped.bridge?.connection.state === "connected"`)
	call := testbed.Adapter(s, p, "call")
	call.Do(`(parent.postMessage(` + testbed.GoodCCAI + `, "*"), 1)`)
	p.Until(`crossed > 0`)
	require.Equal(t, 1, harness.Eval[int](p, `crossed`))
}

// A name of one word may be that of an event of the browser's own: a page that
// listens for "submit" must not take an adapter's for it.
func TestAVendorsEventDoesNotPoseAsOneOfTheBrowsers(t *testing.T) {
	s, p := atElement(t, "?type=call")
	listenFor(p, "submit click contact.started My_Event")
	call := testbed.Adapter(s, p, "call")
	for _, name := range []string{"submit", "click", "contact.started", "My_Event"} {
		call.Do(`(parent.postMessage(JSON.stringify({ type: ` + harness.Quote(name) + `, data: {} }), "*"), 1)`)
	}
	p.Until(`received.length > 0`)
	require.Equal(t, []string{`My_Event call ""`}, receivedEvents(p))
	require.Equal(t, []string{"submit", "click", "contact.started", "My_Event"}, harness.VendorEvents(p), "the bridge has them all")
}

func TestHostileMessagesToAnElementRunNoHandler(t *testing.T) {
	s, p := atElement(t, "?type=call")
	listenFor(p, "New_Call contact.started contact.updated a My_Event")
	call := testbed.Adapter(s, p, "call")
	for n, row := range testbed.HostileMessages {
		t.Run(row.Name, func(t *testing.T) {
			p, call := p.For(t), call.For(t)
			testbed.BeginAttack(p)
			p.Do(`(received.length = 0, 1)`)
			call.Do(`(parent.postMessage(` + row.Data + `, "*"), 1)`)
			testbed.AwaitRefusal(p, row.Ccai)
			require.Empty(t, receivedEvents(p))
			call.Do(`(parent.postMessage(` + testbed.OfContact(100+n, testbed.GoodCCAI) + `, "*"), 1)`)
			p.Until(`bridge.contacts.has("call:` + strconv.Itoa(100+n) + `") && received.length === 2`)
		})
	}
}

func TestAStrangersFrameInThePageOfAnElementIsNotListenedTo(t *testing.T) {
	s, p := atElement(t, "?type=call")
	p.Do(`new Promise((resolve) => {
		const f = document.createElement("iframe");
		f.src = ` + harness.Quote(s.URL+"/agent/?type=chat&from=custom&stranger") + `;
		f.onload = resolve;
		document.body.append(f);
	})`)
	p.Frame(s.URL + "/agent/?type=chat&from=custom&stranger").Do(`(parent.postMessage(` + testbed.GoodCCAI + `, "*"), 1)`)
	testbed.AwaitRefusal(p, "source")
	testbed.Adapter(s, p, "call").Do(`(parent.postMessage(` + testbed.GoodCCAI + `, "*"), 1)`)
	p.Until(`bridge.contacts.has("call:7")`)
}

// strictPage is plain HTML with a policy that allows no style at all, and no
// script but the SDK's own.
func strictPage(body, frames string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "+
			"frame-src "+frames+"; require-trusted-types-for 'script'; trusted-types 'none'")
		w.Write([]byte(`<!doctype html><html lang="en"><title>Strict</title><meta name="viewport" content="width=device-width">` +
			`<script type="module" src="/sdk/ctibridge-elements.js"></script><main><h1>Strict</h1>` + body + `</main></html>`))
	}
}

func TestAnElementWorksUnderAStrictPolicy(t *testing.T) {
	var frames, tag string
	s := harness.Start(t, map[string]http.HandlerFunc{"/strict/": func(w http.ResponseWriter, r *http.Request) { strictPage(tag, frames)(w, r) }})
	frames, tag = s.URL, `<cti-adapter origin="`+s.URL+`" type="call chat"></cti-adapter>`
	p := openElement(s, t, "/strict/")
	p.Until(element + `.state.call === "silent"`)
	p.Do(element + `.dock()`)
	p.Do(`(` + element + `.hide(), ` + element + `.show(), ` + element + `.float(), 1)`)
	require.Equal(t, []any{"fixed", "flex"}, harness.Eval[[]any](p, `((c) => [c.position, c.display])(getComputedStyle(`+inside("panel")+`))`))
	require.Equal(t, []string{}, harness.Eval[[]string](p, `new Promise((resolve) => {
		const all = [];
		const add = (list) => all.push(...list.map((r) => r.body.effectiveDirective + " " + r.body.blockedURL));
		const o = new ReportingObserver(add, { types: ["csp-violation"], buffered: true });
		o.observe();
		requestAnimationFrame(() => requestAnimationFrame(() => { add(o.takeRecords()); resolve(all); }));
	})`))
}
