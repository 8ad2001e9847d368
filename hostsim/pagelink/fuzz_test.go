package pagelink_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

var messages = []string{
	otherWindow, `{"do":{"action":"knock","times":2},"seq":1}`, `{"do":{"action":"sing"},"seq":2}`, `{"seq":3}`, `{"seq":-1}`, `{"seq":1e400}`, `{}`, `{`,
	`null`, `[]`, `7`, ``, `{"received":null,"do":null}`, `{"received":{}}`, `{"received":{"data":{"sessionToken":"a"}}}`, `{"received":{"data":"\ud800","frame":7}}`,
	`{"seq":3}` + "\n" + `{"do":{"action":"sing"},"seq":2}` + "\n" + otherWindow, `{"do":7}`, `{"do":{"action":{}}}`, `{"received":{"frame":"a","data":"{\"sessionToken\":1}"}}` + "\n" + `{"do":{"action":"knock"}}`,
}

// FuzzWhatAPageSends: whatever a page sends, the connection lasts, its view can be sent, the
// journal can be read, holds no more than it may and no token, and the next message is received.
func FuzzWhatAPageSends(f *testing.F) {
	for i, message := range messages {
		f.Add([]byte(message), uint8(i))
	}
	f.Fuzz(func(t *testing.T, script []byte, times uint8) {
		machine := &echo{}
		conn := pagelink.Conn{Journal: journal.New(clock.System{}), Machine: machine}
		last := uint64(0)
		for range 1 + times%8 {
			for message := range bytes.SplitSeq(script, []byte("\n")) {
				pagelink.Encode(conn.Step(message))
				view, seq := conn.Viewed()
				require.True(t, json.Valid(view))
				require.GreaterOrEqual(t, seq, last)
				last = seq
			}
		}
		received := machine.received
		conn.Step([]byte(otherWindow))
		require.Equal(t, received+1, machine.received)
		requireSoundJournal(t, conn.Journal.Entries(), received+1)
	})
}

func requireSoundJournal(t *testing.T, entries []journal.Entry, received int) {
	t.Helper()
	size := 0
	for _, e := range entries {
		size += e.Size()
		require.NotContains(t, string(e.Payload), `"sessionToken":"a"`)
		require.True(t, json.Valid(pagelink.Encode(e)))
	}
	require.LessOrEqual(t, len(entries), min(received, journal.Capacity))
	require.LessOrEqual(t, size, journal.CapacityBytes)
}
