package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

func TestTheViewShowsEachReadingAsItIs(t *testing.T) {
	for name, chosen := range map[string]nicemax.Options{
		"contact-id-filters": idFilters, "token-for-all": allTokens, "fractional-contact-id": fractions,
	} {
		r := newRig(t)
		none := r.view().Circumstances
		assert.False(t, none[name], name)
		r.set(name, true)
		on := r.view().Circumstances
		assert.True(t, on[name], name)
		assert.Equal(t, newRigWith(t, chosen).view().Circumstances, on, "an option is the action from the start")
		r.set(name, false)
		assert.Equal(t, none, r.view().Circumstances, name)
	}
}

func TestAReadingHoldsForWhoRegistersAfterIt(t *testing.T) {
	r := newRigWith(t, nicemax.Options{Profile: nicemax.ProfileMAX})
	r.ring()
	r.register("workspace", `"contactId":701200345,"subscriptionTypes":["agent"]`)
	r.set("contact-id-filters", true)
	r.register("window-1", `"contactId":701200345,"subscriptionTypes":["agent"]`)
	r.expect(r.do("answer"), `window-1 701200345: CallContactEvent Active 701200345`)
}

func TestCXoneAgentHasNoReadings(t *testing.T) {
	for _, profile := range cxa {
		plain := newRigWith(t, nicemax.Options{Profile: profile})
		chosen := newRigWith(t, nicemax.Options{Profile: profile, Readings: nicemax.Readings{ContactIDFilters: true, TokenForAll: true, FractionalContactID: true}})
		for _, keys := range []string{`"contactId":12.5`, `"contactId":701200345,"subscriptionTypes":["contact"]`, `"subscriptionTypes":["all"]`} {
			for _, r := range []*rig{plain, chosen} {
				r.unregister("workspace")
			}
			assert.Equal(t, plain.register("workspace", keys), chosen.register("workspace", keys), "%s: %s", profile, keys)
		}
	}
}
