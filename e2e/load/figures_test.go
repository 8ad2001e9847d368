package main

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// written is the table of consoles whose events took so long.
func written(t *testing.T, took time.Duration, memory int64) string {
	t.Helper()
	var out strings.Builder
	require.NoError(t, load{2, 10, time.Second}.write(&out, figures{
		played: []time.Duration{took}, real: []time.Duration{took}, memory: memory,
		processor: 5 * time.Millisecond,
	}))
	return out.String()
}

func TestAMissedTargetIsMarked(t *testing.T) {
	assert.NotContains(t, written(t, 50*time.Millisecond, 300<<20), "missed")
	assert.Contains(t, written(t, 51*time.Millisecond, 300<<20), "50ms, **missed**")
	assert.Contains(t, written(t, 50*time.Millisecond, 301<<20), "300 MB, **missed**")
	assert.Contains(t, written(t, 50*time.Millisecond, 0), "not measured")
}

func TestProcessorTimeIsOfOneEvent(t *testing.T) {
	assert.Contains(t, written(t, 0, 0), "| 0.250 ms |")
}

func TestQuantiles(t *testing.T) {
	var took []time.Duration
	for i := range 101 {
		took = append(took, time.Duration(100-i))
	}
	assert.Equal(t, []time.Duration{0, 50, 99, 100},
		[]time.Duration{quantile(took, 0), quantile(took, 0.5), quantile(took, 0.99), quantile(took, 1)})
}
