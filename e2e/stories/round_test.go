package stories

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// storiesOf are the stories of a round at one profile.
func storiesOf(round string, profile nicemax.Profile) []story {
	var acted []story
	for i, st := range allStories() {
		if slices.Contains(testbed.ProfilesOf(round, i, st.profiles), profile) {
			acted = append(acted, st)
		}
	}
	return acted
}

func TestEveryRoundHasEveryStoryOnce(t *testing.T) {
	for _, round := range []string{"", "0", "1", "2", "3", "7"} {
		acted := map[string]int{}
		for _, profile := range nicemax.Profiles {
			stories := storiesOf(round, profile)
			require.Greater(t, len(stories), 10, "%s in round %q", profile, round)
			for _, st := range stories {
				require.Contains(t, st.profiles, profile)
				acted[st.name]++
			}
		}
		require.Len(t, acted, len(allStories()))
		for name, times := range acted {
			require.Equal(t, 1, times, name)
		}
	}
}

func TestFourRoundsHaveEveryStoryAtEveryProfile(t *testing.T) {
	for _, profile := range nicemax.Profiles {
		inFour, inAll := map[string]bool{}, map[string]bool{}
		for n := range 4 {
			for _, st := range storiesOf(fmt.Sprint(n), profile) {
				inFour[st.name] = true
			}
		}
		for _, st := range storiesOf(testbed.EveryRound, profile) {
			inAll[st.name] = true
		}
		require.Equal(t, inAll, inFour, profile)
	}
}
