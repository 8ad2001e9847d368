package harness

import (
	"sync"
	"testing"
)

// beside holds the tests that run beside others.
var beside sync.Map

// Parallel lets a test run beside others from its first simulator on: that has an
// address of its own, and nothing else is shared but the browser. How many run
// at a time is the -parallel of "go test".
func Parallel(t *testing.T) {
	t.Helper()
	if _, already := beside.LoadOrStore(t, true); !already {
		t.Parallel()
	}
}
