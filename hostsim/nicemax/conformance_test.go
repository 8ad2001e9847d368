package nicemax_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
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
	Profiles []nicemax.Profile
	check    func(*rig)
}

// certaintyFor turns the certainty of a row that several profiles share into that of one: nothing of MAX but its documentation is known, which says
// nothing of CXone Agent, and the code of ProfileCXAMid was read and never run.
func (r rule) certaintyFor(profile nicemax.Profile) certainty {
	switch {
	case profile == nicemax.ProfileMAX && r.Certainty != seed:
		return inferred
	case profile != nicemax.ProfileMAX && r.Certainty == seed, profile == nicemax.ProfileCXAMid && r.Certainty == ran:
		return niceCode
	}
	return r.Certainty
}

// Groups of profiles that a rule may name.
var (
	everyProfile = nicemax.Profiles
	onlyMAX      = []nicemax.Profile{nicemax.ProfileMAX}
	cxa          = []nicemax.Profile{nicemax.ProfileCXA25, nicemax.ProfileCXAMid, nicemax.ProfileCXAOld}
	cxa25        = []nicemax.Profile{nicemax.ProfileCXA25}
	cxaMid       = []nicemax.Profile{nicemax.ProfileCXAMid}
	cxaOld       = []nicemax.Profile{nicemax.ProfileCXAOld}
	midAndOld    = []nicemax.Profile{nicemax.ProfileCXAMid, nicemax.ProfileCXAOld}
	cxaSnapshot  = []nicemax.Profile{nicemax.ProfileCXA25, nicemax.ProfileCXAMid}
	maxAnd25     = []nicemax.Profile{nicemax.ProfileMAX, nicemax.ProfileCXA25}
)

// rules are all rows, in the order of the specification.
var rules = slices.Concat(messageRules, envelopeRules, registrationMAXRules, registrationCXARules, filterRules, snapshotMAXRules, snapshotCXARules,
	storeRules, readingRules, commandRules, differenceRules, neighbourRules, eventRules(), lifeRules(), sessionRules, practiceRules)

func TestConformance(t *testing.T) {
	for _, rule := range rules {
		for _, profile := range rule.Profiles {
			name := fmt.Sprintf("%s: %s (%s, %s)", rule.Section, rule.Rule, profile, rule.certaintyFor(profile))
			t.Run(name, func(t *testing.T) {
				rule.check(newRigWith(t, nicemax.Options{Profile: profile}))
			})
		}
	}
}

func TestEveryRuleSaysWhereItComesFromAndWhoKeepsIt(t *testing.T) {
	require.NotEmpty(t, rules)
	seen := map[string]bool{}
	kept := map[nicemax.Profile]bool{}
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
	for _, profile := range nicemax.Profiles {
		assert.True(t, kept[profile], "no rule for %s", profile)
	}
}
