package e2e

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

func quote(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// hostile are messages that no console sends, as JavaScript, with the reason
// that they are refused for, for each host.
var hostile = []struct{ name, data, ccai, max string }{
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

// good is what each host may say; it follows every hostile message.
const (
	goodCCAI = `JSON.stringify({ type: "New_Call", data: { agent_id: 1, call_id: 7, session_type: "Voice Inbound (IVR)" } })`
	goodMAX  = `({ issuer: "MAX", contactId: null, events: [{ Type: "CallContactEvent", ContactID: "7", Status: "Active", FinalState: "False" }] })`
)

// ofContact is a good message about another contact.
func ofContact(id int, good string) string {
	return strings.Replace(strings.Replace(good, "call_id: 7", "call_id: "+strconv.Itoa(id), 1), `"7"`, quote(strconv.Itoa(id)), 1)
}

// The messages come to one page after the other, so it outlives all of them.
func TestHostileMessagesOfAnAdapterRunNoHandler(t *testing.T) {
	_, crm, call, _ := atCCAI(t)
	for n, row := range hostile {
		t.Run(row.name, func(t *testing.T) {
			crm, call := crm.during(t), call.during(t)
			anew(crm)
			call.do(`(parent.postMessage(` + row.data + `, "*"), 1)`)
			attacked(crm, row.ccai)
			call.do(`(parent.postMessage(` + ofContact(100+n, goodCCAI) + `, "*"), 1)`)
			crm.until(`bridge.contacts.has("call:` + strconv.Itoa(100+n) + `")`)
		})
	}
}

func TestHostileMessagesOfAConsoleRunNoHandler(t *testing.T) {
	s := newStage(t).open(t, nicemax.ProfileMAX)
	console, crm := s.console, s.crm
	for n, row := range hostile {
		t.Run(row.name, func(t *testing.T) {
			s.t, s.console, s.crm = t, console.during(t), crm.during(t)
			anew(s.crm)
			s.say(row.data)
			attacked(s.crm, row.max)
			s.say(ofContact(100+n, goodMAX))
			s.crm.until(`bridge.contacts.has("` + strconv.Itoa(100+n) + `")`)
		})
	}
}

// anew lets attacked look only at what comes from now on.
func anew(crm *page) {
	crm.t.Helper()
	crm.do(`(window.before = { rejected: { ...bridge.rejectedMessages }, contacts: bridge.contacts.size }, told.length = 0, 1)`)
}

// attacked waits until the message was refused for the reason, and checks that
// nothing else came of it.
func attacked(crm *page, reason string) {
	crm.t.Helper()
	const refused = `Object.fromEntries(Object.entries(bridge.rejectedMessages).map(([reason, n]) => [reason, n - (window.before?.rejected[reason] ?? 0)]).filter(([, n]) => n > 0))`
	crm.until(`Object.keys(` + refused + `).length > 0 || told.length > 0`)
	require.Equal(crm.t, map[string]int{reason: 1}, eval[map[string]int](crm, refused))
	allowed := []string{}
	if reason == "malformed" {
		allowed = []string{"error"}
	}
	require.Equal(crm.t, allowed, eval[[]string](crm, `told.map((e) => e.type)`))
	require.False(crm.t, eval[bool](crm, `"polluted" in {} || "polluted" in []`))
	require.Equal(crm.t, 0, eval[int](crm, `bridge.contacts.size - (window.before?.contacts ?? 0)`))
}

func TestAStrangersFrameIsNotListenedTo(t *testing.T) {
	s, crm, call, _ := atCCAI(t)
	crm.do(`new Promise((resolve) => {
		const f = document.createElement("iframe");
		f.src = ` + quote(s.url+"/agent/?type=call&from=custom&stranger") + `;
		f.onload = resolve;
		document.body.append(f);
	})`)
	stranger := crm.frame(s.url + "/agent/?type=call&from=custom&stranger")
	stranger.do(`(parent.postMessage(` + goodCCAI + `, "*"), 1)`)
	attacked(crm, "source")
	call.do(`(parent.postMessage(` + goodCCAI + `, "*"), 1)`)
	crm.until(`bridge.contacts.has("call:7")`)
}

func TestTheRightFrameAtAWrongOriginIsNotListenedTo(t *testing.T) {
	s, crm, _, chat := atCCAI(t)
	crm.do(`new Promise((resolve) => {
		const f = ` + at("adapter-call") + `;
		f.onload = resolve;
		f.src = ` + quote(s.here+"/healthz") + `;
	})`)
	crm.do(`(` + at("adapter-call") + `.contentWindow.eval('parent.postMessage(' + ` + quote(goodCCAI) + ` + ', "*")'), 1)`)
	attacked(crm, "origin")
	chat.do(`(parent.postMessage(` + goodCCAI + `, "*"), 1)`)
	crm.until(`bridge.contacts.has("call:7")`)
}

func TestThePagesOwnMessagesAreNotListenedTo(t *testing.T) {
	_, console, crm := atMAX(t)
	crm.do(`(postMessage(` + goodMAX + `, "*"), 1)`)
	attacked(crm, "source")
	console.do(`(` + at("workspace-frame") + `.contentWindow.postMessage(` + goodMAX + `, "*"), 1)`)
	crm.until(`bridge.contacts.has("7")`)
}
