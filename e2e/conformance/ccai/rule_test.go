package ccai

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// rule is a promise of the bridge around the adapters, and how to see that it is
// kept.
type rule struct {
	Section string
	Rule    string
	check   func(*testing.T)
}

var rules = slices.Concat(eventRules(), fieldRules, lifeRules, companyRules, joinedRules, popRules, popAgain, againRules, defectRules, faultRules())

func TestBridge(t *testing.T) {
	for _, r := range rules {
		t.Run(fmt.Sprintf("%s: %s (bridge, bridge)", r.Section, r.Rule), r.check)
	}
}

func TestEveryRuleIsThereOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rules {
		name := r.Section + ": " + r.Rule
		require.False(t, seen[name], "twice: %s", name)
		require.NotContains(t, r.Rule, "(", "the table's reader takes it for a column")
		seen[name] = true
	}
}
