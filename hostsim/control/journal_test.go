package control_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

func withEntries() *fake {
	f := newFake()
	for _, e := range []journal.Entry{
		{Source: journal.MAX, Page: 1, Direction: journal.Received, Frame: "workspace", Payload: json.RawMessage(`{"messageType":"RegisterForClientEvents"}`)},
		{Source: journal.MAX, Page: 1, Direction: journal.Sent, Frame: "workspace", Payload: json.RawMessage(`{"data":{"events":[{"Type":"CallContactEvent"}]}}`)},
		{Source: journal.CCAI, Page: 2, Direction: journal.Sent, Frame: "parent", Payload: json.RawMessage(`"{\"type\":\"Agent_Login\"}"`)},
		{Source: journal.CCAI, Page: 2, Direction: journal.Received, Frame: "parent", Payload: json.RawMessage(`7`), Refused: "an adapter takes no message"},
	} {
		f.journal.Add(e)
	}
	return f
}

func seqs(t *testing.T, body string) (all []int) {
	t.Helper()
	var entries []journal.Entry
	require.NoError(t, json.Unmarshal([]byte(body), &entries))
	for _, e := range entries {
		all = append(all, e.Seq)
	}
	return all
}

func TestEachParameterChoosesEntries(t *testing.T) {
	for query, want := range map[string][]int{
		"": {1, 2, 3, 4}, "?after=1": {2, 3, 4}, "?source=ccai": {3, 4}, "?page=1": {1, 2}, "?direction=received": {1, 4},
		"?frame=parent": {3, 4}, "?refused=true": {4}, "?refused=false": {1, 2, 3, 4}, "?refused=true&page=1": nil, "?type=CallContactEvent": {2}, "?type=Agent_Login": {3}, "?contains=events": {2},
		"?source=max&direction=sent": {2}, "?source=max&type=Agent_Login": nil,
	} {
		assert.Equal(t, want, seqs(t, ask(withEntries(), "GET", "/journal"+query, "").Body.String()), query)
	}
}

func TestAnExportIsALineAnEntry(t *testing.T) {
	w := ask(withEntries(), "GET", "/journal/export?source=max", "")
	assert.Equal(t, "application/jsonl", w.Header().Get("Content-Type"))
	lines := strings.Split(strings.TrimSuffix(w.Body.String(), "\n"), "\n")
	require.Len(t, lines, 2)
	assert.Equal(t, []int{1, 2}, seqs(t, "["+strings.Join(lines, ",")+"]"))
}

func TestAJournalThatWasClearedIsEmpty(t *testing.T) {
	f := withEntries()
	ask(f, "DELETE", "/journal", "")
	assert.Empty(t, f.journal.Entries())
}

func TestAWaitReturnsTheEntryOrWhatCameClose(t *testing.T) {
	w := ask(withEntries(), "GET", "/journal/wait?direction=sent&timeout=0", "")
	require.Equal(t, 200, w.Code)
	var e journal.Entry
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), &e))
	assert.Equal(t, 2, e.Seq)

	w = ask(withEntries(), "GET", "/journal/wait?frame=workspace&type=Mute&direction=sent&timeout=0", "")
	require.Equal(t, 504, w.Code)
	var problem struct {
		Detail string
		Errors []struct {
			Location string
			Value    journal.Entry
		}
	}
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), &problem))
	assert.Equal(t, "no entry came; the nearest is 2, which misses [type]", problem.Detail)
	assert.Equal(t, "query.type", problem.Errors[0].Location)
	assert.Equal(t, 2, problem.Errors[0].Value.Seq)
}
