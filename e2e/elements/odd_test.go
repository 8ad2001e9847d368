package elements

import (
	"net/http"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

func TestTheButtonThatReloadsAnAdapterBringsAFailedBridgeBack(t *testing.T) {
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
	p.Do(element + `.hide()`)
	require.Contains(t, harness.Eval[string](p, inside("launcher")+`.textContent`), "Not connected", "a hidden panel shows it too")
	broken.Store(false)
	p.Do(`(` + element + `.show(), ` + inside("reload") + `.click(), 1)`)
	p.Until(element + `.bridge.connection.state === "connected" && !` + harness.Visible(inside("failure")))
	require.NotContains(t, harness.Eval[string](p, inside("launcher")+`.textContent`), "Not connected")
}

func TestNewsOfTwoAdaptersDoNotOverwriteEachOther(t *testing.T) {
	_, p := atElement(t, "")
	p.Until(element + `.state.call === "silent" && ` + element + `.state.chat === "silent"`)
	require.Equal(t, []string{"Call adapter: No message yet", "Chat adapter: No message yet"},
		harness.Eval[[]string](p, `[...`+element+`.shadowRoot.querySelectorAll("[role=status]")].map((e) => e.textContent)`))
}

func TestAButtonThatIsPressedKeepsItsName(t *testing.T) {
	_, p := floating(t, "?type=call")
	label := func() []string {
		return harness.Eval[[]string](p, `((e) => [e.ariaLabel, e.ariaPressed])(`+inside("dock")+`)`)
	}
	require.Equal(t, []string{"Dock", "false"}, label())
	p.Do(element + `.dock()`)
	require.Equal(t, []string{"Dock", "true"}, label(), "“Let it float, pressed” would mean the contrary")
}

func TestAnElementAddsNothingToScroll(t *testing.T) {
	s := harness.Start(t, nil)
	p := harness.OpenSized(t, 1100, 800, s.LocalhostURL+"/sdk/")
	p.Do(`import("/sdk/ctibridge-elements.js")`)
	for _, placement := range []string{"floating", "right"} {
		p.Do(`(() => {
			document.body.innerHTML = "<div></div>";
			document.body.style.margin = 0;
			document.body.firstChild.style.height = "100vh";
			const e = document.createElement("cti-adapter");
			e.setAttribute("origin", ` + harness.Quote(s.URL) + `);
			e.setAttribute("type", "call");
			e.setAttribute("placement", ` + harness.Quote(placement) + `);
			document.body.append(e);
		})()`)
		p.Until(element + `.state.call === "silent"`)
		require.Equal(t, 800, harness.Eval[int](p, `document.documentElement.scrollHeight`), placement)
	}
}

func TestInALowWindowTheAdviceDoesNotPushTheAdapterOut(t *testing.T) {
	_, p := atElement(t, "?type=call")
	p.Until(element + `.state.call === "silent"`)
	p.Resize(320, 256)
	p.Until(`innerHeight === 256`)
	p.Until(`((f, n) => f.bottom <= 256 && f.height >= 100 && n.height > 30)(` + inside("frame") + `.getBoundingClientRect(), ` + inside("note") + `.getBoundingClientRect())`)
	p.Do(`(` + inside("note") + `.scrollTop = 1000, ` + inside("again") + `.focus(), 1)`)
	p.Until(`((n, a) => a.top >= n.top && a.bottom <= n.bottom)(` + inside("note") + `.getBoundingClientRect(), ` + inside("again") + `.getBoundingClientRect())`)
}

func TestAnotherForbiddenFrameOfThePageIsNotTakenForTheAdapter(t *testing.T) {
	var frames, tag string
	s := harness.Start(t, map[string]http.HandlerFunc{"/strict/": func(w http.ResponseWriter, r *http.Request) { strictPage(tag, frames)(w, r) }})
	frames, tag = s.URL+"/agent/", `<cti-adapter origin="`+s.URL+`" type="call"></cti-adapter>`
	p := openElement(s, t, "/strict/")
	p.Until(element + `.state.call === "silent"`)
	p.Do(`new Promise((resolve) => {
		document.addEventListener("securitypolicyviolation", resolve);
		document.body.append(Object.assign(document.createElement("iframe"), { src: ` + harness.Quote(s.URL+"/help/") + ` }));
	})`)
	require.Equal(t, "silent", harness.Eval[string](p, element+`.state.call`))
}

func TestAnElementInAnotherDocumentSaysWhyItDoesNothing(t *testing.T) {
	_, p := atElement(t, "?type=call")
	p.Do(`(async () => {
		window.kept = ` + element + `;
		window.errors = [];
		kept.addEventListener("error", ({ detail }) => errors.push(detail.code));
		window.other = document.body.appendChild(document.createElement("iframe"));
		other.contentDocument.body.append(kept);
		await null;
	})()`)
	require.Equal(t, []string{"INVALID_ARGUMENT"}, harness.Eval[[]string](p, `errors`))
	require.Contains(t, harness.Eval[string](p, `kept.shadowRoot.textContent`), "another document")
	require.True(t, harness.Eval[bool](p, `kept.bridge === undefined && bridge.connection.state === "closed"`))
	p.Do(`(document.body.append(kept), 1)`)
	p.Until(`kept.bridge?.connection.state === "connected" && !kept.error`)
	require.Equal(t, "fixed", harness.Eval[string](p, `getComputedStyle(`+inside("panel")+`).position`), "its style is back")
}

func TestOptionsThatComeTooLateAreReported(t *testing.T) {
	_, p := atElement(t, "?type=call")
	p.Do(`(window.errors = [], ` + element + `.addEventListener("error", ({ detail }) => errors.push(detail.details.option)),
		` + element + `.options = { log() {} }, 1)`)
	require.Equal(t, []string{"options"}, harness.Eval[[]string](p, `errors`))
	p.Do(`(async () => { const e = ` + element + `; e.remove(); await null; e.options = { log() {} }; document.body.append(e); })()`)
	p.Until(element + `.bridge?.connection.state === "connected"`)
	require.Equal(t, []string{"options"}, harness.Eval[[]string](p, `errors`), "in time, they are not")
}

func TestAPlacementThatWasSetBeforeTheElementWasDefinedHolds(t *testing.T) {
	s := harness.Start(t, nil)
	p := harness.Open(t, s.LocalhostURL+"/sdk/")
	p.Do(`(() => {
		document.body.innerHTML = "";
		const e = document.createElement("cti-adapter");
		e.placement = "left";
		e.setAttribute("origin", ` + harness.Quote(s.URL) + `);
		e.setAttribute("type", "call");
		document.body.append(e);
	})()`)
	p.Do(`import("/sdk/ctibridge-elements.js")`)
	p.Until(element + `.bridge?.connection.state === "connected"`)
	require.Equal(t, []string{"left", "left"}, harness.Eval[[]string](p, `[`+element+`.placement, `+inside("panel")+`.dataset.placement]`))
}
