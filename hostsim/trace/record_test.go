package trace_test

import (
	"bytes"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

// recorder returns a recorder that knows page 1, a console, and what it has written.
func recorder(t *testing.T) (*trace.Recorder, *clock.Manual, *bytes.Buffer) {
	t.Helper()
	c := clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 250_000_000, time.UTC))
	var out bytes.Buffer
	r, err := trace.NewRecorder(&out, c)
	require.NoError(t, err)
	r.Opened(consoles.Console{Page: 1, Kind: consoles.MAX}, map[string]any{
		"profile": "max", "faults": []map[string]any{{"name": "early"}, {"name": "late", "on": true}},
	})
	return r, c, &out
}

const opened = `{"at":0,"console":"max","page":1,"opened":{"profile":"max","faults":["late"]}}`

func TestARecorderWritesWhatItIsToldInOrder(t *testing.T) {
	r, c, out := recorder(t)
	c.Advance(7 * time.Millisecond)
	r.Did(1, action.Request{Name: "ring", Fields: []byte(`{"action":"ring","caller":"8015550142"}`)})
	r.Posted(1, pagelink.Post{Frame: "panel:7", Payload: []byte(`{"b":2}`)})
	r.Entry(journal.Entry{Page: 1, Direction: journal.Sent, Frame: "panel:7", Origin: "*", Payload: []byte(`{"b":2}`)})
	c.Advance(2 * time.Millisecond)
	r.Restarted(1, map[string]any{"profile": "cxa-mid"})
	r.Closed(1)
	require.NoError(t, r.Err())
	assert.Equal(t, text(header, opened,
		`{"at":7,"console":"max","page":1,"action":{"name":"ring","fields":{"caller":"8015550142"}}}`,
		`{"at":7,"console":"max","page":1,"post":{"frame":"panel:7","payload":{"b":2}}}`,
		`{"at":7,"console":"max","page":1,"message":{"direction":"sent","frame":"panel:7","origin":"*","payload":{"b":2}}}`,
		`{"at":9,"console":"max","page":1,"opened":{"profile":"cxa-mid"}}`,
		`{"at":9,"console":"max","page":1,"closed":{}}`), out.String())
}

func TestAnActionIsWrittenWithoutFieldsThatItHasNot(t *testing.T) {
	for _, fields := range []string{``, ` `, `{}`, `{"action":"answer"}`} {
		r, _, out := recorder(t)
		r.Did(1, action.Request{Name: "answer", Fields: []byte(fields)})
		require.NoError(t, r.Err())
		assert.Equal(t, text(header, opened, `{"at":0,"console":"max","page":1,"action":{"name":"answer"}}`), out.String(), fields)
	}
}

func TestAPageThatIsNotKnownIsLeftOut(t *testing.T) {
	r, _, out := recorder(t)
	r.Opened(consoles.Console{Page: 1, Kind: consoles.MAX}, nil) // it is known
	r.Closed(2)
	r.Entry(journal.Entry{Page: 2, Direction: journal.Sent, Frame: "workspace", Payload: []byte(`1`)})
	r.Closed(1)
	r.Did(1, action.Request{Name: "ring"})
	require.NoError(t, r.Err())
	assert.Equal(t, text(header, opened, `{"at":0,"console":"max","page":1,"closed":{}}`), out.String())

	r.Opened(consoles.Console{Page: 2, Kind: consoles.Chat}, nil)
	assert.Contains(t, out.String(), `{"at":0,"console":"chat","page":2,"opened":{}}`)
}

func TestARecordingEndsAtItsFirstError(t *testing.T) {
	r, _, out := recorder(t)
	r.Did(1, action.Request{Name: "ring", Fields: []byte(`7`)})
	const says = "trace: recording ended: action.fields: is no JSON object"
	require.EqualError(t, r.Err(), says)
	r.Closed(1)
	r.Did(1, action.Request{})
	require.EqualError(t, r.Err(), says, "the first stays")
	assert.Equal(t, text(header, opened), out.String())
}

// full is a file that takes nothing.
type full struct{}

var errFull = errors.New("the disk is full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestARecorderThatCannotWriteIsNone(t *testing.T) {
	r, err := trace.NewRecorder(full{}, clock.System{})
	require.ErrorIs(t, err, errFull)
	assert.Nil(t, r)
}
