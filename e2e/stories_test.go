package e2e

import (
	"slices"
	"testing"

	"github.com/ctibridge/ctibridge/hostsim/max"
)

// story is what the bridge and the console's Go model act out in memory, in
// Chromium and through the pages. Its name is that of the rule in e2e/conformance
// or of the promise in wasm/bridge/bridgetest.
type story struct {
	name string
	// also are the names of others that this one shows as well.
	also     []string
	profiles []max.Profile
	options  max.Options
	act      func(*scene)
}

var (
	every = max.Profiles
	// withSnapshot are the profiles that send one.
	withSnapshot = []max.Profile{max.ProfileMAX, max.ProfileCXA25, max.ProfileCXAMid}
	maxOnly      = []max.Profile{max.ProfileMAX}
	cxa          = []max.Profile{max.ProfileCXA25, max.ProfileCXAMid, max.ProfileCXAOld}
)

func allStories() []story {
	return slices.Concat(promiseStories, noiseStories, registrationStories, reloadStories, optionStories, readingStories, windowStories,
		foldingStories, sessionStories, contactStories, diallerStories, commandStories, focusStories, returnStories, subscribedStories)
}

// Several stages at a time: while one waits for its pages, another goes on. At
// which of its profiles a story is acted out is the matter of the round.
func TestStories(t *testing.T) {
	for _, profile := range max.Profiles {
		t.Run(string(profile), func(t *testing.T) {
			stage := newStage(t)
			for _, st := range storiesOf(round, profile) {
				t.Run(st.name, func(t *testing.T) {
					o := st.options
					o.Profile = profile
					st.act(stage.openWith(t, o))
				})
			}
		})
	}
}
