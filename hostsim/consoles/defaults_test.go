package consoles_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

func TestDefaultsAreAmongTheChoices(t *testing.T) {
	choices := consoles.Choices{
		Profiles: []consoles.Profile{{Name: "bulb"}, {Name: "candle"}}, Faults: fault.List{{Name: "flicker"}},
	}
	for _, row := range []struct{ given, want consoles.Defaults }{
		{consoles.Defaults{}, consoles.Defaults{Profile: "bulb"}},
		{consoles.Defaults{Profile: "candle", Faults: []fault.Name{"flicker"}}, consoles.Defaults{Profile: "candle", Faults: []fault.Name{"flicker"}}},
	} {
		checked, err := choices.Check(row.given)
		require.NoError(t, err)
		assert.Equal(t, row.want, checked)
	}
	for says, d := range map[string]consoles.Defaults{
		`profile: there is no profile "torch". The profiles are: bulb candle`: {Profile: "torch"},
		`faults: there is no fault "smoke"`:                                   {Faults: []fault.Name{"smoke"}},
	} {
		_, err := choices.Check(d)
		var wrong *consoles.DefaultsError
		require.ErrorAs(t, err, &wrong)
		assert.Contains(t, err.Error(), says)
	}
}
