// Package doctor has the doctor look at every test site in Chromium.
package doctor

import (
	"os"
	"testing"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

func TestMain(m *testing.M) { os.Exit(harness.Main(m)) }
