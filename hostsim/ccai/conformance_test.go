package ccai_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// certainty tells how sure the specification is of a rule.
type certainty string

const (
	seed     certainty = "seed"        // the vendor's Custom CRM page
	official certainty = "official"    // the vendor's other pages and release notes
	third    certainty = "third party" // code and write-ups of others
	inferred certainty = "inferred"    // our reading, without a source
)

var certainties = []certainty{seed, official, third, inferred}

// rule is one row of the specification, and how to see that an adapter keeps it.
type rule struct {
	// Section is the number of the specification's section.
	Section string
	// Rule is a sentence.
	Rule      string
	Certainty certainty
	// Adapter is which of the two the check is handed.
	Adapter tenant.Type
	check   func(*rig)
}

// rules are all rows of a tenant of today, in the order of the specification.
var rules = slices.Concat(addressRules, framingRules, transportRules, eventRules(), fieldRules, typeRules, lifeRules, settingRules)

// TestConformance names each rule "section: rule (profile, certainty)". Rules of a fault have its name in the place of the profile.
func TestConformance(t *testing.T) {
	for _, rule := range rules {
		t.Run(fmt.Sprintf("%s: %s (%s, %s)", rule.Section, rule.Rule, faults.ProfileCurrent, rule.Certainty), func(t *testing.T) {
			rule.check(newRig(t, rule.Adapter))
		})
	}
	for _, rule := range faultRules {
		about := strings.TrimSuffix(faultOf(t, rule.fault).About, ".")
		t.Run(fmt.Sprintf("4.8: %s (%s, %s)", about, rule.fault, rule.certainty), rule.check)
	}
}

func TestEveryRuleSaysWhereItComesFrom(t *testing.T) {
	require.NotEmpty(t, rules)
	seen := map[string]bool{}
	for _, rule := range rules {
		name := rule.Section + ": " + rule.Rule
		assert.Contains(t, certainties, rule.Certainty, name)
		assert.Contains(t, []string{"3.1", "3.2", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7", "4.9"}, rule.Section, name)
		assert.NotContains(t, rule.Rule, "(", "the table's reader takes it for a profile: %s", name)
		assert.False(t, seen[name], "twice: %s", name)
		seen[name] = true
	}
}

// signedIn is a rig whose agent has signed in.
func (r *rig) signedIn() *rig { r.t.Helper(); r.do("sign-in"); return r }

// talking is a rig in a call of the default type, or of what the details ask for.
func (r *rig) talking(details ...string) *rig {
	r.t.Helper()
	r.do("sign-in", strings.Join(append([]string{"ring"}, details...), " "), "answer")
	return r
}

// chatting is a rig in a web chat, or in what the details ask for.
func (r *rig) chatting(details ...string) *rig {
	r.t.Helper()
	r.do("sign-in", strings.Join(append([]string{"new-chat"}, details...), " "), "take-chat")
	return r
}
