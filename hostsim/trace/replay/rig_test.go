package replay_test

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/trace"
	"github.com/ctibridge/ctibridge/hostsim/trace/replay"
)

var began = time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC)

func start(t *testing.T, o hostsim.Options) *hostsim.Server {
	t.Helper()
	o.Addr, o.Clock = "127.0.0.1:0", clock.NewManual(began)
	s := hostsim.New(o)
	require.NoError(t, s.Start())
	t.Cleanup(func() { s.Close() })
	return s
}

// rule is what a page posts when the console posts something that contains a text: "" is the
// beginning.
type rule struct{ on, frame, posts string }

const max, call = "/max/link", "/agent/link?type=call"

// polite registers, and answers what is offered.
var polite = []rule{
	{"", "workspace", `{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}`},
	{`"Incoming"`, "workspace", `{"messageType":"AnswerEvent"}`},
}

// openPage opens a console, whose page follows the rules until the test ends. The origin of what it
// posts has the server's port.
func openPage(t *testing.T, s *hostsim.Server, path string, rules []rule) {
	t.Helper()
	page, _, err := websocket.Dial(t.Context(), s.URL()+path, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {s.URL()}}})
	require.NoError(t, err)
	page.SetReadLimit(-1)
	t.Cleanup(func() { page.CloseNow() })
	go func() {
		for {
			_, text, err := page.Read(context.WithoutCancel(t.Context()))
			if err != nil {
				return
			}
			for _, r := range rules {
				if r.on == "" && bytes.HasPrefix(text, []byte(`{"hello"`)) || r.on != "" && bytes.Contains(text, []byte(`{"post"`)) && strings.Contains(string(text), r.on) {
					said := `{"received":{"frame":"` + r.frame + `","origin":"` + s.LocalhostURL() + `","data":` + r.posts + `}}`
					_ = page.Write(context.WithoutCancel(t.Context()), websocket.MessageText, []byte(said))
				}
			}
		}
	}()
}

// record returns the trace of what happens at a simulator, and its text.
func record(t *testing.T, o hostsim.Options, happens func(*hostsim.Server)) (*trace.Trace, string) {
	t.Helper()
	var out bytes.Buffer
	s := start(t, o)
	stop, err := s.Record(&out)
	require.NoError(t, err)
	happens(s)
	require.NoError(t, stop())
	text := out.String()
	read, err := trace.Read("t", &out)
	require.NoError(t, err)
	return read, text
}

// do does an action and waits until the journal has so many entries.
func do(t *testing.T, s *hostsim.Server, page int, name, fields string, entries int) {
	t.Helper()
	require.NoError(t, s.Do(page, name, json.RawMessage(fields)))
	settle(t, s, entries)
}

func settle(t *testing.T, s *hostsim.Server, entries int) {
	t.Helper()
	_, err := s.Journal().Wait(t.Context(), entries-1)
	require.NoError(t, err)
}

// again replays a trace, and returns the report and the trace of the replay.
func again(t *testing.T, tr *trace.Trace, so hostsim.Options, ro replay.Options, rules []rule) (*replay.Report, string) {
	t.Helper()
	s := start(t, so)
	var out bytes.Buffer
	stop, err := s.Record(&out)
	require.NoError(t, err)
	ro.Opens = func(trace.Line) { openPage(t, s, max, rules) }
	report, err := replay.Run(t.Context(), s, tr, ro)
	require.NoError(t, err)
	require.NoError(t, stop())
	return report, out.String()
}
