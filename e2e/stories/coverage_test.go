package stories

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// elsewhere are the rules and tests of e2e/conformance that no story acts out, with
// the test in another package of e2e that does, and why it is no story.
var elsewhere = map[string]struct{ test, why string }{
	"reload: the page has its acknowledgement, its agent and its call again":       {"TestFieldReport5Reload", compared},
	"contacts stays silent: the page that asks for contacts has them all the same": {"TestFieldReport1ContactsThatStaysSilent", compared},
	"issuer changed: the page that worked in MAX works in CXone Agent":             {"TestFieldReport3IssuerChanged", compared},
	"own message reflected: it is refused for its issuer and answers nothing":      {"TestFieldReport6OwnMessageReflected", compared},
	"after-call work dropped: the call stays listed until it is final":             {"TestFieldReport4AfterCallWorkDropped", compared},

	"TestAModuleThatIsStartedAgainInACall":          {"TestAModuleThatCrashesIsStartedOnceMore", "the module has to crash, for want of memory or by a trap"},
	"TestACommandBehindARestart":                    {"TestACommandOfAPopOutNeverReachesAConsoleThatRestarted", popsOut},
	"TestAPageThatIsShownAgainFindsTheNewConsole":   {"TestAPopOutFindsTheConsoleThatRestarted", popsOut},
	"TestAHealthyConsoleIsNotDisturbedByBeingAsked": {"TestACommandOfAPopOutNeverReachesAConsoleThatRestarted", popsOut},
	"TestWalksOfASlowPage":                          {"TestAPageWithSlowHandlersReceivesOnceWhatItsConsoleRepeats", "a walk is long, and its page is slow in memory; this page's handlers are"},
}

const (
	compared = "it is compared with a page without the bridge"
	popsOut  = "the page outlives its console in a window of its own, and stories keep theirs in the workspace"
)

// noStories are tests of e2e/conformance that act out nothing of their own: the one
// that runs the tables, and walks at random through what they hold.
var noStories = []string{"TestBridge", "TestWalks"}

// Every story that is acted out in memory is acted out in Chromium, under the
// same name and at each of its profiles, or elsewhere.
func TestEveryStoryIsActedOut(t *testing.T) {
	acted := map[string][]nicemax.Profile{}
	for _, st := range allStories() {
		for _, name := range append([]string{st.name}, st.also...) {
			require.NotContains(t, acted, name, "two stories of one name")
			acted[name] = st.profiles
		}
	}
	inMemory := inMemory(t)
	require.Greater(t, len(inMemory), 70)
	for name, profiles := range inMemory {
		if _, ok := elsewhere[name]; !ok {
			require.Contains(t, acted, name, "add the story to a table of this package, or the test that acts it out to elsewhere")
			require.Subset(t, acted[name], profiles, name)
		}
	}
	for name := range acted {
		require.Contains(t, inMemory, name, "no such rule or promise")
	}
}

// inMemory are the rules, promises and tests that there are, with the profiles
// that they name.
func inMemory(t *testing.T) map[string][]nicemax.Profile {
	t.Helper()
	all := rulesIn(t, "../conformance/*_test.go")
	for _, name := range promisesIn(t, "../../wasm/bridge/bridgetest/contract.go") {
		all[name] = every
	}
	for _, name := range TestsIn(t, "../conformance/*_test.go") {
		if !slices.Contains(noStories, name) {
			all[name] = nil
		}
	}
	return all
}

func TestWhatIsActedOutElsewhereIsThere(t *testing.T) {
	inMemory, here := inMemory(t), TestsIn(t, "../*/*_test.go")
	for name, row := range elsewhere {
		require.Contains(t, inMemory, name)
		require.Contains(t, here, row.test, name)
		require.NotEmpty(t, row.why, name)
	}
	require.Subset(t, TestsIn(t, "../conformance/*_test.go"), noStories)
}
