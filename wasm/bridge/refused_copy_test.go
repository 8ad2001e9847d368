package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// disturbed is a dialect that refuses "noise".
type disturbed struct{ batches }

func (s *disturbed) Read(raw []byte) ([]dialect.Reading, contract.Refusal) {
	if string(raw) == "noise" {
		return nil, contract.RefusedMalformed
	}
	return s.batches.Read(raw)
}

// Between two copies of an envelope a window may post something that is no message of
// the console. It is refused, and the second copy is a copy still.
func TestARefusedMessageBetweenTwoCopiesDoesNotMakeTheSecondNews(t *testing.T) {
	for between, want := range map[string][]string{
		"noise": {"a", "b", string(contract.Refused)},
		"c":     {"a", "b", "c", "a", "b"},
	} {
		d := newPageOf(&disturbed{})
		d.Forget()
		for i, raw := range []string{"a,b", between, "a,b"} {
			d.Step(bridge.Delivered{Raw: []byte(raw), At: float64(i)})
		}
		require.Equal(t, want, d.Types(), between)
	}
}
