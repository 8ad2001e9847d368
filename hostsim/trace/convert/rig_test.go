package convert_test

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"regexp"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

var began = time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC)

// consolePage opens the page of a console, and posts what it is told to the workspace each time that
// the console posts a message which contains a text; "" is the beginning.
func consolePage(t *testing.T, s *hostsim.Server, kind consoles.Kind, posts map[string]string) {
	t.Helper()
	path := "/max/link"
	if kind != consoles.MAX {
		path = "/agent/link?from=custom&type=" + string(kind)
	}
	conn, _, err := websocket.Dial(t.Context(), s.URL()+path, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {s.URL()}}})
	require.NoError(t, err)
	conn.SetReadLimit(-1)
	t.Cleanup(func() { conn.CloseNow() })
	go func() {
		for {
			_, text, err := conn.Read(context.Background())
			if err != nil {
				return
			}
			for on, said := range posts {
				if on == "" && bytes.HasPrefix(text, []byte(`{"hello"`)) || on != "" && bytes.Contains(text, []byte(`{"post"`)) && bytes.Contains(text, []byte(on)) {
					_ = conn.Write(context.Background(), websocket.MessageText, fmt.Appendf(nil, `{"received":{"frame":"workspace","origin":%q,"data":%s}}`, s.LocalhostURL(), said))
				}
			}
		}
	}()
	_, err = s.AwaitConsole(t.Context(), kind)
	require.NoError(t, err)
}

const registers = `{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}`

// played plays a scenario at a simulator of its own, whose clock only the steps move, and returns the
// trace of it.
func played(t *testing.T, sc *scenario.Scenario, open func(*hostsim.Server)) (*trace.Trace, string) {
	t.Helper()
	s := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0", Clock: clock.NewManual(began)})
	require.NoError(t, s.Start())
	t.Cleanup(func() { s.Close() })
	s.Clock().Stop()
	var out bytes.Buffer
	stop, err := s.Record(&out)
	require.NoError(t, err)
	open(s)
	result := player.Play(t.Context(), sc, player.Options{Simulator: s})
	if failed := result.FailedStep(); failed != nil {
		require.Fail(t, failed.Error, "%s:%d %s", failed.File, failed.Line, failed.Text)
	}
	require.Equal(t, player.Passed, result.Outcome)
	require.NoError(t, stop())
	text := out.String()
	read, err := trace.Read("call.jsonl", &out)
	require.NoError(t, err)
	return read, text
}

// messages are those of a trace of the console, without what differs from run to run: the port.
func messages(text string) []string {
	text = regexp.MustCompile(`localhost:\d+`).ReplaceAllString(text, "localhost")
	return regexp.MustCompile(`(?m)^.*"message":.*$`).FindAllString(text, -1)
}
