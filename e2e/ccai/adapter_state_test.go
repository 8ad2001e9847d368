package ccai

import (
	"io"
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
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
func atParrots(t *testing.T) *harness.Page {
	t.Helper()
	s := harness.Start(t, map[string]http.HandlerFunc{"/around": harness.BlankPage("script-src 'self' 'wasm-unsafe-eval'"), "/parrot": parrot})
	p := harness.Open(t, s.LocalhostURL+"/around")
	p.Do(`(async () => {
		window.list = [0, 1].map(() => document.body.appendChild(document.createElement("div")).appendChild(document.createElement("iframe")));
		window.bridge = ` + harness.CreateBridge + `({ host: "ccai", allowedOrigins: [` + harness.Quote(s.URL) + `], adapters: list, reconcileTimeout: 200 });
		await Promise.all(list.map((frame) => new Promise((resolve) => { frame.onload = resolve; frame.src = ` + harness.Quote(s.URL+"/parrot") + `; })));
		await bridge.ready;
		list.forEach(({ contentWindow }, index) => {
			contentWindow.postMessage(` + testbed.AgentLogin + `, "*");
			contentWindow.postMessage(JSON.stringify({ type: "New_Call", data: { agent_id: 1, call_id: index + 1 } }), "*");
		});
	})()`)
	p.Until(`bridge.contacts.size === 2 && bridge.adapters.every(({ state }) => state === "signedIn")`)
	p.Do(harness.RecordEvents)
	return p
}

func TestMessagesOfAnAdapterThatLeftThePageAreIgnored(t *testing.T) {
	for name, act := range map[string]string{
		"its frame is removed":                    `list[0].remove()`,
		"the element around its frame is removed": `list[0].parentNode.remove()`,
		"the page is emptied around it":           `list[0].parentNode.innerHTML = ""`,
		"the page takes it off the list":          `list[0] = null`,
		"the page gives its place to another":     `list[0] = document.createElement("iframe")`,
		"its frame waits in a fragment for later": `document.createDocumentFragment().append(list[0])`,
	} {
		t.Run(name, func(t *testing.T) {
			p := atParrots(t)
			p.Do(`(async () => { ` + act + `; await null; window.after = bridge.adapters.find(({ index }) => index === 0)?.state; })()`)
			p.Until(`emitted.some(({ type, payload }) => type === "adapter.state" && payload.index === 0 && payload.state === "silent")`)
			require.NotEqual(t, "signedIn", harness.Eval[any](p, `after ?? null`), "it is known immediately")
			p.Until(`bridge.contacts.size === 1`)
			require.Equal(t, []any{"call:1", true}, harness.Eval[[]any](p, `emitted.filter(({ type }) => type === "contact.ended").flatMap(({ payload }) => [payload.id, payload.assumed])`))
			require.Equal(t, "signedIn", harness.Eval[string](p, `bridge.adapters.find(({ index }) => index === 1).state`), "the other is what it was")
		})
	}
}

func TestMessagesOfAnAdapterThatWasMovedAreReceivedAgain(t *testing.T) {
	p := atParrots(t)
	p.Do(`new Promise((resolve) => { list[0].onload = resolve; document.body.append(list[0]); })`)
	p.Do(`(list[0].contentWindow.postMessage(JSON.stringify({ type: "Call_Redaction_Started", data: { call_id: 1 } }), "*"), 1)`)
	p.Until(`emitted.some(({ type }) => type === "recording.paused")`)
	require.Equal(t, "signedIn", harness.Eval[string](p, `bridge.adapters[0].state`), "who has a call is signed in, though the sign-in is not sent again")
}

// pill checks what the demo page shows of the adapters, and whether in green.
func pill(p *harness.Page, words string, green bool) {
	p.T.Helper()
	p.Until(harness.At("connection-label") + `.textContent === ` + harness.Quote(words))
	require.Equal(p.T, green, harness.Eval[bool](p, `(() => {
		const good = document.body.appendChild(document.createElement("p"));
		good.style.color = "var(--good)";
		const same = getComputedStyle(`+harness.At("connection")+`).color === getComputedStyle(good).color;
		good.remove();
		return same;
	})()`))
}

func TestTheDemoPageSaysWhatIsKnownOfEachAdapter(t *testing.T) {
	_, crm, call, chat := testbed.OpenCCAI(t)
	pill(crm, "Calls no message yet · Chats no message yet", false)
	call.Click("sign-in")
	pill(crm, "Calls signed in · Chats no message yet", false)
	chat.Click("sign-in")
	pill(crm, "Calls signed in · Chats signed in", true)
	call.Click("sign-out")
	pill(crm, "Calls signed out · Chats signed in", false)
}

func TestTheDemoPageIsNotGreenOverAdaptersThatAreForbidden(t *testing.T) {
	s := harness.StartWith(t, hostsim.Options{Framing: framing.List{framing.OwnHost}}, nil)
	crm := harness.Open(t, s.LocalhostURL+"/crm/")
	crm.Until(harness.At("connection") + `?.dataset.state === "connected"`)
	pill(crm, "Calls no message yet · Chats no message yet", false)
}
