package sim

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// recordPage serves a page around the call adapter that names each record, so long after it pops,
// and says whose clock it has.
func recordPage(t *testing.T) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<p id="clock"></p><p id="record"></p><script type="module">
			const asked = new URLSearchParams(location.search);
			const { createBridge } = await import(asked.get("console") + "/sdk/ctibridge.js");
			clock.textContent = Symbol.for("ctibridge.clock") in globalThis ? "The clock of a test" : "The clock of the browser";
			const frame = document.createElement("iframe");
			createBridge({ host: "ccai", allowedOrigins: [asked.get("adapters")], adapters: [frame], screenPop: {
				target: ({ url }) => (record.textContent = "Shown: " + url), allowedOrigins: ["https://crm.test"],
				tabGroup: false, debounce: Number(asked.get("debounce")),
			} });
			frame.src = asked.get("adapters") + "/agent/?type=call&from=custom";
			document.body.append(frame);
		</script>`)
	}))
	t.Cleanup(server.Close)
	return strings.Replace(server.URL, "127.0.0.1", "localhost", 1) + "/?console={console}&adapters={adapters}&debounce="
}

const popsRecord = `name: A record pops
%s
setup:
  - call: sign-in
  - call: ring
  - call: answer
  - expect: {text: The clock of %s, within: 20s}
steps:
  - call: pop-record
    with: {url: "https://crm.test/7"}
`

func TestAWaitAtAStoppedClockMovesThePagesTimersToo(t *testing.T) {
	t.Parallel()
	file := scenarioFile(t, fmt.Sprintf(popsRecord, "clock: stopped", "a test")+`
  - wait: 59999ms
  - never: {text: "Shown: https://crm.test/7", within: 500ms}
  - wait: 1ms
  - expect: {text: "Shown: https://crm.test/7", within: 5s}
`)
	code, out, complaints := run(t, file, "--page", recordPage(t)+"60000")
	assert.Zero(t, code, out+complaints)
}

func TestWithoutAStoppedClockThePageKeepsItsTimers(t *testing.T) {
	t.Parallel()
	file := scenarioFile(t, fmt.Sprintf(popsRecord, "", "the browser")+`
  - expect: {text: "Shown: https://crm.test/7", within: 10s}
`)
	code, out, complaints := run(t, file, "--page", recordPage(t)+"300")
	assert.Zero(t, code, out+complaints)
}
