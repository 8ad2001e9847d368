package max_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/max"
)

// certainty tells how sure the specification is of a rule.
type certainty string

const (
	seed     certainty = "seed"      // NICE's documentation of MAX
	niceCode certainty = "NICE code" // read in NICE's published code
	ran      certainty = "ran"       // seen by running that code
	inferred certainty = "inferred"  // our reading, without a source
)

var certainties = []certainty{seed, niceCode, ran, inferred}

// rule is one row of the specification, and how to see that a console keeps it.
type rule struct {
	// Section is the number of the specification's section.
	Section string
	// Rule is a sentence.
	Rule string
	// Certainty is the highest of any of the profiles.
	Certainty certainty
	// Profiles are those that shall keep the rule.
	Profiles []max.Profile
	check    func(*rig)
}

// certaintyFor turns the certainty of a row that several profiles share into that of one: nothing of MAX but its documentation is known, which says
// nothing of CXone Agent, and the code of ProfileCXAMid was read and never run.
func (r rule) certaintyFor(profile max.Profile) certainty {
	switch {
	case profile == max.ProfileMAX && r.Certainty != seed:
		return inferred
	case profile != max.ProfileMAX && r.Certainty == seed, profile == max.ProfileCXAMid && r.Certainty == ran:
		return niceCode
	}
	return r.Certainty
}

// Groups of profiles that a rule may name.
var (
	everyProfile = max.Profiles
	onlyMAX      = []max.Profile{max.ProfileMAX}
	cxa          = []max.Profile{max.ProfileCXA25, max.ProfileCXAMid, max.ProfileCXAOld}
	cxa25        = []max.Profile{max.ProfileCXA25}
	cxaMid       = []max.Profile{max.ProfileCXAMid}
	cxaOld       = []max.Profile{max.ProfileCXAOld}
	midAndOld    = []max.Profile{max.ProfileCXAMid, max.ProfileCXAOld}
	cxaSnapshot  = []max.Profile{max.ProfileCXA25, max.ProfileCXAMid}
	maxAnd25     = []max.Profile{max.ProfileMAX, max.ProfileCXA25}
)

// rules are all rows, in the order of the specification.
var rules = slices.Concat(messageRules, envelopeRules, registrationMAXRules, registrationCXARules, filterRules, snapshotMAXRules, snapshotCXARules,
	storeRules, readingRules, commandRules, differenceRules, neighbourRules, eventRules(), lifeRules(), sessionRules, practiceRules)

func TestConformance(t *testing.T) {
	for _, rule := range rules {
		for _, profile := range rule.Profiles {
			name := fmt.Sprintf("%s: %s (%s, %s)", rule.Section, rule.Rule, profile, rule.certaintyFor(profile))
			t.Run(name, func(t *testing.T) {
				rule.check(newRigWith(t, max.Options{Profile: profile}))
			})
		}
	}
}

func TestEveryRuleSaysWhereItComesFromAndWhoKeepsIt(t *testing.T) {
	require.NotEmpty(t, rules)
	seen := map[string]bool{}
	kept := map[max.Profile]bool{}
	for _, rule := range rules {
		name := rule.Section + ": " + rule.Rule
		assert.NotEmpty(t, rule.Profiles, name)
		assert.Contains(t, certainties, rule.Certainty, name)
		assert.Contains(t, []string{"1", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"}, rule.Section, name)
		assert.NotNil(t, rule.check, name)
		for _, profile := range rule.Profiles {
			key := name + string(profile)
			assert.False(t, seen[key], "twice: %s", key)
			seen[key] = true
			kept[profile] = true
		}
	}
	for _, profile := range max.Profiles {
		assert.True(t, kept[profile], "no rule for %s", profile)
	}
}
