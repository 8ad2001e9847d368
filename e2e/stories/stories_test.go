package stories

import (
	"slices"
	"testing"

	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// story is what the bridge and the console's Go model act out in memory, in
// Chromium and through the pages. Its name is that of the rule in e2e/conformance
// or of the promise in wasm/bridge/bridgetest.
type story struct {
	name string
	// also are the names of others that this one shows as well.
	also     []string
	profiles []nicemax.Profile
	options  nicemax.Options
	act      func(*flow)
}

var (
	every = nicemax.Profiles
	// withSnapshot are the profiles that send one.
	withSnapshot = []nicemax.Profile{nicemax.ProfileMAX, nicemax.ProfileCXA25, nicemax.ProfileCXAMid}
	maxOnly      = []nicemax.Profile{nicemax.ProfileMAX}
	cxa          = []nicemax.Profile{nicemax.ProfileCXA25, nicemax.ProfileCXAMid, nicemax.ProfileCXAOld}
)

func allStories() []story {
	return slices.Concat(promiseStories, noiseStories, registrationStories, reloadStories, optionStories, readingStories, windowStories,
		foldingStories, sessionStories, contactStories, diallerStories, commandStories, focusStories, returnStories, subscribedStories)
}

// Several series at a time: while one waits for its pages, another goes on. At
// which of its profiles a story is acted out is the matter of the round.
func TestStories(t *testing.T) {
	for _, profile := range nicemax.Profiles {
		t.Run(string(profile), func(t *testing.T) {
			series := testbed.NewSeries(t)
			for _, st := range storiesOf(testbed.Round, profile) {
				t.Run(st.name, func(t *testing.T) {
					o := st.options
					o.Profile = profile
					st.act(&flow{series.OpenWith(t, o)})
				})
			}
		})
	}
}
