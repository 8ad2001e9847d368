// Package ccai tests the demo page around the adapters of the CCAI Platform: calls,
// chats, records, several tabs, and a whole shift.
package ccai

import (
	"os"
	"testing"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

func TestMain(m *testing.M) { os.Exit(harness.Main(m)) }
