package sim

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/trace"
	"github.com/ctibridge/ctibridge/hostsim/trace/replay"
)

var traceBegan = time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC)

// doneOf are the actions of a session, each with what the page gets of it, and how far the clock is
// moved ahead of it.
var doneOf = map[bool][]struct {
	ahead  time.Duration
	kind   consoles.Kind
	action string
	event  []string
}{
	false: {
		{0, consoles.MAX, "ring", []string{"contact.offered"}}, // and a panel opens, whose page registers
		{2 * time.Second, consoles.MAX, "answer", []string{"CallContactEvent", `"Holding"`}},
		{time.Minute, consoles.MAX, "caller-hangs-up", []string{"contact.updated", `"wrapup"`}},
	},
	true: {
		{0, consoles.Call, "sign-in", []string{"agent.state"}},
		{0, consoles.Call, "ring", []string{"Agent_Login"}},
		{2 * time.Second, consoles.Call, "answer", []string{"contact.started"}},
		{0, consoles.Chat, "sign-in", []string{"Agent_Login"}},
		{time.Second, consoles.Chat, "new-chat", []string{"Agent_Login"}},
		{time.Second, consoles.Chat, "take-chat", []string{"New_Chat"}},
		{time.Minute, consoles.Call, "end-call", []string{"contact.ended"}},
	},
}

// panel is the window of the first contact.
var panel = fmt.Sprintf("panel:%d", testbed.FirstContact)

// ends are of the last event of a session.
func (r *traced) ends() []string {
	all := doneOf[r.ccai]
	return all[len(all)-1].event
}

// session is a simulator under a stopped clock, and the page under test.
type session struct {
	*harness.Server
	page *harness.Page
}

func (r *traced) start(quiet bool) *session {
	r.t.Helper()
	r.sessions++
	o := hostsim.Options{Clock: clock.NewManual(traceBegan), Quiet: quiet}
	if !r.ccai {
		o.CRM = []string{r.address("")}
	}
	s := &session{Server: harness.StartWith(r.t, o, nil)}
	s.Sim.Clock().Stop()
	return s
}

// record plays a session, and returns the trace of the simulator.
func (r *traced) record(s *session) []byte {
	r.t.Helper()
	var out bytes.Buffer
	stop, err := s.Sim.Record(&out)
	require.NoError(r.t, err)
	s.page = r.open(s.LocalhostURL, s.URL)
	last(s.page, `"connected"`)
	for _, done := range doneOf[r.ccai] {
		require.NoError(r.t, s.Sim.Clock().Advance(done.ahead))
		console, err := s.Sim.AwaitConsole(r.t.Context(), done.kind)
		require.NoError(r.t, err)
		require.NoError(r.t, s.Sim.Do(console.Page, done.action, nil))
		last(s.page, done.event...)
		s.Await("the page in the panel registers", func() bool {
			return r.ccai || slices.Contains(s.ReceivedFrom(panel), "RegisterForClientEvents")
		})
	}
	require.NoError(r.t, stop())
	return out.Bytes()
}

// replay replays a trace to the page, at a new simulator.
func (r *traced) replay(text []byte, messages bool) *session {
	r.t.Helper()
	t, err := trace.Read("t", bytes.NewReader(text))
	require.NoError(r.t, err)
	s := r.start(messages)
	report, err := replay.Run(r.t.Context(), s.Sim, t, replay.Options{
		Messages: messages, Patience: harness.Patience, Before: s.inOrder,
		Opens: func(trace.Line) {
			if s.page == nil { // both adapters are in one page
				s.page = r.open(s.LocalhostURL, s.URL)
			}
		},
	})
	require.NoError(r.t, err)
	last(s.page, r.ends()...)
	if t.HasActions() {
		assert.Empty(r.t, report.Differences, "all that both sides posted, with the times in it")
	}
	return s
}

// inOrder waits until what each adapter has posted has run in the page: otherwise two adapters, which
// are two windows, may speak in another order than they did.
func (s *session) inOrder(ctx context.Context, _ trace.Line) error {
	for _, c := range s.Sim.Consoles() {
		if c.Kind == consoles.MAX {
			continue
		}
		if _, err := s.Sim.Fence(ctx, c.Page, "parent"); err != nil {
			return err
		}
	}
	return nil
}

func TestARecordedSessionReplaysToTheSameEventsInTheBrowser(t *testing.T) {
	for name, ccai := range map[string]bool{"max": false, "ccai": true} {
		t.Run(name, func(t *testing.T) {
			r := newTraced(t, ccai)
			first := r.start(false)
			text := r.record(first)
			want := got(first.page, false)
			for _, messages := range []bool{false, true} {
				again := r.replay(text, messages)
				assert.Equal(t, want, got(again.page, false), "messages: %v", messages)
			}
		})
	}
}

func TestATraceOfTheSDKReplaysToTheEventsThatItKeeps(t *testing.T) {
	for name, ccai := range map[string]bool{"max": false, "ccai": true} {
		t.Run(name, func(t *testing.T) {
			r := newTraced(t, ccai)
			first := r.start(false)
			r.record(first)
			lines := harness.Eval[[]string](first.page, `lines`)
			again := r.replay([]byte(strings.Join(lines, "\n")), true)
			assert.Equal(t, kept(lines), kept(harness.Eval[[]string](again.page, `lines`)))
		})
	}
}

var lineTimes = regexp.MustCompile(`^\{"at":\d+,|"started":"[^"]*"`)

// kept are the lines of a trace of the SDK without when each was written, by the clock of the browser's machine,
// and
// without a second login. That of another adapter is of the same console in such a trace, where its
// replay is a repeat.
func kept(lines []string) []string {
	lines = slices.Clone(lines)
	for i, l := range lines {
		lines[i] = lineTimes.ReplaceAllString(l, "")
	}
	logins := 0
	return slices.DeleteFunc(lines, func(l string) bool {
		isLogin := strings.Contains(l, "Agent_Login")
		if isLogin {
			logins++
		}
		return isLogin && logins > 1
	})
}
