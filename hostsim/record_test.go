package hostsim_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

const registers = `{"received":{"frame":"workspace","origin":"null","data":{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}}}`

// summary is what a line is about, in a few words.
func summary(l trace.Line) string {
	about := fmt.Sprintf("%d %s %d ", l.At, l.Console, l.Page)
	switch {
	case l.Opened != nil:
		return about + "opened " + l.Opened.Profile
	case l.Closed != nil:
		return about + "closed"
	case l.Action != nil:
		return about + "does " + l.Action.Name + string(l.Action.Fields)
	case l.Post != nil:
		return about + "posts to " + l.Post.Frame
	}
	return about + string(l.Message.Direction) + " " + l.Message.Frame
}

func TestATraceHasMessagesAndWhatPeopleAndProgramsDo(t *testing.T) {
	manual := clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC))
	s := start(t, hostsim.Options{Clock: manual})
	early := dial(t, s.LocalhostURL(), "/max/link?profile=cxa-25")
	early.read()
	early.read()
	var out bytes.Buffer
	stop, err := s.Record(&out)
	require.NoError(t, err)
	manual.Advance(1500 * time.Millisecond)
	early.send(registers)
	_, err = s.Journal().Wait(t.Context(), 1) // the register, and the console's answer
	require.NoError(t, err)
	early.send(`{"do":{"action":"ring","caller":"8015550142"},"seq":1}`)
	_, err = s.Journal().Wait(t.Context(), 2)
	require.NoError(t, err)

	late := dial(t, s.URL(), "/agent/link?type=chat")
	late.read()
	late.read()
	require.NoError(t, s.Do(2, "sign-in", nil))
	require.Error(t, s.Do(2, "dial", nil))
	require.NoError(t, s.Post(2, pagelink.Post{Frame: "parent", Payload: json.RawMessage(`"x"`)}))
	require.NoError(t, s.ResetConsole(2))
	late.conn.CloseNow()
	require.Eventually(t, func() bool { return len(s.Consoles()) == 1 }, patience, time.Millisecond)
	require.NoError(t, stop())
	require.NoError(t, s.Do(1, "refuse", nil), "what comes later is not in it")

	read, err := trace.Read("t", &out)
	require.NoError(t, err)
	assert.Equal(t, manual.Now().Add(-1500*time.Millisecond), read.Header.Started)
	var about []string
	for _, l := range read.Lines {
		about = append(about, summary(l))
	}
	assert.Equal(t, []string{
		"0 max 1 opened cxa-25", "1500 max 1 received workspace", "1500 max 1 sent workspace",
		`1500 max 1 does ring{"caller":"8015550142"}`, "1500 max 1 sent workspace",
		"1500 chat 2 opened current", "1500 chat 2 does sign-in", "1500 chat 2 sent parent",
		"1500 chat 2 posts to parent", "1500 chat 2 sent parent", "1500 chat 2 opened current", "1500 chat 2 closed",
	}, about)
}

// full fails when so many bytes have been written.
type full struct{ room int }

func (f *full) Write(b []byte) (int, error) {
	if f.room -= len(b); f.room < 0 {
		return 0, errFull
	}
	return len(b), nil
}

var errFull = errors.New("no space left")

func TestATraceThatCannotBeWrittenSaysSoAtItsEnd(t *testing.T) {
	s := start(t, hostsim.Options{})
	_, err := s.Record(&full{})
	require.ErrorIs(t, err, errFull)
	stop, err := s.Record(&full{room: 120})
	require.NoError(t, err)
	dial(t, s.LocalhostURL(), "/max/link").read()
	require.NoError(t, s.Do(1, "ring", nil), "the console goes on")
	require.ErrorIs(t, stop(), errFull)
}
