package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

// The documentation's examples, posted by the adapter's own window, reach a
// handler with every field that they have.
func TestDocumentedExamplesReachThePageWithNoFieldLost(t *testing.T) {
	_, crm, call, _ := atCCAI(t)
	crm.stopClock()
	dir := filepath.Join("..", "hostsim", "fixtures", "ccai")
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
			crm.until(`told.filter((e) => e.type.startsWith("recording.")).length === ` + strconv.Itoa(count["bare"]))
			crm.pass(150)
		}
		call.do(`(parent.postMessage(` + quote(string(text)) + `, "*"), 1)`)
		if f.Kind == "valid" {
			want = append(want, string(text))
		}
		count[f.Kind]++
	}
	require.Equal(t, map[string]int{"valid": 14, "broken": 4, "bare": 2}, count)
	crm.until(`told.filter((e) => e.vendor).length >= 14 && bridge.rejectedMessages.malformed === 4`)

	got := eval[[]json.RawMessage](crm, `told.filter((e) => e.vendor).map((e) => e.payload)`)
	require.Len(t, got, len(want))
	for i := range want {
		require.JSONEq(t, want[i], string(got[i]))
	}
	require.Equal(t, 4, eval[int](crm, `told.filter((e) => e.type === "error" && e.payload.code === "MALFORMED_MESSAGE").length`))
	require.Equal(t, []string{"recording.paused", "recording.resumed"},
		eval[[]string](crm, `told.map((e) => e.type).filter((t) => t.startsWith("recording."))`))
}
