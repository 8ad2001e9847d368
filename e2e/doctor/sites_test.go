package doctor

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/hostsim/doctor"
	"github.com/ctibridge/ctibridge/hostsim/doctor/doctortest"
	"github.com/ctibridge/ctibridge/hostsim/doctor/inconsole"
)

// brief is for pages that never register: nothing is waited for but the time itself.
const brief = 8 * time.Second

// recorded keeps what the browser saw, before it is joined with what the headers say.
type recorded struct{ look doctor.Look }

func (r *recorded) Look(ctx context.Context, s doctor.Subject) (l doctor.Look, err error) {
	r.look, err = inconsole.Chromium{}.Look(ctx, s)
	return r.look, err
}

func codesOf(findings []doctor.Finding) (codes []doctor.Code) {
	for _, f := range findings {
		codes = append(codes, f.Code)
	}
	return codes
}

func TestEverySiteHasItsOneFindingInAConsole(t *testing.T) {
	for _, site := range doctortest.Sites {
		t.Run(site.Name, func(t *testing.T) {
			t.Parallel()
			o, browser := site.Serve(t), &recorded{}
			o.Browser, o.Timeout = browser, harness.Patience
			if site.NeverRegisters {
				o.Timeout = brief
			}
			r, err := doctor.Check(t.Context(), o)
			require.NoError(t, err)
			require.Contains(t, r.Browser, "Chrome/")
			if site.Code == "" {
				require.Empty(t, r.Findings)
				require.Empty(t, r.NotChecked)
				return
			}
			require.Equal(t, []doctor.Code{site.Code}, codesOf(r.Findings))
			doctortest.CheckFinding(t, site, o, r.Findings[0])
			checkUnmade(t, site.Code, r)
			if slices.Contains(judgedByBrowser, site.Code) {
				assert.Contains(t, codesOf(browser.look.Findings), site.Code, "the browser says so too")
			}
		})
	}
}

// judgedByBrowser are the findings of headers that the browser makes as well: the rules of the first
// look are held against it. A cookie is one too, but for one that it drops without a word.
var judgedByBrowser = []doctor.Code{
	doctor.InsecurePage, doctor.XFrameOptions, doctor.FrameAncestors, doctor.FrameSrc,
	doctor.WasmBlocked, doctor.ModuleBlocked, doctor.MixedContent,
}

// checkUnmade: only what the finding hides was not checked, and that is said.
func checkUnmade(t *testing.T, c doctor.Code, r doctor.Report) {
	t.Helper()
	if !doctor.Of(c).Hides || c == doctor.HTTPStatus {
		require.Empty(t, r.NotChecked)
		return
	}
	for _, u := range r.NotChecked {
		require.Equal(t, "fix "+string(c)+" first", u.Reason)
	}
}
