package e2e

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// atCCAI opens the CRM page around the two adapters.
func atCCAI(t *testing.T) (s *site, crm, call, chat *page) {
	t.Helper()
	s = start(t, nil)
	crm = open(t, s.here+"/crm/")
	crm.until(at("connection") + `?.dataset.state === "connected"`)
	crm.do(record)
	return s, crm, adapter(s, crm, "call"), adapter(s, crm, "chat")
}

// adapter attaches to an adapter and opens the drawer that plays the customer.
func adapter(s *site, crm *page, kind string) *page {
	crm.t.Helper()
	a := crm.frame(s.url + "/agent/?type=" + kind)
	a.until(at("play"))
	a.do(at("play") + `.open = true`)
	return a
}

func TestACCAICall(t *testing.T) {
	s, crm, call, _ := atCCAI(t)
	call.click("sign-in")
	crm.until(`bridge.agent.status === "signedIn"`)
	call.click("ring")
	call.click("answer")
	crm.until(inState("active"))
	call.click("redact")
	crm.until(`[...bridge.contacts.values()][0].masked`)
	call.click("redact")
	crm.until(`![...bridge.contacts.values()][0].masked`)
	call.click("end-call")
	crm.until(`bridge.contacts.size === 0`)
	require.Equal(t, []string{"Agent_Login", "New_Call", "Call_Redaction_Started", "Call_Redaction_Ended", "End_Call"}, vendorEvents(crm))
	require.Equal(t, s.said(journal.CCAI, "parent"), vendorEvents(crm))
	require.Contains(t, eval[[]string](crm, `told.map((e) => e.type)`), "recording.paused")
}

func TestACCAIChatWithMessagesInBothDirections(t *testing.T) {
	s, crm, _, chat := atCCAI(t)
	crm.do(`(document.querySelector('[data-testid="tab-chat"]')?.click(), 1)`)
	chat.click("sign-in")
	chat.click("new-chat")
	chat.click("take-chat")
	crm.until(`bridge.contacts.size === 1`)
	chat.fill("customer-text", "My parcel came open")
	chat.click("customer-send")
	crm.says("transcript", "My parcel came open")
	chat.fill("reply", "I am sorry to hear that")
	chat.click("send")
	crm.says("transcript", "I am sorry to hear that")
	chat.click("end-chat")
	crm.until(`[...bridge.contacts.values()][0].state === "ended"`)
	chat.click("dismiss-chat")
	crm.until(`bridge.contacts.size === 0`)
	require.Equal(t, s.said(journal.CCAI, "parent"), vendorEvents(crm))
	require.Equal(t, []string{"message.received My parcel came open", "message.sent I am sorry to hear that"},
		eval[[]string](crm, `told.filter((e) => e.type.startsWith("message.")).map((e) => e.type + " " + e.payload.text)`))
}

func TestARecordPopTakesThePaneToTheRecord(t *testing.T) {
	s, crm, call, _ := atCCAI(t)
	call.click("sign-in")
	call.fill("record-url", s.here+"/crm/record/?id=66f0c2")
	call.click("pop-record")
	crm.until(at("record-pane") + `.contentDocument?.body?.textContent.includes("66f0c2")`)
	crm.until(`told.some((e) => e.type === "screen.pop")`)
	require.Equal(t, s.here+"/crm/record/?id=66f0c2", eval[string](crm, `told.find((e) => e.type === "screen.pop").payload.url`))
	require.Equal(t, s.here+"/crm/record/?id=66f0c2", eval[string](crm, `told.find((e) => e.type === "CRM_Record_Pop").payload.data.recordUrl`))
}

// CCAI sends no number of the caller, so the page knows the customer by the record.
func TestTheCallerIsKnownByTheRecordThatTheConsolePops(t *testing.T) {
	for _, order := range [][]string{{"pop-record", "ring"}, {"ring", "pop-record"}} {
		t.Run(order[0]+" first", func(t *testing.T) {
			s, crm, call, _ := atCCAI(t)
			call.click("sign-in")
			call.fill("record-url", s.here+"/crm/record/?id=66f0c2")
			for _, button := range order {
				call.click(button)
			}
			call.click("answer")
			crm.says("caller-name", "Tomas Okafor")
		})
	}
}

// An address without slashes is absolute to the check and relative to a frame
// of a page of the same scheme.
func TestARecordPopTakesThePaneWhereTheCheckLooked(t *testing.T) {
	s, crm, call, _ := atCCAI(t)
	call.click("sign-in")
	call.fill("record-url", strings.Replace(s.here, "http://", "http:", 1)+"/crm/record/?id=66f0c2")
	call.click("pop-record")
	crm.until(`told.some((e) => e.type === "screen.pop")`)
	require.Equal(t, s.here+"/crm/record/?id=66f0c2", eval[string](crm, at("record-pane")+`.src`))
}

func TestARecordPopToAnywhereElseNavigatesNothing(t *testing.T) {
	s, crm, call, _ := atCCAI(t)
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
			crm, call := crm.during(t), call.during(t)
			url := row.url
			if url == "ADAPTER" {
				url = s.url + "/crm/record/?id=66f0c2"
			}
			before := eval[string](crm, at("record-pane")+`.src`)
			crm.do(`(told.length = 0, document.querySelectorAll('[data-testid="error-row"] .dismiss').forEach((e) => e.click()), 1)`)
			call.do(`(parent.postMessage(JSON.stringify({ type: "CRM_Record_Pop", data: { recordUrl: ` + quote(url) + ` } }), "*"), 1)`)
			crm.until(`told.some((e) => e.type === "screen.pop.refused")`)
			require.Equal(t, row.reason, eval[string](crm, `told.find((e) => e.type === "screen.pop.refused").payload.reason`))
			crm.until(`document.querySelector('[data-testid="error-row"][data-code="` + row.reason + `"]')`)
			require.False(t, eval[bool](crm, `!!`+at("open-record")), "no link leads there either")
			require.Equal(t, before, eval[string](crm, at("record-pane")+`.src`))
			require.False(t, eval[bool](crm, `told.some((e) => e.type === "screen.pop") || "popped" in window`))
		})
	}
}

func TestEventsBeforeTheModuleHasLoadedAreAllDelivered(t *testing.T) {
	seen := make(chan struct{})
	s := start(t, map[string]http.HandlerFunc{"/slow/ctibridge.wasm": slowModule(2*time.Second, seen)})
	crm := open(t, s.here+"/crm/?wasm=/slow/ctibridge.wasm")
	call := adapter(s, crm, "call")
	crm.until(`window.bridge`)
	crm.do(record)
	call.click("sign-in")
	call.click("ring")
	call.click("answer")
	call.click("redact")
	call.click("redact")
	call.click("end-call")
	// Right behind the last word of the adapter, so all of it has arrived.
	call.do(`(parent.postMessage("the last word", "*"), 1)`)
	crm.until(`bridge.rejectedMessages.shape === 1`)
	require.Equal(t, "connecting", eval[string](crm, `bridge.connection.state`), "the module has not loaded yet")
	require.Empty(t, vendorEvents(crm))

	close(seen)
	crm.do(`bridge.ready`)
	s.hasAll(crm, journal.CCAI, "parent", 0)
	require.Equal(t, []string{"Agent_Login", "New_Call", "Call_Redaction_Started", "Call_Redaction_Ended", "End_Call"}, vendorEvents(crm))
	require.Equal(t, s.said(journal.CCAI, "parent"), vendorEvents(crm))
}

func TestACCAIPageIsToldThatThereAreNoCommands(t *testing.T) {
	_, crm, _, _ := atCCAI(t)
	require.False(t, eval[bool](crm, `bridge.supports("hold")`))
	require.Equal(t, "UNSUPPORTED", eval[string](crm, `bridge.hold(true).catch((e) => e.code)`))
}
