package hostsim_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// chapter is the part of the README under a heading of the second level.
func chapter(t *testing.T, heading string) string {
	t.Helper()
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	_, rest, found := strings.Cut(string(readme), "\n## "+heading+"\n")
	require.True(t, found, heading)
	text, _, _ := strings.Cut(rest, "\n## ")
	return text
}

func adapterView(kind tenant.Type, profile faults.Profile) ccai.View {
	a := ccai.New(ccai.Options{Type: kind, Clock: clock.System{}, NextID: func() int64 { return 1 }, Profile: profile})
	return a.View().(ccai.View)
}

func TestTheReadmeListsEveryActionOfTheAdapters(t *testing.T) {
	actions := chapter(t, "Actions of the adapters")
	for _, kind := range []tenant.Type{tenant.Call, tenant.Chat} {
		can := maps.Collect(adapterView(kind, "").Can.All())
		require.NotEmpty(t, can)
		for action := range can {
			assert.Regexp(t, "(?m)^\\| [^|]*`"+action+"`", actions, "add it to README.md")
		}
	}
}

func TestTheReadmeListsEveryProfileAndFaultOfTheAdapters(t *testing.T) {
	text := chapter(t, "Profiles and faults of the adapters")
	require.NotEmpty(t, faults.Profiles)
	for _, profile := range faults.Profiles {
		v := adapterView(tenant.Call, profile)
		var on []string
		for _, f := range v.Faults {
			if f.On {
				on = append(on, "`"+string(f.Name)+"`")
			}
		}
		for _, p := range v.Profiles {
			if p.Name == profile {
				assert.Contains(t, text, fmt.Sprintf("| `%s` | %s | %s |\n", profile, p.About, strings.Join(on, " ")))
			}
		}
	}
	for _, f := range faults.All {
		assert.Contains(t, text, row(f))
	}
}

// row is how a fault stands in the README.
func row(f fault.Fault) string {
	return fmt.Sprintf("| `%s` | %s | %s |\n", f.Name, f.About, f.Source)
}

func TestTheReadmeListsEverySettingOfTheAdaptersWithItsDefault(t *testing.T) {
	text := chapter(t, "Settings of the adapters")
	raw, err := json.Marshal(event.DefaultSettings())
	require.NoError(t, err)
	var settings map[string]any
	require.NoError(t, json.Unmarshal(raw, &settings))
	names := settings["names"].(map[string]any)
	delete(settings, "names")
	require.NotEmpty(t, settings)
	for name, value := range settings {
		assert.Contains(t, text, fmt.Sprintf("| `%s` | `%v` |", name, value))
	}
	require.NotEmpty(t, names)
	for name := range names {
		assert.Contains(t, text, "`"+name+"`")
	}
}
