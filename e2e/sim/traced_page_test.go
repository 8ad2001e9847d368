package sim

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/harness/chromium"
	"github.com/ctibridge/ctibridge/web"
)

// tracedPage is a page with the built SDK that writes a trace of its own. It puts a call on hold as soon
// as it has started, which is a message of the page. With adapters in its address it is around these.
const tracedPage = `<!doctype html><link rel="icon" href="data:,"><title>Traced</title><script type="module">
	import { createBridge } from "/sdk/ctibridge.js";
	import { recordTrace } from "/sdk/ctibridge-trace.js";
	const tenant = new URLSearchParams(location.search).get("adapters");
	const adapters = ["call", "chat"].map(() => document.createElement("iframe"));
	window.bridge = tenant
		? createBridge({ host: "ccai", allowedOrigins: [tenant], adapters })
		: createBridge({ host: "max", allowedOrigins: [location.ancestorOrigins[0]] });
	window.lines = [];
	window.events = [];
	const waiting = new Set();
	const look = (wait) => events.some((e) => wait.texts.every((text) => e.includes(text))) && waiting.delete(wait) && wait.resolve(true);
	window.until = (...texts) => new Promise((resolve) => { const wait = { texts, resolve }; waiting.add(wait); look(wait); });
	recordTrace(bridge, { write: (line) => lines.push(line) });
	bridge.on("*", ({ type, vendor, payload }) => { events.push(JSON.stringify({ type, vendor, payload })); waiting.forEach(look); });
	if (tenant) ["call", "chat"].forEach((type, i) => {
		adapters[i].src = tenant + "/agent/?from=custom&type=" + type;
		document.body.append(adapters[i]);
	});
	let panel = false;
	bridge.on("connection", ({ contactId }) => { panel ||= contactId !== undefined; });
	bridge.once("contact.started", () => { if (!tenant && !panel) bridge.hold(true).catch(() => {}); });
</script>`

// traced is who records, or replays, and what the page under test got.
type traced struct {
	t *testing.T
	// pages serves the page.
	pages *chromium.Site
	// ccai opens it around adapters, and not in a console.
	ccai bool
	// sessions counts them: each has an address of the page, by which its frame is found.
	sessions int
}

func newTraced(t *testing.T, ccai bool) *traced {
	t.Helper()
	mux := http.NewServeMux()
	mux.Handle("/sdk/", web.Handler())
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, tracedPage) })
	site := chromium.Serve(mux)
	t.Cleanup(site.Close)
	return &traced{t: t, pages: site, ccai: ccai}
}

// address is that of the page, which MAX frames.
func (r *traced) address(adapters string) string {
	address := fmt.Sprintf("%s/%d/", r.pages.URL, r.sessions)
	if r.ccai {
		address += "?adapters=" + url.QueryEscape(adapters)
	}
	return address
}

// open opens the page, in the console of MAX or around the adapters of a simulator.
func (r *traced) open(console, adapters string) *harness.Page {
	r.t.Helper()
	if r.ccai {
		return harness.Open(r.t, r.address(adapters))
	}
	return harness.Open(r.t, console+"/max/").Frame(r.address(""))
}

// last waits until the page got an event that contains each of the texts. The page waits by itself: it
// is hidden, and not painted, where the console shows a contact's panel.
func last(p *harness.Page, texts ...string) {
	p.T.Helper()
	p.Until("window.until")
	quoted, err := json.Marshal(texts)
	require.NoError(p.T, err)
	p.Do("until(..." + string(quoted) + ")")
}

// got lists the events that the page got, the vendor's alone or all.
func got(p *harness.Page, vendorOnly bool) []string {
	p.T.Helper()
	all := harness.Eval[[]string](p, `events.filter((e) => `+map[bool]string{true: `JSON.parse(e).vendor`, false: `true`}[vendorOnly]+`)`)
	require.NotEmpty(p.T, all)
	return all
}
