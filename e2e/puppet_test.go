package e2e

import (
	"encoding/json"
	"fmt"
	"net/http"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	host "github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// puppet is a page of the simulator whose link ends at the test: the test says
// what the page is told and when, and reads what it sends.
type puppet struct {
	*page
	joined chan *websocket.Conn
	sent   chan sentByPage
	link   *websocket.Conn
	marks  int
}

// sentByPage is what a page says that a person did.
type sentByPage struct {
	Do  map[string]any
	Seq int
}

// openPuppet opens a page, such as "/max/", whose link is at the address
// below it. The page waits for its hello.
func openPuppet(t *testing.T, path, query string) *puppet {
	t.Helper()
	p := &puppet{joined: make(chan *websocket.Conn, 1), sent: make(chan sentByPage, 100)}
	s := start(t, map[string]http.HandlerFunc{path + "link": p.serve})
	p.page = open(t, s.here+path+query)
	p.link = <-p.joined
	return p
}

func (p *puppet) serve(w http.ResponseWriter, r *http.Request) {
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

func (p *puppet) tell(message map[string]any) {
	p.t.Helper()
	require.NoError(p.t, p.link.Write(p.t.Context(), websocket.MessageText, host.Encode(message)))
}

func (p *puppet) hello() {
	p.t.Helper()
	p.tell(map[string]any{"hello": host.Hello{Page: 1, Address: "about:blank"}})
}

// view gives the page a view that includes what was done up to seq, and waits
// until the page has had it.
func (p *puppet) view(v any, seq int) {
	p.t.Helper()
	p.marks++
	mark := fmt.Sprint("mark-", p.marks, ".")
	p.tell(map[string]any{"view": v, "seq": seq})
	p.tell(map[string]any{"warn": "hostsim: " + mark})
	p.says("play-refused", mark)
}

// did is the number of the next thing that the page says a person did.
func (p *puppet) did(action string) int {
	p.t.Helper()
	select {
	case sent := <-p.sent:
		if action != "" {
			require.Equal(p.t, action, sent.Do["action"])
		}
		return sent.Seq
	case <-p.closed():
		require.FailNow(p.t, "the tab is gone")
		return 0
	}
}

// choose sets a list as a person would.
func (p *puppet) choose(id, value string) {
	p.t.Helper()
	p.do(`((e) => { e.value = ` + quote(value) + `; for (const type of ["input", "change"]) e.dispatchEvent(new Event(type, { bubbles: true })); })(` + at(id) + `)`)
}

// shows is the value of a field, or whether a box is ticked.
func (p *puppet) shows(id string) string {
	p.t.Helper()
	return eval[string](p.page, `((e) => e.type === "checkbox" ? String(e.checked) : e.value)(`+at(id)+`)`)
}

func newMAX() *nicemax.Console {
	id := int64(firstContact - 1)
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
