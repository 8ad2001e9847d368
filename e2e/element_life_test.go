package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// marked makes an adapter's document known: one that was loaded anew has lost
// the mark.
func marked(a *page) { a.do(`(window.mark = 1)`) }

// unloaded waits until the adapter's document is another, and returns it.
func (s *site) unloaded(p *page, kind string) *page {
	p.t.Helper()
	p.until(element + `.state.` + kind + ` === "silent"`)
	a := adapter(s, p, kind)
	require.False(p.t, eval[bool](a, `"mark" in window`))
	return a
}

func TestAnAdapterStaysAliveWhateverIsDoneToItsElement(t *testing.T) {
	s, p := atElement(t, "")
	call, chat := adapter(s, p, "call"), adapter(s, p, "chat")
	marked(call)
	marked(chat)
	for _, step := range []string{`hide()`, `show()`, `dock("left")`, `dock("right")`, `float()`, `setAttribute("placement", "inline")`, `dock()`} {
		p.do(element + `.` + step)
	}
	p.do(element + `.shadowRoot.getElementById("tab-chat").click()`)
	p.do(element + `.hide()`)
	require.False(t, eval[bool](p, `((e) => e.checkVisibility({ visibilityProperty: true }))(`+inside("panel")+`)`))
	require.Positive(t, eval[float64](p, inside("frame")+`.getBoundingClientRect().height`), "a hidden frame keeps its layout")
	call.do(`(parent.postMessage(` + goodCCAI + `, "*"), 1)`)
	p.until(`bridge.contacts.has("call:7")`)
	require.True(t, eval[bool](call, `window.mark === 1`))
	require.True(t, eval[bool](chat, `window.mark === 1`))
}

func TestAnElementThatIsMovedKeepsItsBridge(t *testing.T) {
	s, p := atElement(t, "?type=call")
	marked(adapter(s, p, "call"))
	p.until(element + `.state.call === "silent"`)
	p.do(`(document.querySelector("main").append(` + element + `), window.after = ` + element + `.state.call, 1)`)
	require.Equal(t, "loading", eval[string](p, `after`), "the browser loads a frame that is taken out and put in again")
	call := s.unloaded(p, "call")
	require.True(t, eval[bool](p, element+`.bridge === bridge && bridge.connection.state === "connected"`))
	call.do(`(parent.postMessage(` + goodCCAI + `, "*"), 1)`)
	p.until(`bridge.contacts.has("call:7")`)
}

func TestAnElementThatIsMovedAtOnceKeepsItsAdapterToo(t *testing.T) {
	s, p := atElement(t, "?type=call")
	call := adapter(s, p, "call")
	marked(call)
	p.until(element + `.state.call === "silent"`)
	p.do(`(document.querySelector("main").moveBefore(` + element + `, null), window.after = ` + element + `.state.call, 1)`)
	require.Equal(t, "silent", eval[string](p, `after`), "nothing is loaded again")
	require.Equal(t, "MAIN", eval[string](p, element+`.parentNode.tagName`))
	call.do(`(parent.postMessage(` + goodCCAI + `, "*"), 1)`)
	p.until(`bridge.contacts.has("call:7")`)
	require.True(t, eval[bool](call, `window.mark === 1`))
	require.True(t, eval[bool](p, element+`.bridge === bridge`))
}

func TestAnElementThatLeavesTakesItsBridgeWithItAndComesBackWithAnother(t *testing.T) {
	s, p := atElement(t, "?type=call")
	for range 3 {
		p.do(`(async () => { window.kept = ` + element + `; window.old = kept.bridge; kept.remove(); await null; })()`)
		require.Equal(t, []any{"closed", true, 0.0}, eval[[]any](p, `[old.connection.state, kept.bridge === undefined, kept.shadowRoot.childElementCount]`))
		p.do(`(document.body.append(kept), 1)`)
		p.until(`kept.bridge !== old && kept.bridge.connection.state === "connected" && kept.state.call === "silent"`)
	}
	p.listens("New_Call contact.started")
	adapter(s, p, "call").do(`(parent.postMessage(` + goodCCAI + `, "*"), 1)`)
	p.until(`kept.bridge.contacts.has("call:7")`)
	require.Equal(t, []string{`New_Call call 7`, `contact.started call "call:7"`}, heard(p), "nothing is doubled")
}

func TestTwoElementsOfATenantShareOneBridge(t *testing.T) {
	s, p := atElement(t, "?type=call")
	p.do(`(() => {
		const chat = document.createElement("cti-adapter");
		chat.setAttribute("origin", ` + element + `.getAttribute("origin"));
		chat.setAttribute("type", "chat");
		document.body.append(chat);
		window.second = chat;
	})()`)
	require.True(t, eval[bool](p, `second.bridge === bridge`))
	require.True(t, eval[bool](p, `((a, b) => a.right <= b.left || b.right <= a.left)(`+inside("panel")+`.getBoundingClientRect(),
		second.shadowRoot.querySelector("[part=panel]").getBoundingClientRect())`), "they stand side by side")
	p.listens("New_Call New_Chat agent.state contact.started message.received")
	call, chat := adapter(s, p, "call"), adapter(s, p, "chat")
	chat.click("sign-in")
	chat.click("new-chat")
	chat.click("take-chat")
	p.until(`bridge.contacts.size === 1`)
	chat.fill("customer-text", "Hello")
	chat.click("customer-send")
	p.until(`heard.some((h) => h.startsWith("message.received"))`)
	call.do(`(parent.postMessage(` + goodCCAI + `, "*"), 1)`)
	p.until(`bridge.contacts.has("call:7")`)
	require.Equal(t, []string{
		`agent.state chat "4102"`, `New_Chat chat ""`, `contact.started chat "chat:880231"`, `message.received chat "Hello"`,
		`New_Call call 7`, `agent.state call "1"`, `contact.started call "call:7"`,
	}, heard(p), "each once, from the element whose adapter spoke")

	p.do(`(async () => { ` + element + `.remove(); await null; })()`)
	require.Equal(t, "connected", eval[string](p, `bridge.connection.state`), "the other still needs it")
	p.do(`(async () => { second.remove(); await null; })()`)
	require.Equal(t, "closed", eval[string](p, `bridge.connection.state`))
}

func TestOptionsThatWereSetBeforeTheElementWasDefinedHold(t *testing.T) {
	s := start(t, nil)
	p := open(t, s.here+"/sdk/") // a page without elements
	p.do(`(() => {
		document.body.innerHTML = "";
		window.lines = [];
		const e = document.createElement("cti-adapter");
		e.options = { log: (line) => lines.push(line) };
		e.setAttribute("origin", ` + quote(s.url) + `);
		e.setAttribute("type", "call");
		document.body.append(e);
	})()`)
	p.do(`import("/sdk/ctibridge-elements.js")`)
	p.until(element + `.bridge?.connection.state === "connected"`)
	require.Contains(t, eval[[]string](p, `lines`), "ctibridge ccai: connection connected")
	require.True(t, eval[bool](p, `import("/sdk/ctibridge-elements.js").then(({ define }) => { define(); define(); return true; })`))
}
