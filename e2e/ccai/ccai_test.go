package ccai

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

func TestACCAICall(t *testing.T) {
	s, crm, call, _ := testbed.OpenCCAI(t)
	call.Click("sign-in")
	crm.Until(`bridge.agent.status === "signedIn"`)
	call.Click("ring")
	call.Click("answer")
	crm.Until(testbed.InState("active"))
	call.Click("redact")
	crm.Until(`[...bridge.contacts.values()][0].masked`)
	call.Click("redact")
	crm.Until(`![...bridge.contacts.values()][0].masked`)
	call.Click("end-call")
	crm.Until(`bridge.contacts.size === 0`)
	require.Equal(t, []string{"Agent_Login", "New_Call", "Call_Redaction_Started", "Call_Redaction_Ended", "End_Call"}, harness.VendorEvents(crm))
	require.Equal(t, s.Sent(journal.CCAI, "parent"), harness.VendorEvents(crm))
	require.Contains(t, harness.Eval[[]string](crm, `emitted.map((e) => e.type)`), "recording.paused")
}

func TestACCAIChatWithMessagesInBothDirections(t *testing.T) {
	s, crm, _, chat := testbed.OpenCCAI(t)
	crm.Do(`(document.querySelector('[data-testid="tab-chat"]')?.click(), 1)`)
	chat.Click("sign-in")
	chat.Click("new-chat")
	chat.Click("take-chat")
	crm.Until(`bridge.contacts.size === 1`)
	chat.Fill("customer-text", "My parcel came open")
	chat.Click("customer-send")
	crm.AwaitText("transcript", "My parcel came open")
	chat.Fill("reply", "I am sorry to hear that")
	chat.Click("send")
	crm.AwaitText("transcript", "I am sorry to hear that")
	chat.Click("end-chat")
	crm.Until(`[...bridge.contacts.values()][0].state === "ended"`)
	chat.Click("dismiss-chat")
	crm.Until(`bridge.contacts.size === 0`)
	require.Equal(t, s.Sent(journal.CCAI, "parent"), harness.VendorEvents(crm))
	require.Equal(t, []string{"message.received My parcel came open", "message.sent I am sorry to hear that"},
		harness.Eval[[]string](crm, `emitted.filter((e) => e.type.startsWith("message.")).map((e) => e.type + " " + e.payload.text)`))
}

func TestARecordPopTakesThePaneToTheRecord(t *testing.T) {
	s, crm, call, _ := testbed.OpenCCAI(t)
	call.Click("sign-in")
	call.Fill("record-url", s.LocalhostURL+"/crm/record/?id=66f0c2")
	call.Click("pop-record")
	crm.Until(harness.At("record-pane") + `.contentDocument?.body?.textContent.includes("66f0c2")`)
	crm.Until(`emitted.some((e) => e.type === "screen.pop")`)
	require.Equal(t, s.LocalhostURL+"/crm/record/?id=66f0c2", harness.Eval[string](crm, `emitted.find((e) => e.type === "screen.pop").payload.url`))
	require.Equal(t, s.LocalhostURL+"/crm/record/?id=66f0c2", harness.Eval[string](crm, `emitted.find((e) => e.type === "CRM_Record_Pop").payload.data.recordUrl`))
}

// CCAI sends no number of the caller, so the page knows the customer by the record.
func TestTheCallerIsKnownByTheRecordThatTheConsolePops(t *testing.T) {
	for _, order := range [][]string{{"pop-record", "ring"}, {"ring", "pop-record"}} {
		t.Run(order[0]+" first", func(t *testing.T) {
			s, crm, call, _ := testbed.OpenCCAI(t)
			call.Click("sign-in")
			call.Fill("record-url", s.LocalhostURL+"/crm/record/?id=66f0c2")
			for _, button := range order {
				call.Click(button)
			}
			call.Click("answer")
			crm.AwaitText("caller-name", "Tomas Okafor")
		})
	}
}

// An address without slashes is absolute to the check and relative to a frame
// of a page of the same scheme.
func TestARecordPopTakesThePaneWhereTheCheckLooked(t *testing.T) {
	s, crm, call, _ := testbed.OpenCCAI(t)
	call.Click("sign-in")
	call.Fill("record-url", strings.Replace(s.LocalhostURL, "http://", "http:", 1)+"/crm/record/?id=66f0c2")
	call.Click("pop-record")
	crm.Until(`emitted.some((e) => e.type === "screen.pop")`)
	require.Equal(t, s.LocalhostURL+"/crm/record/?id=66f0c2", harness.Eval[string](crm, harness.At("record-pane")+`.src`))
}

func TestARecordPopToAnywhereElseNavigatesNothing(t *testing.T) {
	s, crm, call, _ := testbed.OpenCCAI(t)
	for name, row := range map[string]struct{ url, reason string }{
		"a script":         {"javascript:top.popped = true", "scheme"},
		"inline data":      {"data:text/html,hello", "scheme"},
		"another origin":   {"https://evil.test/record", "origin"},
		"a false friend":   {"http://localhost@evil.test/record", "origin"},
		"a relative path":  {"/crm/record/?id=66f0c1", "not-absolute"},
		"nothing":          {"", "no-address"},
		"the adapter's":    {"ADAPTER", "origin"},
		"a file":           {"file:///etc/passwd", "scheme"},
		"a hidden newline": {"java\nscript:top.popped = true", "scheme"},
	} {
		t.Run(name, func(t *testing.T) {
			crm, call := crm.For(t), call.For(t)
			url := row.url
			if url == "ADAPTER" {
				url = s.URL + "/crm/record/?id=66f0c2"
			}
			before := harness.Eval[string](crm, harness.At("record-pane")+`.src`)
			crm.Do(`(emitted.length = 0, document.querySelectorAll('[data-testid="error-row"] .dismiss').forEach((e) => e.click()), 1)`)
			call.Do(`(parent.postMessage(JSON.stringify({ type: "CRM_Record_Pop", data: { recordUrl: ` + harness.Quote(url) + ` } }), "*"), 1)`)
			crm.Until(`emitted.some((e) => e.type === "screen.pop.refused")`)
			require.Equal(t, row.reason, harness.Eval[string](crm, `emitted.find((e) => e.type === "screen.pop.refused").payload.reason`))
			crm.Until(`document.querySelector('[data-testid="error-row"][data-code="` + row.reason + `"]')`)
			require.False(t, harness.Eval[bool](crm, `!!`+harness.At("open-record")), "no link leads there either")
			require.Equal(t, before, harness.Eval[string](crm, harness.At("record-pane")+`.src`))
			require.False(t, harness.Eval[bool](crm, `emitted.some((e) => e.type === "screen.pop") || "popped" in window`))
		})
	}
}

func TestEventsBeforeTheModuleHasLoadedAreAllDelivered(t *testing.T) {
	seen := make(chan struct{})
	s := harness.Start(t, map[string]http.HandlerFunc{"/slow/ctibridge.wasm": harness.SlowModule(2*time.Second, seen)})
	crm := harness.Open(t, s.LocalhostURL+"/crm/?wasm=/slow/ctibridge.wasm")
	call := testbed.Adapter(s, crm, "call")
	crm.Until(`window.bridge`)
	crm.Do(harness.RecordEvents)
	call.Click("sign-in")
	call.Click("ring")
	call.Click("answer")
	call.Click("redact")
	call.Click("redact")
	call.Click("end-call")
	// Right behind the last word of the adapter, so all of it has arrived.
	call.Do(`(parent.postMessage("the last word", "*"), 1)`)
	crm.Until(`bridge.rejectedMessages.shape === 1`)
	require.Equal(t, "connecting", harness.Eval[string](crm, `bridge.connection.state`), "the module has not loaded yet")
	require.Empty(t, harness.VendorEvents(crm))

	close(seen)
	crm.Do(`bridge.ready`)
	s.AwaitAll(crm, journal.CCAI, "parent", 0)
	require.Equal(t, []string{"Agent_Login", "New_Call", "Call_Redaction_Started", "Call_Redaction_Ended", "End_Call"}, harness.VendorEvents(crm))
	require.Equal(t, s.Sent(journal.CCAI, "parent"), harness.VendorEvents(crm))
}

func TestACCAIPageHasNoCommands(t *testing.T) {
	_, crm, _, _ := testbed.OpenCCAI(t)
	require.False(t, harness.Eval[bool](crm, `bridge.supports("hold")`))
	require.Equal(t, "UNSUPPORTED", harness.Eval[string](crm, `bridge.hold(true).catch((e) => e.code)`))
}
