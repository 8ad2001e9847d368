package control_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

const asJSON = "application/json"

func TestWhatTheRoutesAnswer(t *testing.T) {
	for _, row := range []struct {
		method, path, body string
		status             int
		answer             string
	}{
		{"GET", "/health", "", 200, `{"status":"ok"}`},
		{"GET", "/ready", "", 200, `{"demoPages":true}`},
		{"GET", "/consoles", "", 200, `[{"page":1,"kind":"max","source":"max"},{"page":2,"kind":"call","source":"ccai"}]`},
		{"GET", "/consoles/1", "", 200, `{"page":1,"kind":"max","source":"max","view":{"done":0}}`},
		{"GET", "/consoles/last", "", 200, `{"page":2,"kind":"call","source":"ccai","view":{"done":0}}`},
		{"POST", "/max/last/switch", `{"on":true}`, 200, `{"page":1,"kind":"max","source":"max","view":{"done":1}}`},
		{"POST", "/max/1/switch", `{"on":true}`, 200, `{"page":1,"kind":"max","source":"max","view":{"done":1}}`},
		{"POST", "/consoles/2/actions", `{"steps":[{"action":"switch","fields":{"on":true}},{"action":"switch","fields":{"on":1}}]}`, 200,
			`{"page":2,"kind":"call","source":"ccai","view":{"done":2}}`},
		{"POST", "/consoles/1/messages", `{"frame":"workspace","payload":{"a":1}}`, 200, `{"page":1,"kind":"max","source":"max","view":{"done":0}}`},
		{"GET", "/journal", "", 200, `[]`},
		{"DELETE", "/journal", "", 204, ``},
		{"POST", "/reset", "", 204, ``},
		{"POST", "/reset", `{"vendor":"ccai"}`, 204, ``},
		{"POST", "/consoles/last/reset", "", 200, `{"page":2,"kind":"call","source":"ccai","view":{"done":0}}`},
		{"POST", "/consoles/1/fence", "", 200,
			`{"acknowledgements":[{"frame":"workspace","by":"sdk"},{"frame":"panel:7","by":"page"}]}`},
		{"GET", "/consoles/1/state", "", 200, `{"done":0}`},
		{"PUT", "/consoles/1/state", `{"done":0}`, 200, `{"page":1,"kind":"max","source":"max","view":{"done":0}}`},
		{"GET", "/profiles", "", 200, `{"max":[{"name":"bulb","about":"A lamp of today."},{"name":"candle","about":"A lamp of old."}]}`},
		{"GET", "/faults", "", 200, `{"max":[{"name":"flicker","about":"It flickers.","source":"Seen."}]}`},
		{"GET", "/defaults", "", 200, `{"max":{"profile":"","faults":null}}`},
		{"PUT", "/defaults/max", `{"profile":"candle","faults":["flicker"]}`, 200, `{"profile":"candle","faults":["flicker"]}`},
		{"PUT", "/defaults/max", `{}`, 200, `{"profile":"bulb","faults":null}`},
		{"GET", "/crm", "", 200, `{"addresses":[]}`},
		{"PUT", "/crm", `{"addresses":["http://localhost:5173","https://crm.example/a?b=1"]}`, 200,
			`{"addresses":["http://localhost:5173/","https://crm.example/a?b=1"]}`},
		{"PUT", "/crm", `{"addresses":[]}`, 200, `{"addresses":[]}`},
		{"GET", "/consoles/1/faults", "", 200, `[]`},
		{"POST", "/consoles/1/faults", `{"fault":"drop","type":"AgentState","count":1}`, 200,
			`[{"id":1,"fault":"drop","type":"AgentState","count":1,"done":0}]`},
		{"DELETE", "/consoles/1/faults", "", 200, `[]`},
		{"GET", "/clock", "", 200, `{"now":"2031-04-09T08:15:30Z","stopped":false,"factor":1}`},
		{"POST", "/clock/stop", "", 200, `{"now":"2031-04-09T08:15:30Z","stopped":true,"factor":1}`},
		{"POST", "/clock/continue", "", 200, `{"now":"2031-04-09T08:15:30Z","stopped":false,"factor":1}`},
		{"POST", "/clock/advance", `{"milliseconds":1500}`, 200, `{"now":"2031-04-09T08:15:31.5Z","stopped":false,"factor":1}`},
		{"PUT", "/clock/factor", `{"factor":2.5}`, 200, `{"now":"2031-04-09T08:15:30Z","stopped":false,"factor":2.5}`},
	} {
		w := ask(newFake(), row.method, row.path, row.body, "Content-Type", asJSON)
		require.Equal(t, row.status, w.Code, "%s %s: %s", row.method, row.path, w.Body)
		require.Equal(t, "no-store", w.Header().Get("Cache-Control"), row.path)
		if row.answer != "" {
			require.JSONEq(t, row.answer, w.Body.String(), row.path)
		}
	}
}

func TestWhatIsWrongIsAProblemAndChangesNothing(t *testing.T) {
	for _, row := range []struct {
		method, path, body string
		status             int
		detail, location   string
	}{
		{"GET", "/consoles/7", "", 404, "no page 7 is open", ""},
		{"GET", "/consoles/first", "", 422, "validation failed", "path.page"},
		{"POST", "/max/2/switch", `{"on":true}`, 404, "page 2 is no open page of a console of the kind max", ""},
		{"POST", "/max/1/switch", ``, 422, "switch: on is required", "body.on"},
		{"POST", "/max/1/break", ``, 409, `"break" is not possible in the present state`, ""},
		{"POST", "/consoles/7/actions", `{"steps":[{"action":"break"}]}`, 404, "no page 7 is open", ""},
		{"POST", "/consoles/1/actions", `{"steps":[{"action":"switch","fields":{"on":true}},{"action":"sing"}]}`, 404,
			`0 done, then: a console of the kind max has no such action: "sing"`, "body.steps[1].action"},
		{"POST", "/consoles/1/actions", `{"steps":[{"action":"switch","fields":{}}]}`, 422,
			`0 done, then: switch: on is required`, "body.steps[0].fields.on"},
		{"POST", "/consoles/1/actions", `{"steps":[]}`, 422, "validation failed", "body.steps"},
		{"POST", "/consoles/1/actions", `{`, 400, "unexpected end of JSON input", ""},
		{"POST", "/consoles/7/messages", `{"frame":"a","payload":1}`, 404, "no page 7 is open", ""},
		{"POST", "/consoles/1/messages", `{"frame":"","payload":1}`, 422, "validation failed", "body.frame"},
		{"GET", "/journal?sorce=max", "", 422, "validation failed", "query.sorce"},
		{"GET", "/journal?source=genesys", "", 422, "validation failed", "query.source"},
		{"GET", "/journal/wait?timeout=x", "", 422, "validation failed", "query.timeout"},
		{"PUT", "/defaults/max", `{"profile":"torch"}`, 422, `there is no profile \"torch\". The profiles are: bulb candle`, "body.profile"},
		{"PUT", "/defaults/max", `{"faults":["smoke"]}`, 422, `there is no fault \"smoke\". The faults are: flicker`, "body.faults"},
		{"GET", "/consoles/7/state", ``, 404, "no page 7 is open", ""},
		{"PUT", "/consoles/7/state", `{}`, 404, "no page 7 is open", ""},
		{"PUT", "/consoles/1/state", `{}`, 422, "the state is wrong: done: is missing", "body.done"},
		{"PUT", "/consoles/1/state", `[]`, 422, "the state is wrong: array is no lamp", "body"},
		{"PUT", "/consoles/1/state", `{`, 400, "unexpected end of JSON input", ""},
		{"POST", "/consoles/7/fence", ``, 404, "no page 7 is open", ""},
		{"POST", "/consoles/1/fence?frame=lamp", ``, 404, `the console has no window \"lamp\"`, ""},
		{"POST", "/consoles/1/fence?frame=mute", ``, 504, `no acknowledgement from mute: a page acknowledges with the SDK`, ""},
		{"POST", "/consoles/1/fence?timeout=60001", ``, 422, "validation failed", "query.timeout"},
		{"PUT", "/defaults/lamp", `{}`, 422, "validation failed", "path.kind"},
		{"PUT", "/crm", `{"addresses":["http://localhost/","ftp://crm.example/"]}`, 422, "has to begin with http:// or https://", "body.addresses[1]"},
		{"PUT", "/crm", `{"addresses":["1","2","3","4","5","6","7","8","9"]}`, 422, "validation failed", "body.addresses"},
		{"PUT", "/crm", `{}`, 422, "validation failed", "body"},
		{"POST", "/reset", `{"vendor":"genesys"}`, 422, "validation failed", "body.vendor"},
		{"POST", "/reset", `{"page":1}`, 422, "validation failed", "body.page"},
		{"POST", "/consoles/7/reset", ``, 404, "no page 7 is open", ""},
		{"POST", "/consoles/7/page-faults", `{"fault":"console-gone"}`, 404, "no page 7 is open", ""},
		{"POST", "/consoles/1/page-faults", `{"fault":"fire"}`, 422, "validation failed", "body.fault"},
		{"POST", "/consoles/1/page-faults", `{"fault":"console-gone","frame":"workspace"}`, 422, "it happens to the page itself", "body.frame"},
		{"POST", "/consoles/7/faults", `{"fault":"drop"}`, 404, "no page 7 is open", ""},
		{"POST", "/consoles/1/faults", `{"fault":"lose"}`, 422, "validation failed", "body.fault"},
		{"POST", "/consoles/1/faults", `{"fault":"drop","share":2}`, 422, "validation failed", "body.share"},
		{"POST", "/consoles/1/faults", `{"fault":"delay"}`, 422, "delay is needed by the fault delay", "body.delay"},
		{"DELETE", "/consoles/1/faults/7", ``, 404, "there is no fault 7", ""},
		{"POST", "/clock/advance", `{"milliseconds":-1}`, 422, "validation failed", "body.milliseconds"},
		{"POST", "/clock/advance", `{}`, 422, "validation failed", "body"},
		{"PUT", "/clock/factor", `{"factor":0}`, 422, "validation failed", "body.factor"},
		{"PUT", "/clock/factor", `{"factor":1001}`, 422, "validation failed", "body.factor"},
	} {
		f := newFake()
		w := ask(f, row.method, row.path, row.body, "Content-Type", asJSON)
		require.Equal(t, row.status, w.Code, "%s %s: %s", row.method, row.path, w.Body)
		require.Equal(t, "application/problem+json", w.Header().Get("Content-Type"), row.path)
		var got struct {
			Status int
			Title  string
			Detail string
			Errors []struct{ Location string }
		}
		require.NoError(t, json.Unmarshal(w.Body.Bytes(), &got))
		assert.Equal(t, row.status, got.Status)
		assert.Equal(t, http.StatusText(row.status), got.Title)
		assert.Contains(t, got.Detail+w.Body.String(), row.detail)
		if row.location != "" {
			require.NotEmpty(t, got.Errors, w.Body)
			assert.Equal(t, row.location, got.Errors[0].Location)
		}
		assert.Empty(t, f.done)
		assert.Empty(t, f.reset)
		assert.Empty(t, f.crm)
		assert.Empty(t, f.defaults)
		assert.Empty(t, f.journal.Entries())
		assert.Empty(t, f.conn.Faults().List())
		assert.Equal(t, clock.State{Now: morning, Factor: 1}, f.clock.State())
	}
}

func TestABatchStopsAtTheFirstThatIsNotDone(t *testing.T) {
	f := newFake()
	w := ask(f, "POST", "/consoles/1/actions",
		`{"steps":[{"action":"switch","fields":{"on":true}},{"action":"break"},{"action":"switch","fields":{"on":false}}]}`, "Content-Type", asJSON)
	require.Equal(t, http.StatusConflict, w.Code)
	assert.Contains(t, w.Body.String(), "1 done, then: ")
	assert.Contains(t, w.Body.String(), `"body.steps[1]"`)
	assert.Equal(t, []string{`switch{"on":true}`}, f.done)
}

func TestWithoutAConsoleThePathSaysWhatIsMissing(t *testing.T) {
	f := newFake()
	f.none = true
	for path, detail := range map[string]string{
		"/consoles/last":   "no page of a console is open",
		"/max/last/switch": "no page of a console of the kind max is open",
	} {
		method := map[bool]string{true: "GET", false: "POST"}[path == "/consoles/last"]
		w := ask(f, method, path, "")
		assert.Equal(t, http.StatusNotFound, w.Code)
		assert.Contains(t, w.Body.String(), detail+`"`)
	}
	assert.JSONEq(t, `[]`, ask(f, "GET", "/consoles", "").Body.String())
}

func TestAnErrorOfTheSimulatorsOwnIsOne(t *testing.T) {
	f := newFake()
	f.broken = errors.New("the socket broke")
	assert.Equal(t, http.StatusInternalServerError, ask(f, "POST", "/max/1/break", "").Code)
	f.broken, f.viewBroken = nil, errors.New("the view broke")
	assert.Equal(t, http.StatusInternalServerError, ask(f, "GET", "/consoles/1", "").Code)
	f.broken = pagelink.ErrClosed
	assert.Equal(t, http.StatusNotFound, ask(f, "POST", "/max/1/break", "").Code, "its page went meanwhile")
}

func TestFieldsMayHaveAMegabyteAndNoMore(t *testing.T) {
	const head, tail = `{"on":"`, `"}`
	for status, length := range map[int]int{http.StatusOK: 1 << 20, http.StatusRequestEntityTooLarge: 1<<20 + 1} {
		body := head + strings.Repeat("a", length-len(head)-len(tail)) + tail
		w := ask(newFake(), "POST", "/max/1/switch", body)
		require.Equal(t, status, w.Code)
		require.Less(t, w.Body.Len(), 1000, "nothing of it is repeated")
		require.Equal(t, status == http.StatusRequestEntityTooLarge, strings.Contains(w.Body.String(), "a body has 1048576 bytes at most"))
	}
}

func TestAMessageIsPostedToTheWindowThatIsNamed(t *testing.T) {
	f := newFake()
	w := ask(f, "POST", "/consoles/2/messages", `{"frame":"panel:7","payload":{"type":"x"}}`)
	require.Equal(t, http.StatusOK, w.Code, w.Body.String())
	entries := f.journal.Entries()
	require.Len(t, entries, 1)
	assert.Equal(t, 2, entries[0].Page)
	assert.Equal(t, "panel:7", entries[0].Frame)
	assert.JSONEq(t, `{"type":"x"}`, string(entries[0].Payload))
}

func TestOnlyOwnPagesAndProgramsAreServed(t *testing.T) {
	for origin, status := range map[string]int{
		"": 200, "http://127.0.0.1:4600": 200,
		"http://localhost:4600": 403, "http://evil.example": 403, "null": 403, "https://127.0.0.1:4600": 403,
	} {
		for _, path := range []string{"/health", "/consoles", "/openapi.json", "/journal"} {
			var headers []string
			if origin != "" {
				headers = []string{"Origin", origin}
			}
			w := ask(newFake(), "GET", path, "", headers...)
			assert.Equal(t, status, w.Code, "%s %s", origin, path)
			assert.Equal(t, status == 403, w.Header().Get("Content-Type") == "application/problem+json")
			assert.Equal(t, status == 403, strings.Contains(w.Body.String(), "only the simulator's own pages"))
		}
	}
}
