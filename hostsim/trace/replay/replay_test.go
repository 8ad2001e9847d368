package replay_test

import (
	"context"
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/trace"
	"github.com/ctibridge/ctibridge/hostsim/trace/replay"
)

// aCall is one that the page answers, and that ends after two minutes.
func aCall(t *testing.T) func(*hostsim.Server) {
	return func(s *hostsim.Server) {
		openPage(t, s, max, polite)
		settle(t, s, 2) // the register, and the answer
		require.NoError(t, s.Clock().Advance(1500*time.Millisecond))
		do(t, s, 1, "ring", `{"caller":"8015550142"}`, 5) // Incoming, AnswerEvent, Active
		require.NoError(t, s.Clock().Advance(2*time.Minute))
		do(t, s, 1, "hangup", ``, 6)
		require.NoError(t, s.Post(1, pagelink.Post{Frame: "workspace", Payload: []byte(`{"odd":true}`)}))
	}
}

var ports = regexp.MustCompile(`localhost:[0-9]+`)

func TestUnderTheStoppedClockATraceReplaysToTheSameTrace(t *testing.T) {
	recorded, text := record(t, hostsim.Options{}, aCall(t))
	report, replayed := again(t, recorded, hostsim.Options{}, replay.Options{Patience: time.Minute}, polite)
	assert.Empty(t, report.Differences)
	assert.Equal(t, 7, report.Messages)
	assert.NotEqual(t, text, replayed, "the ports differ")
	assert.Equal(t, ports.ReplaceAllString(text, ""), ports.ReplaceAllString(replayed, ""), "and nothing else, times included")
}

func TestMessagesAreReplayedToAPageWhoseConsoleIsQuiet(t *testing.T) {
	recorded, text := record(t, hostsim.Options{}, aCall(t))
	report, replayed := again(t, recorded, hostsim.Options{Quiet: true}, replay.Options{Messages: true, Patience: time.Minute}, polite)
	assert.Empty(t, report.Differences)
	for _, line := range strings.Split(ports.ReplaceAllString(text, ""), "\n")[1:] {
		assert.True(t, strings.Contains(ports.ReplaceAllString(replayed, ""), line), line)
	}
	assert.Equal(t, strings.Count(text, `"message"`), strings.Count(replayed, `"message"`), "no message is there twice")
}

func TestATraceThatSaysNoRegistrationWaitsForIt(t *testing.T) {
	const lines = `{"trace":"ctibridge","version":1,"started":"2031-04-09T08:15:30Z","writer":"sdk"}
{"at":0,"console":"max","page":1,"opened":{}}
{"at":0,"console":"max","page":1,"message":{"direction":"sent","frame":"workspace","origin":"*","payload":{"odd":true}}}`
	produced, err := trace.Read("t", strings.NewReader(lines))
	require.NoError(t, err)
	_, replayed := again(t, produced, hostsim.Options{Quiet: true}, replay.Options{Messages: true, Patience: time.Minute}, polite)
	assert.Regexp(t, `(?s)"RegisterForClientEvents".*"odd"`, replayed)
	_, replayed = again(t, produced, hostsim.Options{Quiet: true}, replay.Options{Messages: true, Patience: time.Millisecond}, nil)
	assert.Contains(t, replayed, `"odd"`, "a page that does not register gets it all the same")
}

func TestAPageThatDoesSomethingElseIsADifference(t *testing.T) {
	recorded, _ := record(t, hostsim.Options{}, aCall(t))
	for name, row := range map[string]struct {
		rules   []rule
		reasons []string
	}{
		"nothing": {polite[:1], []string{`"hangup" is not possible`, "in the trace one was received"}},
		"another message": {[]rule{polite[0], {`"Incoming"`, "workspace", `{"messageType":"RefuseEvent"}`}},
			[]string{`"hangup" is not possible`, "another payload"}},
		"one more": {append([]rule{{`"Incoming"`, "panel:1", `1`}}, polite...), []string{"that the trace does not have"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			report, _ := again(t, recorded, hostsim.Options{}, replay.Options{Patience: 5 * time.Second}, row.rules)
			require.Len(t, report.Differences, len(row.reasons), "%+v", report.Differences)
			for i, reason := range row.reasons {
				assert.Contains(t, report.Differences[i].Reason, reason)
			}
		})
	}
}

func TestAConsoleThatBeginsOtherwiseEndsTheReplay(t *testing.T) {
	recorded, _ := record(t, hostsim.Options{}, aCall(t))
	s := start(t, hostsim.Options{MAX: nicemax.Options{Profile: nicemax.ProfileCXA25}})
	_, err := replay.Run(t.Context(), s, recorded, replay.Options{Opens: func(trace.Line) { openPage(t, s, max, polite) }})
	var begins *replay.BeginningError
	require.ErrorAs(t, err, &begins)
	assert.Equal(t, "cxa-25", begins.Got.Profile)
	assert.ErrorContains(t, err, `in the trace with "max"`)
}

func TestPagesAreFoundByTheirKind(t *testing.T) {
	recorded, _ := record(t, hostsim.Options{}, func(s *hostsim.Server) {
		openPage(t, s, call, nil)
		_, err := s.AwaitConsole(t.Context(), consoles.Call)
		require.NoError(t, err)
		do(t, s, 1, "sign-in", ``, 1)
		require.NoError(t, s.ResetConsole(1))
		do(t, s, 1, "sign-in", ``, 2)
		openPage(t, s, max, polite)
		settle(t, s, 4)
		do(t, s, 2, "ring", ``, 7)
	})
	s := start(t, hostsim.Options{})
	began := false
	report, err := replay.Run(t.Context(), s, recorded, replay.Options{Patience: time.Minute, Before: func(context.Context, trace.Line) error {
		if !began {
			openPage(t, s, max, polite) // the other way round
			_, err := s.AwaitConsole(t.Context(), consoles.MAX)
			openPage(t, s, call, nil)
			began = true
			return err
		}
		return nil
	}})
	require.NoError(t, err)
	assert.Empty(t, report.Differences)
	assert.Equal(t, 7, report.Messages)
	assert.Equal(t, consoles.MAX, s.Consoles()[0].Kind)
}

// instant is a clock whose time passes as soon as somebody waits for it.
type instant struct {
	clock.System
	waits *[]time.Duration
}

func (c instant) AfterFunc(d time.Duration, f func()) (stop func() bool) {
	*c.waits = append(*c.waits, d)
	f()
	return func() bool { return false }
}

func TestTimePassesAtAFactor(t *testing.T) {
	recorded, _ := record(t, hostsim.Options{}, aCall(t))
	for factor, want := range map[float64][]time.Duration{0: nil, 1: {1500 * time.Millisecond, 2 * time.Minute}, 10: {150 * time.Millisecond, 12 * time.Second}} {
		var waits []time.Duration
		report, _ := again(t, recorded, hostsim.Options{}, replay.Options{Patience: time.Minute, Factor: factor, Pace: instant{waits: &waits}}, polite)
		assert.Empty(t, report.Differences)
		assert.Equal(t, want, waits)
	}
}

func TestAReplayGoesStepByStep(t *testing.T) {
	recorded, _ := record(t, hostsim.Options{}, aCall(t))
	s := start(t, hostsim.Options{})
	enough := errors.New("enough")
	var steps []int64
	_, err := replay.Run(t.Context(), s, recorded, replay.Options{Patience: time.Minute, Opens: func(trace.Line) { openPage(t, s, max, polite) }, Before: func(_ context.Context, l trace.Line) error {
		if steps = append(steps, l.At); l.At > 0 {
			return enough
		}
		return nil
	}})
	require.ErrorIs(t, err, enough)
	assert.Equal(t, []int64{0, 0, 0, 1500}, steps)
	assert.Equal(t, began, s.Clock().Now(), "the step that was stopped has not begun")
}

func TestAReplayEndsWithItsContext(t *testing.T) {
	recorded, _ := record(t, hostsim.Options{}, aCall(t))
	ctx, cancel := context.WithCancel(t.Context())
	_, err := replay.Run(ctx, start(t, hostsim.Options{}), recorded, replay.Options{Before: func(context.Context, trace.Line) error {
		cancel() // where it would wait for a page
		return nil
	}})
	require.ErrorIs(t, err, context.Canceled)
}
