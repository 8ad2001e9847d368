package e2e

import (
	"fmt"
	"net/http"
	"strconv"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

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
func atElement(t *testing.T, query string) (*site, *page) {
	t.Helper()
	s := start(t, nil)
	return s, s.element(t, "/adapters/"+query)
}

// element opens a page that holds an element and waits for its bridge, which
// the page then has as window.bridge, like the CRM page.
func (s *site) element(t *testing.T, path string) *page {
	t.Helper()
	p := openIn(t, 1100, 800, s.here+path)
	p.until(element + `?.bridge?.connection.state === "connected"`)
	p.do(`(window.bridge = ` + element + `.bridge, 1)`)
	p.do(record)
	return p
}

// listens makes a page keep the DOM events of these types that reach the
// document, with the type of the element that each came from.
func (p *page) listens(types string) {
	p.t.Helper()
	p.do(`(window.heard = [], ` + quote(types) + `.split(" ").forEach((type) => document.addEventListener(type, (e) =>
		heard.push([e.type, e.target.getAttribute("type"), JSON.stringify(e.detail?.id ?? e.detail?.data?.call_id ?? e.detail?.text ?? "")].join(" ")))), 1)`)
}

func heard(p *page) []string {
	p.t.Helper()
	return eval[[]string](p, `heard`)
}

func TestAnElementFramesTheDocumentedAddresses(t *testing.T) {
	s, p := atElement(t, "")
	type frame struct{ Src, Allow, Title, Width, Height, Sandbox string }
	require.Equal(t, []frame{
		{s.url + "/agent/?type=call&from=custom", "microphone; camera; geolocation", "Call adapter", "290", "600", ""},
		{s.url + "/agent/?type=chat&from=custom", "microphone; camera; geolocation", "Chat adapter", "450", "590", ""},
	}, eval[[]frame](p, `[...`+element+`.shadowRoot.querySelectorAll("iframe")].map((f) => ({
		Src: f.src, Allow: f.allow, Title: f.title, Width: f.getAttribute("width"), Height: f.getAttribute("height"), Sandbox: f.getAttribute("sandbox") ?? "" }))`))
}

func TestEachAdapterIsLoadedOnce(t *testing.T) {
	var loads atomic.Int32
	s := start(t, map[string]http.HandlerFunc{"/agent/": func(w http.ResponseWriter, r *http.Request) {
		loads.Add(1)
		adapterPage(w, r)
	}})
	p := s.element(t, "/adapters/")
	p.until(element + `.state.call === "signedIn" && ` + element + `.state.chat === "signedIn"`)
	require.EqualValues(t, 2, loads.Load())
	p.do(`(` + element + `.setAttribute("type", "call"), ` + element + `.setAttribute("from", ""), 1)`)
	p.until(element + `.state.call === "signedIn" && !("chat" in ` + element + `.state)`)
	require.EqualValues(t, 3, loads.Load(), "what changes at once is loaded once")
	require.Equal(t, s.url+"/agent/?type=call", eval[string](p, inside("frame")+`.src`))
}

func TestAFrameHasItsDocumentedSizeWhereTheWindowHas(t *testing.T) {
	for kind, size := range map[string][2]float64{"call": {290, 600}, "chat": {450, 590}} {
		t.Run(kind, func(t *testing.T) {
			_, p := atElement(t, "?type="+kind)
			p.until(element + `.state.` + kind + ` === "silent"`)
			p.window(1100, 1000)
			p.until(`innerHeight === 1000`)
			p.until(fmt.Sprintf(`((r) => r.width === %v && r.height === %v)(%s.getBoundingClientRect())`, size[0], size[1], inside("frame")))
			p.window(320, 480)
			p.until(inside("frame") + `.getBoundingClientRect().height < 400`)
			p.until(`((r) => r.left >= 0 && r.right <= 320 && r.bottom <= 480)(` + inside("panel") + `.getBoundingClientRect())`)
		})
	}
}

func TestWrongAttributesAreSaidAndLoadNothing(t *testing.T) {
	for name, row := range map[string]struct{ attribute, value, option string }{
		"an adapter that does not exist":   {"type", "email", "type"},
		"an origin with a path":            {"origin", "https://acme.test/agent/", "origin"},
		"a setting that adds a parameter":  {"from", "custom&popup=cobrowse", "from"},
		"a placement that does not exist":  {"placement", "top", "placement"},
		"options that the bridge does not": {"data-timeout", "0", "timeout"},
	} {
		t.Run(name, func(t *testing.T) {
			_, p := atElement(t, "")
			p.do(`(async () => {
				const e = document.createElement("cti-adapter");
				e.setAttribute("origin", ` + element + `.getAttribute("origin"));
				e.setAttribute("type", "call");
				e.setAttribute(` + quote(row.attribute) + `, ` + quote(row.value) + `);
				if (e.dataset.timeout) e.options = { timeout: Number(e.dataset.timeout) };
				window.said = [];
				e.addEventListener("error", ({ detail }) => said.push(detail.code, detail.details.option));
				addEventListener("error", () => said.push("reached the window"));
				` + element + `.remove();
				await null; // the bridge goes with it
				document.body.append(e);
			})()`)
			require.Equal(t, []string{"INVALID_ARGUMENT", row.option}, eval[[]string](p, `said`))
			require.Contains(t, eval[string](p, inside("invalid")+`.textContent`), row.option)
			require.Equal(t, "alert", eval[string](p, inside("invalid")+`.role`))
			require.Equal(t, 0, eval[int](p, element+`.shadowRoot.querySelectorAll("iframe").length`))
			require.True(t, eval[bool](p, element+`.bridge === undefined && `+element+`.error.code === "INVALID_ARGUMENT"`))

			p.do(`(` + element + `.options = undefined, ` + element + `.removeAttribute(` + quote(row.attribute) + `),
				` + element + `.setAttribute("origin", ` + quote(eval[string](p, `location.origin.replace("localhost", "127.0.0.1")`)) + `),
				` + element + `.setAttribute("type", "call"), ` + element + `.setAttribute("from", "custom"), 1)`)
			p.until(element + `.bridge?.connection.state === "connected" && !` + element + `.error`)
		})
	}
}

func TestAnElementTellsTheBridgesEventsOnce(t *testing.T) {
	s, p := atElement(t, "")
	p.listens("New_Call End_Call contact.started contact.ended agent.state")
	call := adapter(s, p, "call")
	call.click("sign-in")
	call.click("ring")
	call.click("answer")
	call.click("end-call")
	p.until(`heard.some((h) => h.startsWith("End_Call")) && heard.some((h) => h.startsWith("contact.ended"))`)
	require.Equal(t, []string{
		`agent.state call chat "4102"`, `New_Call call chat 990017`, `contact.started call chat "call:990017"`,
		`End_Call call chat 990017`, `contact.ended call chat "call:990017"`,
	}, heard(p))
	require.Equal(t, s.said(journal.CCAI, "parent"), vendorEvents(p))
}

func TestAnEventCrossesTheBordersOfOtherComponents(t *testing.T) {
	s, p := atElement(t, "?type=call")
	p.do(`(() => {
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
	p.until(`wrapped.bridge?.connection.state === "connected"`)
	call := adapter(s, p, "call")
	call.do(`(parent.postMessage(` + goodCCAI + `, "*"), 1)`)
	p.until(`crossed > 0`)
	require.Equal(t, 1, eval[int](p, `crossed`))
}

// A name of one word may be that of an event of the browser's own: a page that
// listens for "submit" must not take an adapter's for it.
func TestAVendorsEventDoesNotPoseAsOneOfTheBrowsers(t *testing.T) {
	s, p := atElement(t, "?type=call")
	p.listens("submit click contact.started My_Event")
	call := adapter(s, p, "call")
	for _, name := range []string{"submit", "click", "contact.started", "My_Event"} {
		call.do(`(parent.postMessage(JSON.stringify({ type: ` + quote(name) + `, data: {} }), "*"), 1)`)
	}
	p.until(`heard.length > 0`)
	require.Equal(t, []string{`My_Event call ""`}, heard(p))
	require.Equal(t, []string{"submit", "click", "contact.started", "My_Event"}, vendorEvents(p), "the bridge has them all")
}

func TestHostileMessagesToAnElementRunNoHandler(t *testing.T) {
	s, p := atElement(t, "?type=call")
	p.listens("New_Call contact.started contact.updated a My_Event")
	call := adapter(s, p, "call")
	for n, row := range hostile {
		t.Run(row.name, func(t *testing.T) {
			p, call := p.during(t), call.during(t)
			anew(p)
			p.do(`(heard.length = 0, 1)`)
			call.do(`(parent.postMessage(` + row.data + `, "*"), 1)`)
			attacked(p, row.ccai)
			require.Empty(t, heard(p))
			call.do(`(parent.postMessage(` + ofContact(100+n, goodCCAI) + `, "*"), 1)`)
			p.until(`bridge.contacts.has("call:` + strconv.Itoa(100+n) + `") && heard.length === 2`)
		})
	}
}

func TestAStrangersFrameInThePageOfAnElementIsNotListenedTo(t *testing.T) {
	s, p := atElement(t, "?type=call")
	p.do(`new Promise((resolve) => {
		const f = document.createElement("iframe");
		f.src = ` + quote(s.url+"/agent/?type=chat&from=custom&stranger") + `;
		f.onload = resolve;
		document.body.append(f);
	})`)
	p.frame(s.url + "/agent/?type=chat&from=custom&stranger").do(`(parent.postMessage(` + goodCCAI + `, "*"), 1)`)
	attacked(p, "source")
	adapter(s, p, "call").do(`(parent.postMessage(` + goodCCAI + `, "*"), 1)`)
	p.until(`bridge.contacts.has("call:7")`)
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
	s := start(t, map[string]http.HandlerFunc{"/strict/": func(w http.ResponseWriter, r *http.Request) { strictPage(tag, frames)(w, r) }})
	frames, tag = s.url, `<cti-adapter origin="`+s.url+`" type="call chat"></cti-adapter>`
	p := s.element(t, "/strict/")
	p.until(element + `.state.call === "silent"`)
	p.do(element + `.dock()`)
	p.do(`(` + element + `.hide(), ` + element + `.show(), ` + element + `.float(), 1)`)
	require.Equal(t, []any{"fixed", "flex"}, eval[[]any](p, `((c) => [c.position, c.display])(getComputedStyle(`+inside("panel")+`))`))
	require.Equal(t, []string{}, eval[[]string](p, `new Promise((resolve) => {
		const all = [];
		const add = (list) => all.push(...list.map((r) => r.body.effectiveDirective + " " + r.body.blockedURL));
		const o = new ReportingObserver(add, { types: ["csp-violation"], buffered: true });
		o.observe();
		requestAnimationFrame(() => requestAnimationFrame(() => { add(o.takeRecords()); resolve(all); }));
	})`))
}
