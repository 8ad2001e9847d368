package doctor

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/hostsim/doctor"
	"github.com/ctibridge/ctibridge/hostsim/doctor/doctortest"
	"github.com/ctibridge/ctibridge/hostsim/doctor/inconsole"
)

// brief is for pages that never register: nothing is waited for but the time itself.
const brief = 8 * time.Second

func codesOf(r doctor.Report) (codes []doctor.Code) {
	for _, f := range r.Findings {
		codes = append(codes, f.Code)
	}
	return codes
}

func TestEverySiteHasItsOneFindingInAConsole(t *testing.T) {
	for _, site := range doctortest.Sites {
		t.Run(site.Name, func(t *testing.T) {
			t.Parallel()
			o := site.Serve(t)
			o.Browser, o.Timeout = inconsole.Chromium{}, harness.Patience
			if site.NeverRegisters {
				o.Timeout = brief
			}
			r, err := doctor.Check(t.Context(), o)
			require.NoError(t, err)
			require.Contains(t, r.Browser, "Chrome/")
			for _, u := range r.NotChecked {
				require.Contains(t, u.Reason, "first", "only what another finding hides")
			}
			if site.Code == "" {
				require.Empty(t, r.Findings)
				require.Empty(t, r.NotChecked)
				return
			}
			require.Equal(t, []doctor.Code{site.Code}, codesOf(r))
			doctortest.CheckFinding(t, site, o, r.Findings[0])
		})
	}
}
