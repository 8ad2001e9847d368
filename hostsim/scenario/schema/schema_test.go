package schema_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	ccaifaults "github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	maxfaults "github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/hostsim/pagefault"
	"github.com/ctibridge/ctibridge/hostsim/scenario/schema"
)

func TestTheSchemaIsUpToDate(t *testing.T) {
	made, err := schema.Make("../../..")
	require.NoError(t, err)
	require.NoError(t, made.Check("../../.."))
}

// The step "fault" says what kind of fault is meant by its name alone.
func TestNoTwoFaultsOfAConsoleHaveOneName(t *testing.T) {
	for _, list := range []fault.List{maxfaults.All, ccaifaults.All} {
		seen := map[string]bool{}
		for _, f := range list {
			seen[string(f.Name)] = true
		}
		for _, f := range delivery.All {
			require.False(t, seen[string(f.Name)], f.Name)
			seen[string(f.Name)] = true
		}
		for _, f := range pagefault.All {
			require.False(t, seen[string(f.Name)], f.Name)
		}
		require.NotEmpty(t, seen)
	}
}
