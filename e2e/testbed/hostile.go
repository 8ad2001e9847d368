package testbed

import (
	"strconv"
	"strings"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

// HostileMessages are messages that no console sends, as JavaScript, with the reason
// that they are refused for, for each host.
var HostileMessages = []struct{ Name, Data, Ccai, Max string }{
	{"null", `null`, "shape", "shape"},
	{"undefined", `undefined`, "shape", "shape"},
	{"a number", `42`, "shape", "shape"},
	{"a number that is none", `NaN`, "shape", "shape"},
	{"an array", `[{ type: "New_Call", data: { call_id: 1 } }]`, "shape", "shape"},
	{"a megabyte of text", `"x".repeat(1 << 20)`, "size", "shape"},
	{"a megabyte of JSON", `'{"type":"' + "x".repeat(1 << 20) + '","data":{}}'`, "size", "shape"},
	{"an object of six megabytes", `({ events: "x".repeat(6 << 20) })`, "size", "size"},
	{"prototype keys as text", `'{"__proto__":{"type":"New_Call","data":{"call_id":1},"polluted":true}}'`, "shape", "shape"},
	{"prototype keys as an object", `JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')`, "shape", "shape"},
	{"an object that contains itself", `(() => { const a = {}; a.a = a; return a; })()`, "shape", "shape"},
	{"a map", `new Map([["type", "New_Call"]])`, "shape", "shape"},
	{"deep nesting", `'{"type":"a","data":' + '{"a":'.repeat(5000) + "1" + "}".repeat(5001)`, "size", "shape"},
	{"bytes", `new Uint8Array(100)`, "shape", "shape"},
	{"a call to somebody else", `({ index: 1, method: "get", args: ["ticket"] })`, "shape", "shape"},
	{"the noise of developer tools", `({ source: "react-devtools-bridge", payload: {} })`, "shape", "shape"},
	{"a foreign issuer", `({ issuer: "acme-crm", messageType: "RegisterForClientEvents" })`, "shape", "issuer"},
}

// What each host may send. It follows every hostile message.
const (
	GoodCCAI = `JSON.stringify({ type: "New_Call", data: { agent_id: 1, call_id: 7, session_type: "Voice Inbound (IVR)" } })`
	GoodMAX  = `({ issuer: "MAX", contactId: null, events: [{ Type: "CallContactEvent", ContactID: "7", Status: "Active", FinalState: "False" }] })`
)

// OfContact is a good message about another contact.
func OfContact(id int, good string) string {
	return strings.Replace(strings.Replace(good, "call_id: 7", "call_id: "+strconv.Itoa(id), 1), `"7"`, harness.Quote(strconv.Itoa(id)), 1)
}

// BeginAttack lets AwaitRefusal look only at what comes from now on.
func BeginAttack(crm *harness.Page) {
	crm.T.Helper()
	crm.Do(`(window.before = { rejected: { ...bridge.rejectedMessages }, contacts: bridge.contacts.size }, emitted.length = 0, 1)`)
}

// AwaitRefusal waits until the message was refused for the reason, and checks that
// nothing else came of it.
func AwaitRefusal(crm *harness.Page, reason string) {
	crm.T.Helper()
	const refused = `Object.fromEntries(Object.entries(bridge.rejectedMessages).map(([reason, n]) => [reason, n - (window.before?.rejected[reason] ?? 0)]).filter(([, n]) => n > 0))`
	crm.Until(`Object.keys(` + refused + `).length > 0 || emitted.length > 0`)
	require.Equal(crm.T, map[string]int{reason: 1}, harness.Eval[map[string]int](crm, refused))
	allowed := []string{}
	if reason == "malformed" {
		allowed = []string{"error"}
	}
	require.Equal(crm.T, allowed, harness.Eval[[]string](crm, `emitted.map((e) => e.type)`))
	require.False(crm.T, harness.Eval[bool](crm, `"polluted" in {} || "polluted" in []`))
	require.Equal(crm.T, 0, harness.Eval[int](crm, `bridge.contacts.size - (window.before?.contacts ?? 0)`))
}
