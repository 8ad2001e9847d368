package e2e

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// round says at which of its profiles each story is acted out, set by E2E_ROUND:
// "all" for each of them. In memory every story runs at every profile, in each run
// of the tests; what Chromium adds is the same at all of them, and four times the
// pages take four times as long. Every four rounds, the first of them 0, are all.
var round = func() string {
	text := os.Getenv("E2E_ROUND")
	if n, err := strconv.Atoi(text); text != "" && text != everyRound && (err != nil || n < 0) {
		panic("E2E_ROUND is " + text + `, which is neither "all" nor a whole number from 0`)
	}
	return text
}()

const everyRound = "all"

// inRound are those of the profiles that a round has for the story of that number.
// Each story begins at another of its profiles than the one before, so that each
// round has all profiles.
func inRound(round string, number int, profiles []nicemax.Profile) []nicemax.Profile {
	if round == everyRound {
		return profiles
	}
	n, _ := strconv.Atoi(round) // 0 for none
	i := (number + n) % len(profiles)
	return profiles[i : i+1]
}

// storiesOf are the stories of a round at one profile.
func storiesOf(round string, profile nicemax.Profile) []story {
	var acted []story
	for i, st := range allStories() {
		if slices.Contains(inRound(round, i, st.profiles), profile) {
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
		for _, st := range storiesOf(everyRound, profile) {
			inAll[st.name] = true
		}
		require.Equal(t, inAll, inFour, profile)
	}
}
