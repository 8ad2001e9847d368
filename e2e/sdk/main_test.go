// Package sdk tests the published script in pages of the test's own: how it starts,
// fails, crashes and ends, and what it refuses.
package sdk

import (
	"os"
	"testing"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

func TestMain(m *testing.M) { os.Exit(harness.Main(m)) }
