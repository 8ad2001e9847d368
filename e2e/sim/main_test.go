// Package sim tests the simulator's own pages: the adapters, the settings of a tenant,
// the start page, and views that come late.
package sim

import (
	"os"
	"testing"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

func TestMain(m *testing.M) { os.Exit(harness.Main(m)) }
