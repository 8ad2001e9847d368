package journal_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

func TestAnEntryIsAsLargeAsItsTextsAndAFixedRest(t *testing.T) {
	e := journal.Entry{Source: journal.CCAI, Frame: "abc", Origin: "defgh", Refused: "pqr", Payload: json.RawMessage(`"ijklmno"`)}
	assert.Equal(t, 160+3+5+3+9, e.Size())
	assert.Equal(t, 160, journal.Entry{}.Size())
	e.Frame, e.Origin, e.Refused, e.Payload = "", "", "p", json.RawMessage(`""`)
	assert.Less(t, len(marshal(t, e)), 160, "which is at least what the keys take")
}

// The bounds are part of what a reader may count on.
func TestTheBoundsOfTheJournal(t *testing.T) {
	assert.Equal(t, 10_000, journal.Capacity)
	assert.Equal(t, 64<<20, journal.CapacityBytes)
}

func TestExactlyAsManyBytesAreKept(t *testing.T) {
	for over, want := range map[int]int{0: 2, 1: 1} {
		j := journal.New(clock.System{})
		first := entry(`"` + strings.Repeat("x", 1000) + `"`)
		second := entry(``)
		rest := journal.CapacityBytes - first.Size() - second.Size() + over
		second.Payload = json.RawMessage(`"` + strings.Repeat("x", rest-2) + `"`)
		j.Add(first)
		j.Add(second)
		require.Len(t, j.Entries(), want, "%d bytes too many", over)
		assert.Equal(t, 2, j.Entries()[want-1].Seq)
	}
}

// What is dropped makes room, and is counted no more.
func TestAJournalThatWasFullHoldsAsMuchAsBefore(t *testing.T) {
	j := journal.New(clock.System{})
	megabyte := `"` + strings.Repeat("x", 1<<20-2-len("workspace")-len("http://127.0.0.1:4600")-160) + `"`
	for range 200 {
		j.Add(entry(megabyte))
	}
	assert.Len(t, j.Entries(), 64)
}

func TestWhatWasReturnedIsTheReadersOwn(t *testing.T) {
	j := journal.New(clock.System{})
	j.Add(entry(`1`))
	j.Entries()[0].Frame = "changed"
	assert.Equal(t, "workspace", j.Entries()[0].Frame)
}

func TestReadingOnGivesEachEntryOnce(t *testing.T) {
	j := journal.New(clock.System{})
	for range 5 {
		j.Add(entry(`0`))
	}
	for after := range 5 {
		entries, err := j.Wait(t.Context(), after)
		require.NoError(t, err)
		assert.Len(t, entries, 5-after)
		assert.Equal(t, after+1, entries[0].Seq)
	}
}

func TestTokensAreRedactedInListsAndBesideOtherTexts(t *testing.T) {
	for payload, want := range map[string]string{
		`[["{\"sessionToken\":1}",{"sessionToken":{"a":1}}],"b",null]`: `[["[redacted]",{"sessionToken":"[redacted]"}],"b",null]`,
		`{"a":["sessionToken"],"c":true}`:                              `{"a":["[redacted]"],"c":true}`,
		`{"mySessionToken":"a"}`:                                       `{"mySessionToken":"a"}`,
	} {
		j := journal.New(clock.System{})
		j.Add(entry(payload))
		assert.Equal(t, want, string(j.Entries()[0].Payload))
	}
}
