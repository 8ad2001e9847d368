package sim

import (
	"encoding/json"
	"fmt"
	"net/http"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	host "github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// scriptedPage is a page of the simulator whose link ends at the test: the test decides
// what the page receives and when, and reads what it sends.
type scriptedPage struct {
	*harness.Page
	joined chan *websocket.Conn
	sent   chan sentByPage
	link   *websocket.Conn
	marks  int
}

// sentByPage is what a person did, as a page sends it.
type sentByPage struct {
	Do  map[string]any
	Seq int
}

// openScripted opens a page, such as "/max/", whose link is at the address
// below it. The page waits for its hello.
func openScripted(t *testing.T, path, query string) *scriptedPage {
	t.Helper()
	p := &scriptedPage{joined: make(chan *websocket.Conn, 1), sent: make(chan sentByPage, 100)}
	s := harness.Start(t, map[string]http.HandlerFunc{path + "link": p.serve})
	p.Page = harness.Open(t, s.LocalhostURL+path+query)
	p.link = <-p.joined
	return p
}

func (p *scriptedPage) serve(w http.ResponseWriter, r *http.Request) {
	conn, err := host.Accept(w, r)
	if err != nil {
		return
	}
	p.joined <- conn
	for {
		_, message, err := conn.Read(r.Context())
		if err != nil {
			return
		}
		var sent sentByPage
		if json.Unmarshal(message, &sent) == nil && sent.Seq > 0 {
			p.sent <- sent
		}
	}
}

func (p *scriptedPage) send(message map[string]any) {
	p.T.Helper()
	require.NoError(p.T, p.link.Write(p.T.Context(), websocket.MessageText, host.Encode(message)))
}

func (p *scriptedPage) hello() {
	p.T.Helper()
	p.send(map[string]any{"hello": host.Hello{Page: 1, Addresses: []string{"about:blank"}}})
}

// view gives the page a view that includes what was done up to seq, and waits
// until the page has had it.
func (p *scriptedPage) view(v any, seq int) {
	p.T.Helper()
	p.marks++
	mark := fmt.Sprint("mark-", p.marks, ".")
	p.send(map[string]any{"view": v, "seq": seq})
	p.send(map[string]any{"warn": "hostsim: " + mark})
	p.AwaitText("play-refused", mark)
}

// nextAction is the number of the next action of a person that the page sends.
func (p *scriptedPage) nextAction(action string) int {
	p.T.Helper()
	select {
	case sent := <-p.sent:
		if action != "" {
			require.Equal(p.T, action, sent.Do["action"])
		}
		return sent.Seq
	case <-p.Closed():
		require.FailNow(p.T, "the tab is gone")
		return 0
	}
}

// choose sets a list as a person would.
func (p *scriptedPage) choose(id, value string) {
	p.T.Helper()
	p.Do(`((e) => { e.value = ` + harness.Quote(value) + `; for (const type of ["input", "change"]) e.dispatchEvent(new Event(type, { bubbles: true })); })(` + harness.At(id) + `)`)
}

// fieldValue is the value of a field, or whether a box is ticked.
func (p *scriptedPage) fieldValue(id string) string {
	p.T.Helper()
	return harness.Eval[string](p.Page, `((e) => e.type === "checkbox" ? String(e.checked) : e.value)(`+harness.At(id)+`)`)
}

func newMAX() *nicemax.Console {
	id := int64(testbed.FirstContact - 1)
	return nicemax.New(nicemax.Options{Clock: clock.System{}, NextID: func() int64 { id++; return id }})
}

func newAdapter(kind tenant.Type) *ccai.Adapter {
	id := int64(0)
	return ccai.New(ccai.Options{Type: kind, Clock: clock.System{}, NextID: func() int64 { id++; return id }})
}

// after is the machine's view once it has done these things, each a JSON object.
func after(t *testing.T, m host.Machine, actions ...string) any {
	t.Helper()
	for _, details := range actions {
		var name struct{ Action string }
		require.NoError(t, json.Unmarshal([]byte(details), &name))
		_, err := m.Do(action.Request{Name: name.Action, Fields: json.RawMessage(details)})
		require.NoError(t, err, details)
	}
	return m.View()
}
