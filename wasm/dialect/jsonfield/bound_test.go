package jsonfield_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

// Each bracket and each comma may begin a value, and the message is one itself.
func TestTheBoundOfTheValuesIsExact(t *testing.T) {
	const most = 128 << 10
	for numbers, want := range map[int]contract.Refusal{most - 1: "", most: contract.RefusedSize} {
		var p jsonfield.Parser
		_, refusal := p.Parse([]byte("[" + strings.Repeat("1,", numbers-1) + "1]"))
		require.Equal(t, want, refusal, "%d numbers", numbers)
	}
}
