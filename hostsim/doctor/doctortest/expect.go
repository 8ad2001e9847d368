package doctortest

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
)

// CheckFinding holds a finding against what the site expects of it.
func CheckFinding(t testing.TB, s Site, o doctor.Options, f doctor.Finding) {
	t.Helper()
	require.Equal(t, s.Code, f.Code)
	require.NotEmpty(t, f.Seen)
	var seen []string
	for _, piece := range f.Seen {
		require.NotEmpty(t, piece.Address)
		require.NotEmpty(t, piece.Name)
		seen = append(seen, piece.String())
	}
	assert.Contains(t, strings.Join(seen, "\n"), s.Fill(s.Value, o.URL))
	assert.NotContains(t, strings.Join(seen, "\n"), "secret", "values of cookies are left out")
	assert.NotEmpty(t, f.Fix)
	if s.Line != "" {
		assert.Equal(t, []string{s.Fill(s.Line, o.URL)}, f.Lines)
	}
}
