package journal_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

var start = time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC)

func entry(payload string) journal.Entry {
	return journal.Entry{
		Source: journal.MAX, Page: 1, Direction: journal.Received, Frame: "workspace", Origin: "http://127.0.0.1:4600",
		Payload: json.RawMessage(payload),
	}
}

func TestEntriesAreNumberedAndStampedInOrder(t *testing.T) {
	c := clock.NewManual(start)
	j := journal.New(c)
	j.Add(entry(`1`))
	c.Advance(time.Second)
	j.Add(entry(`2`))

	entries := j.Entries()
	require.Len(t, entries, 2)
	assert.Equal(t, []int{1, 2}, []int{entries[0].Seq, entries[1].Seq})
	assert.Equal(t, start, entries[0].Time)
	assert.Equal(t, start.Add(time.Second), entries[1].Time)
	assert.JSONEq(t, `{"seq":1,"time":"2031-04-09T08:15:30Z","source":"max","page":1,"direction":"received",
		"frame":"workspace","origin":"http://127.0.0.1:4600","payload":1}`, marshal(t, entries[0]))
}

func TestPayloads(t *testing.T) {
	for _, test := range []struct{ name, payload, want string }{
		{"a payload without a token keeps its very bytes", `{"b":1, "a":2}`, `{"b":1, "a":2}`},
		{"a token is redacted at any depth", `{"events":[{"sessionToken":"s3cret"}]}`, `{"events":[{"sessionToken":"[redacted]"}]}`},
		{"numbers beside a token keep all their digits", `{"id":900719925474010002,"sessionToken":"s"}`,
			`{"id":900719925474010002,"sessionToken":"[redacted]"}`},
		{"a text that holds a token is redacted whole", `{"a":"{\"sessionToken\":\"s3cret\"}","b":1,"sessionToken":"s"}`,
			`{"a":"[redacted]","b":1,"sessionToken":"[redacted]"}`},
		{"a payload that is such a text as well", `"{\"sessionToken\":\"s3cret\"}"`, `"[redacted]"`},
		{"a payload that mentions a token and is no JSON is redacted whole", `{"sessionToken":`, `"[redacted]"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			j := journal.New(clock.System{})
			j.Add(entry(test.payload))
			assert.Equal(t, test.want, string(j.Entries()[0].Payload))
		})
	}
}

func TestOnlyTheNewestEntriesAreKept(t *testing.T) {
	j := journal.New(clock.System{})
	for range journal.Capacity + 3 {
		j.Add(entry(`0`))
	}
	entries := j.Entries()
	require.Len(t, entries, journal.Capacity)
	assert.Equal(t, 4, entries[0].Seq)
	assert.Equal(t, journal.Capacity+3, entries[len(entries)-1].Seq)
}

func TestOnlyAsManyBytesAreKept(t *testing.T) {
	text := func(megabytes int) string { return `"` + strings.Repeat("x", megabytes<<20) + `"` }
	held := func(j *journal.Journal) (bytes int) {
		for _, e := range j.Entries() {
			bytes += e.Size()
		}
		return bytes
	}
	j := journal.New(clock.System{})
	large := text(1)
	for range 100 {
		j.Add(entry(large))
	}
	entries := j.Entries()
	assert.LessOrEqual(t, held(j), journal.CapacityBytes)
	assert.Greater(t, held(j)+entries[0].Size(), journal.CapacityBytes, "no more is dropped than has to be")
	assert.Equal(t, 100, entries[len(entries)-1].Seq, "the oldest go first")

	newer, err := j.Wait(t.Context(), 0)
	require.NoError(t, err)
	assert.Equal(t, entries[0].Seq, newer[0].Seq, "who comes late begins with the oldest that is left")

	j.Add(entry(text(journal.CapacityBytes>>20 + 1)))
	entries = j.Entries()
	require.Len(t, entries, 1, "one that is larger alone is still kept")
	assert.Equal(t, 101, entries[0].Seq)

	j.Add(entry(`1`))
	j.Add(entry(`2`))
	entries = j.Entries()
	assert.Len(t, entries, 2, "and makes room for what follows")
}

func TestWaitReturnsWhatIsNewer(t *testing.T) {
	j := journal.New(clock.System{})
	j.Add(entry(`1`))
	j.Add(entry(`2`))
	entries, err := j.Wait(t.Context(), 1)
	require.NoError(t, err)
	require.Len(t, entries, 1)
	assert.Equal(t, 2, entries[0].Seq)
}

func TestWaitIsWokenByTheNextEntry(t *testing.T) {
	j := journal.New(clock.System{})
	got := make(chan []journal.Entry)
	go func() {
		entries, _ := j.Wait(t.Context(), 0)
		got <- entries
	}()
	j.Add(entry(`"late"`))
	entries := <-got
	require.Len(t, entries, 1)
	assert.JSONEq(t, `"late"`, string(entries[0].Payload))
}

func TestWaitEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := journal.New(clock.System{}).Wait(ctx, 0)
	assert.ErrorIs(t, err, context.Canceled)
}

func marshal(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}
