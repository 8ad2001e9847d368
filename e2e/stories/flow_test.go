// Package stories acts out in Chromium every rule of e2e/conformance and every promise
// of wasm/bridge/bridgetest. A story has the name of its rule, and coverage_test.go
// compares the lists. Each file has the stories of one table there.
package stories

import (
	"os"
	"testing"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

func TestMain(m *testing.M) { os.Exit(harness.Main(m)) }

// flow is what agent, caller and page do in a story, one step after the other, at
// a console of its own. Steps that other packages need too are the testbed's.
type flow struct{ *testbed.MAX }
