package elements

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

// setMark makes an adapter's document known: one that was loaded anew has lost
// the mark.
func setMark(a *harness.Page) { a.Do(`(window.mark = 1)`) }

// awaitReload waits until the adapter's document is another, and returns it.
func awaitReload(s *harness.Server, p *harness.Page, kind string) *harness.Page {
	p.T.Helper()
	p.Until(element + `.state.` + kind + ` === "silent"`)
	a := testbed.Adapter(s, p, kind)
	require.False(p.T, harness.Eval[bool](a, `"mark" in window`))
	return a
}

func TestAnAdapterStaysAliveWhateverIsDoneToItsElement(t *testing.T) {
	s, p := atElement(t, "")
	call, chat := testbed.Adapter(s, p, "call"), testbed.Adapter(s, p, "chat")
	setMark(call)
	setMark(chat)
	for _, step := range []string{`hide()`, `show()`, `dock("left")`, `dock("right")`, `float()`, `setAttribute("placement", "inline")`, `dock()`} {
		p.Do(element + `.` + step)
	}
	p.Do(element + `.shadowRoot.getElementById("tab-chat").click()`)
	p.Do(element + `.hide()`)
	require.False(t, harness.Eval[bool](p, `((e) => e.checkVisibility({ visibilityProperty: true }))(`+inside("panel")+`)`))
	require.Positive(t, harness.Eval[float64](p, inside("frame")+`.getBoundingClientRect().height`), "a hidden frame keeps its layout")
	call.Do(`(parent.postMessage(` + testbed.GoodCCAI + `, "*"), 1)`)
	p.Until(`bridge.contacts.has("call:7")`)
	require.True(t, harness.Eval[bool](call, `window.mark === 1`))
	require.True(t, harness.Eval[bool](chat, `window.mark === 1`))
}

func TestAnElementThatIsMovedKeepsItsBridge(t *testing.T) {
	s, p := atElement(t, "?type=call")
	setMark(testbed.Adapter(s, p, "call"))
	p.Until(element + `.state.call === "silent"`)
	p.Do(`(document.querySelector("main").append(` + element + `), window.after = ` + element + `.state.call, 1)`)
	require.Equal(t, "loading", harness.Eval[string](p, `after`), "the browser loads a frame that is taken out and put in again")
	call := awaitReload(s, p, "call")
	require.True(t, harness.Eval[bool](p, element+`.bridge === bridge && bridge.connection.state === "connected"`))
	call.Do(`(parent.postMessage(` + testbed.GoodCCAI + `, "*"), 1)`)
	p.Until(`bridge.contacts.has("call:7")`)
}

func TestAnElementThatIsMovedAtOnceKeepsItsAdapterToo(t *testing.T) {
	s, p := atElement(t, "?type=call")
	call := testbed.Adapter(s, p, "call")
	setMark(call)
	p.Until(element + `.state.call === "silent"`)
	p.Do(`(document.querySelector("main").moveBefore(` + element + `, null), window.after = ` + element + `.state.call, 1)`)
	require.Equal(t, "silent", harness.Eval[string](p, `after`), "nothing is loaded again")
	require.Equal(t, "MAIN", harness.Eval[string](p, element+`.parentNode.tagName`))
	call.Do(`(parent.postMessage(` + testbed.GoodCCAI + `, "*"), 1)`)
	p.Until(`bridge.contacts.has("call:7")`)
	require.True(t, harness.Eval[bool](call, `window.mark === 1`))
	require.True(t, harness.Eval[bool](p, element+`.bridge === bridge`))
}

func TestAnElementThatLeavesTakesItsBridgeWithItAndComesBackWithAnother(t *testing.T) {
	s, p := atElement(t, "?type=call")
	for range 3 {
		p.Do(`(async () => { window.kept = ` + element + `; window.old = kept.bridge; kept.remove(); await null; })()`)
		require.Equal(t, []any{"closed", true, 0.0}, harness.Eval[[]any](p, `[old.connection.state, kept.bridge === undefined, kept.shadowRoot.childElementCount]`))
		p.Do(`(document.body.append(kept), 1)`)
		p.Until(`kept.bridge !== old && kept.bridge.connection.state === "connected" && kept.state.call === "silent"`)
	}
	listenFor(p, "New_Call contact.started")
	testbed.Adapter(s, p, "call").Do(`(parent.postMessage(` + testbed.GoodCCAI + `, "*"), 1)`)
	p.Until(`kept.bridge.contacts.has("call:7")`)
	require.Equal(t, []string{`New_Call call 7`, `contact.started call "call:7"`}, receivedEvents(p), "nothing is doubled")
}

func TestTwoElementsOfATenantShareOneBridge(t *testing.T) {
	s, p := atElement(t, "?type=call")
	p.Do(`(() => {
		const chat = document.createElement("cti-adapter");
		chat.setAttribute("origin", ` + element + `.getAttribute("origin"));
		chat.setAttribute("type", "chat");
		document.body.append(chat);
		window.second = chat;
	})()`)
	require.True(t, harness.Eval[bool](p, `second.bridge === bridge`))
	require.True(t, harness.Eval[bool](p, `((a, b) => a.right <= b.left || b.right <= a.left)(`+inside("panel")+`.getBoundingClientRect(),
		second.shadowRoot.querySelector("[part=panel]").getBoundingClientRect())`), "they stand side by side")
	listenFor(p, "New_Call New_Chat agent.state contact.started message.received")
	call, chat := testbed.Adapter(s, p, "call"), testbed.Adapter(s, p, "chat")
	chat.Click("sign-in")
	chat.Click("new-chat")
	chat.Click("take-chat")
	p.Until(`bridge.contacts.size === 1`)
	chat.Fill("customer-text", "Hello")
	chat.Click("customer-send")
	p.Until(`received.some((h) => h.startsWith("message.received"))`)
	call.Do(`(parent.postMessage(` + testbed.GoodCCAI + `, "*"), 1)`)
	p.Until(`bridge.contacts.has("call:7")`)
	require.Equal(t, []string{
		`agent.state chat "4102"`, `New_Chat chat ""`, `contact.started chat "chat:880231"`, `message.received chat "Hello"`,
		`New_Call call 7`, `agent.state call "1"`, `contact.started call "call:7"`,
	}, receivedEvents(p), "each once, from the element whose adapter spoke")

	p.Do(`(async () => { ` + element + `.remove(); await null; })()`)
	require.Equal(t, "connected", harness.Eval[string](p, `bridge.connection.state`), "the other still needs it")
	p.Do(`(async () => { second.remove(); await null; })()`)
	require.Equal(t, "closed", harness.Eval[string](p, `bridge.connection.state`))
}

func TestOptionsThatWereSetBeforeTheElementWasDefinedHold(t *testing.T) {
	s := harness.Start(t, nil)
	p := harness.Open(t, s.LocalhostURL+"/sdk/") // a page without elements
	p.Do(`(() => {
		document.body.innerHTML = "";
		window.lines = [];
		const e = document.createElement("cti-adapter");
		e.options = { log: (line) => lines.push(line) };
		e.setAttribute("origin", ` + harness.Quote(s.URL) + `);
		e.setAttribute("type", "call");
		document.body.append(e);
	})()`)
	p.Do(`import("/sdk/ctibridge-elements.js")`)
	p.Until(element + `.bridge?.connection.state === "connected"`)
	require.Contains(t, harness.Eval[[]string](p, `lines`), "ctibridge ccai: connection connected")
	require.True(t, harness.Eval[bool](p, `import("/sdk/ctibridge-elements.js").then(({ define }) => { define(); define(); return true; })`))
}
