package testbed

import (
	"os"
	"strconv"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// Round says at which of its profiles each story is acted out, set by E2E_ROUND:
// "all" for each of them. In memory every story runs at every profile, in each run
// of the tests; what Chromium adds is the same at all of them, and four times the
// pages take four times as long. Every four rounds, the first of them 0, are all.
var Round = func() string {
	text := os.Getenv("E2E_ROUND")
	if n, err := strconv.Atoi(text); text != "" && text != EveryRound && (err != nil || n < 0) {
		panic("E2E_ROUND is " + text + `, which is neither "all" nor a whole number from 0`)
	}
	return text
}()

// EveryRound is every story at each of its profiles.
const EveryRound = "all"

// ProfilesOf are those of the profiles that a round has for the story of that number.
// Each story begins at another of its profiles than the one before, so that each
// round has all profiles.
func ProfilesOf(round string, number int, profiles []nicemax.Profile) []nicemax.Profile {
	if round == EveryRound {
		return profiles
	}
	n, _ := strconv.Atoi(round) // 0 for none
	i := (number + n) % len(profiles)
	return profiles[i : i+1]
}
