package inconsole

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
	"github.com/ctibridge/ctibridge/hostsim/headless"
)

func TestALookWithoutChromiumSaysSo(t *testing.T) {
	t.Setenv("CHROME_BIN", "")
	t.Setenv("PATH", t.TempDir())
	s := doctor.Subject{URL: "http://127.0.0.1:1", ConsoleOrigin: "http://localhost:4600"}
	_, err := Chromium{}.Look(t.Context(), s)
	require.ErrorIs(t, err, headless.ErrNotFound)
}
