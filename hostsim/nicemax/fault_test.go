package nicemax_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

func on(r *rig) []fault.Name {
	names := []fault.Name{}
	for _, f := range r.view().Faults {
		if f.On {
			names = append(names, f.Name)
		}
	}
	return names
}

func TestTheViewListsEveryFaultAsItIs(t *testing.T) {
	require.NotEmpty(t, faults.All)
	for _, profile := range nicemax.Profiles {
		for _, f := range faults.All {
			r := newRigWith(t, nicemax.Options{Profile: profile})
			assert.Empty(t, on(r), f.Name)
			r.set(f.Name, true)
			assert.Equal(t, []fault.Name{f.Name}, on(r))
			opened := newRigWith(t, nicemax.Options{Profile: profile, Faults: []fault.Name{f.Name}})
			assert.Equal(t, r.view().Faults, opened.view().Faults, "an option is the action from the start")
			r.set(f.Name, false)
			assert.Empty(t, on(r), f.Name)
		}
	}
}

func TestEveryFaultSaysWhatIsWrongAndWhereItIsKnownFrom(t *testing.T) {
	for _, f := range faults.All {
		assert.True(t, strings.HasSuffix(f.About, "."), f.Name)
		assert.Regexp(t, `^(Documentation|Inferred): .*\.$`, f.Source, f.Name)
	}
}

func TestAFaultIsSwitchedOnOrOff(t *testing.T) {
	for _, details := range []string{
		`{"fault":"token-for-all"}`, `{"fault":"token-for-all","on":"yes"}`, `{"fault":"token-for-all","on":""}`,
		`{"fault":"token-for-all","on":null}`, `{"fault":"rain","on":true}`, `{"on":true}`, `[]`,
	} {
		r := newRig(t)
		_, err := r.try("fault", details)
		var wrong *action.Error
		require.ErrorAs(t, err, &wrong, details)
		require.Equal(t, action.BadField, wrong.Code, details)
		require.Empty(t, on(r), details)
	}
	for _, details := range []string{
		`{"fault":"token-for-all","on":true}`, `{"fault":"token-for-all","on":false}`, `{"fault":"token-for-all","on":"true"}`,
	} {
		_, err := newRig(t).try("fault", details)
		require.NoError(t, err)
	}
}

func TestAFaultThatIsSwitchedToWhereItIsChangesNothing(t *testing.T) {
	for _, profile := range nicemax.Profiles {
		r := newRigWith(t, nicemax.Options{Profile: profile})
		r.subscribe("workspace", `["all"]`)
		assert.Empty(t, r.set("no-references", false))
		r.set("no-references", true)
		assert.Empty(t, r.set("no-references", true))
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
		chosen := newRigWith(t, nicemax.Options{Profile: profile, Faults: []fault.Name{
			faults.ContactIDFilters, faults.TokenForAll, faults.FractionalContactID,
		}})
		for _, keys := range []string{`"contactId":12.5`, `"contactId":701200345,"subscriptionTypes":["contact"]`, `"subscriptionTypes":["all"]`} {
			for _, r := range []*rig{plain, chosen} {
				r.unregister("workspace")
			}
			assert.Equal(t, plain.register("workspace", keys), chosen.register("workspace", keys), "%s: %s", profile, keys)
		}
	}
}
