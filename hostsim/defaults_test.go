package hostsim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	maxfaults "github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

func TestEachKindHasItsChoicesAndDefaults(t *testing.T) {
	s := startWith(t, hostsim.Options{MAX: nicemax.Options{Profile: nicemax.ProfileCXAMid, Faults: []fault.Name{maxfaults.NoReferences}}})
	assert.Equal(t, map[consoles.Kind]consoles.Defaults{
		consoles.MAX:  {Profile: "cxa-mid", Faults: []fault.Name{maxfaults.NoReferences}},
		consoles.Call: {Profile: "current", Faults: []fault.Name{}},
		consoles.Chat: {Profile: "current", Faults: []fault.Name{}},
	}, s.Defaults())
	require.Len(t, s.Choices(), 3)
	for kind, c := range s.Choices() {
		assert.NotEmpty(t, c.Faults, kind)
		for _, p := range c.Profiles {
			assert.Regexp(t, `^[A-Z].*\.$`, p.About, p.Name)
		}
		checked, err := c.Check(consoles.Defaults{})
		require.NoError(t, err)
		assert.Equal(t, map[consoles.Kind]string{consoles.MAX: "max", consoles.Call: "current", consoles.Chat: "current"}[kind], checked.Profile)
	}
}

func TestTheNextPageOpensWithTheDefaults(t *testing.T) {
	s := startWith(t, hostsim.Options{})
	before := maxView(t, s, "/max/link", 1)
	require.NoError(t, s.SetDefaults(consoles.MAX, consoles.Defaults{Profile: "cxa-old", Faults: []fault.Name{maxfaults.NoReferences}}))
	view, err := s.View(1)
	require.NoError(t, err)
	assert.Equal(t, before, view, "a console that is open stays as it is")

	next := maxView(t, s, "/max/link?fault=token-for-all", 2)
	assert.Equal(t, nicemax.ProfileCXAOld, next.Profile)
	assert.Equal(t, []fault.Name{maxfaults.NoReferences, maxfaults.TokenForAll}, on(next.Faults))
	assert.Equal(t, nicemax.ProfileMAX, maxView(t, s, "/max/link?profile=max", 3).Profile, "its address comes first")
	require.NoError(t, s.ResetConsole(1))
	view, err = s.View(1)
	require.NoError(t, err)
	assert.Equal(t, nicemax.ProfileCXAOld, view.(nicemax.View).Profile, "it begins as a page that is opened now")

	s.Reset()
	view, err = s.View(1)
	require.NoError(t, err)
	assert.Equal(t, before, view, "a reset brings back the first defaults")
	assert.Equal(t, nicemax.ProfileMAX, maxView(t, s, "/max/link", 4).Profile)
}

func TestTheDefaultsOfTheTwoAdaptersAreTheirOwn(t *testing.T) {
	s := startWith(t, hostsim.Options{})
	require.NoError(t, s.SetDefaults(consoles.Chat, consoles.Defaults{Profile: "before-6.3", Faults: []fault.Name{faults.Doubled}}))
	call, chat := openAdapter(t, s, callLink).view, openAdapter(t, s, "/agent/link?type=chat").view
	assert.Equal(t, faults.ProfileCurrent, call.Profile)
	assert.Empty(t, on(call.Faults))
	assert.Equal(t, faults.ProfileBefore63, chat.Profile)
	assert.Equal(t, []fault.Name{faults.NoRichText, faults.Doubled}, on(chat.Faults))
	s.Reset()
	assert.Equal(t, "current", s.Defaults()[consoles.Chat].Profile)
	view, err := s.View(2)
	require.NoError(t, err)
	assert.NotEqual(t, chat, view)
}

func TestDefaultsThatThereAreNotChangeNothing(t *testing.T) {
	s := startWith(t, hostsim.Options{})
	before := s.Defaults()
	for _, row := range []struct {
		kind  consoles.Kind
		d     consoles.Defaults
		field string
	}{
		{"fax", consoles.Defaults{}, "kind"},
		{consoles.MAX, consoles.Defaults{Profile: "current"}, "profile"},
		{consoles.Call, consoles.Defaults{Profile: "max"}, "profile"},
		{consoles.MAX, consoles.Defaults{Faults: []fault.Name{faults.Doubled}}, "faults"},
	} {
		var wrong *consoles.DefaultsError
		require.ErrorAs(t, s.SetDefaults(row.kind, row.d), &wrong)
		assert.Equal(t, row.field, wrong.Field)
		assert.Equal(t, before, s.Defaults())
	}
}
