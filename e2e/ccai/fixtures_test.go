package ccai

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

// The documentation's examples, posted by the adapter's own window, reach a
// handler with every field that they have.
func TestDocumentedExamplesReachThePageWithNoFieldLost(t *testing.T) {
	_, crm, call, _ := testbed.OpenCCAI(t)
	crm.StopClock()
	dir := filepath.Join("..", "..", "hostsim", "fixtures", "ccai")
	index, err := os.ReadFile(filepath.Join(dir, "index.json"))
	require.NoError(t, err)
	var fixtures []struct{ File, Type, Kind string }
	require.NoError(t, json.Unmarshal(index, &fixtures))
	count := map[string]int{}
	var want []string
	for _, f := range fixtures {
		text, err := os.ReadFile(filepath.Join(dir, f.File))
		require.NoError(t, err)
		if f.Kind == "bare" {
			// No agent starts and ends within the moment in which the same words are a repeat.
			crm.Until(`emitted.filter((e) => e.type.startsWith("recording.")).length === ` + strconv.Itoa(count["bare"]))
			crm.Advance(150)
		}
		call.Do(`(parent.postMessage(` + harness.Quote(string(text)) + `, "*"), 1)`)
		if f.Kind == "valid" {
			want = append(want, string(text))
		}
		count[f.Kind]++
	}
	require.Equal(t, map[string]int{"valid": 14, "broken": 4, "bare": 2}, count)
	crm.Until(`emitted.filter((e) => e.vendor).length >= 14 && bridge.rejectedMessages.malformed === 4`)

	got := harness.Eval[[]json.RawMessage](crm, `emitted.filter((e) => e.vendor).map((e) => e.payload)`)
	require.Len(t, got, len(want))
	for i := range want {
		require.JSONEq(t, want[i], string(got[i]))
	}
	require.Equal(t, 4, harness.Eval[int](crm, `emitted.filter((e) => e.type === "error" && e.payload.code === "MALFORMED_MESSAGE").length`))
	require.Equal(t, []string{"recording.paused", "recording.resumed"},
		harness.Eval[[]string](crm, `emitted.map((e) => e.type).filter((t) => t.startsWith("recording."))`))
}
