package e2e

import (
	"net/http"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTheButtonThatReloadsAnAdapterBringsAFailedBridgeBack(t *testing.T) {
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
	p.do(element + `.hide()`)
	require.Contains(t, eval[string](p, inside("launcher")+`.textContent`), "Not connected", "a hidden panel says it too")
	broken.Store(false)
	p.do(`(` + element + `.show(), ` + inside("reload") + `.click(), 1)`)
	p.until(element + `.bridge.connection.state === "connected" && !` + visible(inside("failure")))
	require.NotContains(t, eval[string](p, inside("launcher")+`.textContent`), "Not connected")
}

func TestNewsOfTwoAdaptersDoNotOverwriteEachOther(t *testing.T) {
	_, p := atElement(t, "")
	p.until(element + `.state.call === "silent" && ` + element + `.state.chat === "silent"`)
	require.Equal(t, []string{"Call adapter: No message yet", "Chat adapter: No message yet"},
		eval[[]string](p, `[...`+element+`.shadowRoot.querySelectorAll("[role=status]")].map((e) => e.textContent)`))
}

func TestAButtonThatIsPressedKeepsItsName(t *testing.T) {
	_, p := floating(t, "?type=call")
	said := func() []string { return eval[[]string](p, `((e) => [e.ariaLabel, e.ariaPressed])(`+inside("dock")+`)`) }
	require.Equal(t, []string{"Dock", "false"}, said())
	p.do(element + `.dock()`)
	require.Equal(t, []string{"Dock", "true"}, said(), "“Let it float, pressed” would say the contrary")
}

func TestAnElementAddsNothingToScroll(t *testing.T) {
	s := start(t, nil)
	p := openIn(t, 1100, 800, s.here+"/sdk/")
	p.do(`import("/sdk/ctibridge-elements.js")`)
	for _, placement := range []string{"floating", "right"} {
		p.do(`(() => {
			document.body.innerHTML = "<div></div>";
			document.body.style.margin = 0;
			document.body.firstChild.style.height = "100vh";
			const e = document.createElement("cti-adapter");
			e.setAttribute("origin", ` + quote(s.url) + `);
			e.setAttribute("type", "call");
			e.setAttribute("placement", ` + quote(placement) + `);
			document.body.append(e);
		})()`)
		p.until(element + `.state.call === "silent"`)
		require.Equal(t, 800, eval[int](p, `document.documentElement.scrollHeight`), placement)
	}
}

func TestInALowWindowTheAdviceDoesNotPushTheAdapterOut(t *testing.T) {
	_, p := atElement(t, "?type=call")
	p.until(element + `.state.call === "silent"`)
	p.window(320, 256)
	p.until(`innerHeight === 256`)
	p.until(`((f, n) => f.bottom <= 256 && f.height >= 100 && n.height > 30)(` + inside("frame") + `.getBoundingClientRect(), ` + inside("note") + `.getBoundingClientRect())`)
	p.do(`(` + inside("note") + `.scrollTop = 1000, ` + inside("again") + `.focus(), 1)`)
	p.until(`((n, a) => a.top >= n.top && a.bottom <= n.bottom)(` + inside("note") + `.getBoundingClientRect(), ` + inside("again") + `.getBoundingClientRect())`)
}

func TestAnotherForbiddenFrameOfThePageIsNotTakenForTheAdapter(t *testing.T) {
	var frames, tag string
	s := start(t, map[string]http.HandlerFunc{"/strict/": func(w http.ResponseWriter, r *http.Request) { strictPage(tag, frames)(w, r) }})
	frames, tag = s.url+"/agent/", `<cti-adapter origin="`+s.url+`" type="call"></cti-adapter>`
	p := s.element(t, "/strict/")
	p.until(element + `.state.call === "silent"`)
	p.do(`new Promise((resolve) => {
		document.addEventListener("securitypolicyviolation", resolve);
		document.body.append(Object.assign(document.createElement("iframe"), { src: ` + quote(s.url+"/help/") + ` }));
	})`)
	require.Equal(t, "silent", eval[string](p, element+`.state.call`))
}

func TestAnElementInAnotherDocumentSaysWhyItDoesNothing(t *testing.T) {
	_, p := atElement(t, "?type=call")
	p.do(`(async () => {
		window.kept = ` + element + `;
		window.errors = [];
		kept.addEventListener("error", ({ detail }) => errors.push(detail.code));
		window.other = document.body.appendChild(document.createElement("iframe"));
		other.contentDocument.body.append(kept);
		await null;
	})()`)
	require.Equal(t, []string{"INVALID_ARGUMENT"}, eval[[]string](p, `errors`))
	require.Contains(t, eval[string](p, `kept.shadowRoot.textContent`), "another document")
	require.True(t, eval[bool](p, `kept.bridge === undefined && bridge.connection.state === "closed"`))
	p.do(`(document.body.append(kept), 1)`)
	p.until(`kept.bridge?.connection.state === "connected" && !kept.error`)
	require.Equal(t, "fixed", eval[string](p, `getComputedStyle(`+inside("panel")+`).position`), "its style is back")
}

func TestOptionsThatComeTooLateAreSaid(t *testing.T) {
	_, p := atElement(t, "?type=call")
	p.do(`(window.errors = [], ` + element + `.addEventListener("error", ({ detail }) => errors.push(detail.details.option)),
		` + element + `.options = { log() {} }, 1)`)
	require.Equal(t, []string{"options"}, eval[[]string](p, `errors`))
	p.do(`(async () => { const e = ` + element + `; e.remove(); await null; e.options = { log() {} }; document.body.append(e); })()`)
	p.until(element + `.bridge?.connection.state === "connected"`)
	require.Equal(t, []string{"options"}, eval[[]string](p, `errors`), "in time, they are not")
}

func TestAPlacementThatWasSetBeforeTheElementWasDefinedHolds(t *testing.T) {
	s := start(t, nil)
	p := open(t, s.here+"/sdk/")
	p.do(`(() => {
		document.body.innerHTML = "";
		const e = document.createElement("cti-adapter");
		e.placement = "left";
		e.setAttribute("origin", ` + quote(s.url) + `);
		e.setAttribute("type", "call");
		document.body.append(e);
	})()`)
	p.do(`import("/sdk/ctibridge-elements.js")`)
	p.until(element + `.bridge?.connection.state === "connected"`)
	require.Equal(t, []string{"left", "left"}, eval[[]string](p, `[`+element+`.placement, `+inside("panel")+`.dataset.placement]`))
}
