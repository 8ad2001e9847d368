package event_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
)

// A wrong setting is named as the address of the page and the API spell it.
func TestASettingTakesItsValuesAndIsNamedWhereItHasAnother(t *testing.T) {
	for name, row := range map[string]struct {
		of     func(*event.Settings) *string
		values []string
	}{
		"popAtStart":     {func(s *event.Settings) *string { return &s.PopAtStart }, []string{"after", "before", "never"}},
		"caseDrift":      {func(s *event.Settings) *string { return &s.CaseDrift }, []string{"web", "all", "none"}},
		"endFields":      {func(s *event.Settings) *string { return &s.EndFields }, []string{"printed", "listed"}},
		"outboundStart":  {func(s *event.Settings) *string { return &s.OutboundStart }, []string{"connected", "dialled"}},
		"warmTransferAt": {func(s *event.Settings) *string { return &s.WarmTransferAt }, []string{"start", "completion"}},
		"transferEnd":    {func(s *event.Settings) *string { return &s.TransferEnd }, []string{"after", "before", "never"}},
		"joinedAgent":    {func(s *event.Settings) *string { return &s.JoinedAgent }, []string{"joining", "handling"}},
	} {
		s := event.DefaultSettings()
		require.NoError(t, s.Check())
		require.Equal(t, row.values[0], *row.of(&s), "the default of %s", name)
		for _, value := range row.values {
			*row.of(&s) = value
			require.NoError(t, s.Check(), "%s: %s", name, value)
		}
		*row.of(&s) = "sometimes"
		require.ErrorContains(t, s.Check(), name+` is "sometimes", and takes one of [`)
	}
}
