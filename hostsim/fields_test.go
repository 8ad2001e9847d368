package hostsim_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// TestTheReadmeListsTheFieldsOfEveryAction checks the required ones to be in bold. Fields that many
// actions share are named once in the table.
func TestTheReadmeListsTheFieldsOfEveryAction(t *testing.T) {
	for heading, specs := range map[string][]action.Spec{
		"Actions of the MAX console": nicemax.Actions(),
		"Actions of the adapters":    append(ccai.Actions(tenant.Call), ccai.Actions(tenant.Chat)...),
	} {
		text := chapter(t, heading)
		require.NotEmpty(t, specs)
		for _, spec := range specs {
			assert.True(t, strings.HasSuffix(spec.About, "."), "%s: a sentence", spec.Name)
			for _, f := range spec.Fields {
				if spec.Name == "settings" {
					continue // the table of settings has them
				}
				word := `\b` + f.Name + `\b`
				if f.Required {
					word = `\*\*` + f.Name + `\*\*`
				}
				assert.Regexp(t, word, text, "%s: add it to README.md", spec.Name)
			}
		}
	}
}
