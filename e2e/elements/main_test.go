// Package elements tests <cti-adapter>: its states, its life in a page, its place,
// its keyboard, and how it looks.
package elements

import (
	"os"
	"testing"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

func TestMain(m *testing.M) { os.Exit(harness.Main(m)) }
