package e2e

import (
	"io"
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
)

// parrot is a frame that posts to its page what the page posts to it.
func parrot(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	io.WriteString(w, `<!doctype html><title>Parrot</title><script>addEventListener("message", ({ data }) => parent.postMessage(data, "*"))</script>`)
}

// atParrots opens a page with two such adapters, of which each has signed in and
// has a call, and waits until all of that is folded.
func atParrots(t *testing.T) *page {
	t.Helper()
	s := start(t, map[string]http.HandlerFunc{"/around": blank("script-src 'self' 'wasm-unsafe-eval'"), "/parrot": parrot})
	p := open(t, s.here+"/around")
	p.do(`(async () => {
		window.list = [0, 1].map(() => document.body.appendChild(document.createElement("div")).appendChild(document.createElement("iframe")));
		window.bridge = ` + create + `({ host: "ccai", allowedOrigins: [` + quote(s.url) + `], adapters: list, reconcileTimeout: 200 });
		await Promise.all(list.map((frame) => new Promise((resolve) => { frame.onload = resolve; frame.src = ` + quote(s.url+"/parrot") + `; })));
		await bridge.ready;
		list.forEach(({ contentWindow }, index) => {
			contentWindow.postMessage(` + login + `, "*");
			contentWindow.postMessage(JSON.stringify({ type: "New_Call", data: { agent_id: 1, call_id: index + 1 } }), "*");
		});
	})()`)
	p.until(`bridge.contacts.size === 2 && bridge.adapters.every(({ state }) => state === "signedIn")`)
	p.do(record)
	return p
}

func TestAnAdapterThatLeavesThePageIsHeardNoMore(t *testing.T) {
	for name, act := range map[string]string{
		"its frame is removed":                    `list[0].remove()`,
		"what its frame stands in is removed":     `list[0].parentNode.remove()`,
		"the page is emptied around it":           `list[0].parentNode.innerHTML = ""`,
		"the page takes it off the list":          `list[0] = null`,
		"the page gives its place to another":     `list[0] = document.createElement("iframe")`,
		"its frame waits in a fragment for later": `document.createDocumentFragment().append(list[0])`,
	} {
		t.Run(name, func(t *testing.T) {
			p := atParrots(t)
			p.do(`(async () => { ` + act + `; await null; window.after = bridge.adapters.find(({ index }) => index === 0)?.state; })()`)
			p.until(`told.some(({ type, payload }) => type === "adapter.state" && payload.index === 0 && payload.state === "silent")`)
			require.NotEqual(t, "signedIn", eval[any](p, `after ?? null`), "it is said at once")
			p.until(`bridge.contacts.size === 1`)
			require.Equal(t, []any{"call:1", true}, eval[[]any](p, `told.filter(({ type }) => type === "contact.ended").flatMap(({ payload }) => [payload.id, payload.assumed])`))
			require.Equal(t, "signedIn", eval[string](p, `bridge.adapters.find(({ index }) => index === 1).state`), "the other is what it was")
		})
	}
}

func TestAnAdapterThatIsMovedInThePageIsHeardAgain(t *testing.T) {
	p := atParrots(t)
	p.do(`new Promise((resolve) => { list[0].onload = resolve; document.body.append(list[0]); })`)
	p.do(`(list[0].contentWindow.postMessage(JSON.stringify({ type: "Call_Redaction_Started", data: { call_id: 1 } }), "*"), 1)`)
	p.until(`told.some(({ type }) => type === "recording.paused")`)
	require.Equal(t, "signedIn", eval[string](p, `bridge.adapters[0].state`), "who has a call is signed in, though the sign-in is not said again")
}

// pill is what the demo page says of the adapters, and whether in green.
func pill(p *page, words string, green bool) {
	p.t.Helper()
	p.until(at("connection-label") + `.textContent === ` + quote(words))
	require.Equal(p.t, green, eval[bool](p, `(() => {
		const good = document.body.appendChild(document.createElement("p"));
		good.style.color = "var(--good)";
		const same = getComputedStyle(`+at("connection")+`).color === getComputedStyle(good).color;
		good.remove();
		return same;
	})()`))
}

func TestTheDemoPageSaysWhatIsKnownOfEachAdapter(t *testing.T) {
	_, crm, call, chat := atCCAI(t)
	pill(crm, "Calls no message yet · Chats no message yet", false)
	call.click("sign-in")
	pill(crm, "Calls signed in · Chats no message yet", false)
	chat.click("sign-in")
	pill(crm, "Calls signed in · Chats signed in", true)
	call.click("sign-out")
	pill(crm, "Calls signed out · Chats signed in", false)
}

func TestTheDemoPageIsNotGreenOverAdaptersThatAreForbidden(t *testing.T) {
	s := startWith(t, hostsim.Options{Framing: framing.List{framing.OwnHost}}, nil)
	crm := open(t, s.here+"/crm/")
	crm.until(at("connection") + `?.dataset.state === "connected"`)
	pill(crm, "Calls no message yet · Chats no message yet", false)
}

// A page that is loaded anew hears nothing of the agent who is signed in before the
// next event, and any word of a call says that somebody is.
func TestAReloadedPageDoesNotCallAnAgentSignedOut(t *testing.T) {
	s, p := atElement(t, "?type=call")
	call := adapter(s, p, "call")
	call.clicks("sign-in", "ring", "answer")
	p.until(`bridge.contacts.size === 1`)
	p.visit(s.here + "/adapters/?type=call")
	p.until(element + `?.state.call === "silent"`)
	require.Equal(t, "No message yet", eval[string](p, inside("state")+`.textContent`))
	require.Contains(t, eval[string](p, inside("note")+`.textContent`), "Not signed in?")
	call = adapter(s, p, "call")
	call.click("redact")
	p.until(element + `.state.call === "signedIn"`)
	require.Equal(t, "Signed in", eval[string](p, inside("state")+`.textContent`))
	require.Equal(t, "signedIn", eval[string](p, element+`.bridge.agent.status`))
}
