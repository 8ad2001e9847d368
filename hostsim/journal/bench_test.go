package journal_test

import (
	"encoding/json"
	"testing"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// BenchmarkAFullJournal adds entries to one that drops its oldest for each: what that costs must
// not grow with what it holds.
func BenchmarkAFullJournal(b *testing.B) {
	j := journal.New(clock.System{})
	entry := journal.Entry{Source: journal.MAX, Page: 1, Frame: "workspace", Payload: json.RawMessage(`{"issuer":"MAX"}`)}
	for range journal.Capacity {
		j.Add(entry)
	}
	for b.Loop() {
		j.Add(entry)
	}
}
