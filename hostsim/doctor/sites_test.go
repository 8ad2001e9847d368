package doctor_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
	"github.com/ctibridge/ctibridge/hostsim/doctor/doctortest"
)

func codesOf(r doctor.Report) (codes []doctor.Code) {
	for _, f := range r.Findings {
		codes = append(codes, f.Code)
	}
	return codes
}

// What only a browser sees is not found here; package e2e/doctor looks at the same sites in one.
func TestEverySiteHasItsOneFindingByHTTP(t *testing.T) {
	for _, site := range doctortest.Sites {
		t.Run(site.Name, func(t *testing.T) {
			o := site.Serve(t)
			r, err := doctor.Check(t.Context(), o)
			require.NoError(t, err)
			if site.Code == "" || doctor.Of(site.Code).InBrowser {
				require.Empty(t, r.Findings)
				return
			}
			require.Equal(t, []doctor.Code{site.Code}, codesOf(r))
			doctortest.CheckFinding(t, site, o, r.Findings[0])
		})
	}
}

func TestEveryCodeHasASiteAndEverySiteACode(t *testing.T) {
	sites := map[doctor.Code]int{}
	for _, site := range doctortest.Sites {
		sites[site.Code]++
	}
	require.Positive(t, sites[""], "sites without findings")
	for _, e := range doctor.Catalogue {
		assert.Positive(t, sites[e.Code], "no site for %s", e.Code)
	}
	assert.Len(t, sites, len(doctor.Catalogue)+1, "a site has a code that is not in the catalogue")
}

func TestTheCatalogueSaysAllOfEachCode(t *testing.T) {
	seen := map[doctor.Code]bool{}
	warned := false
	for _, e := range doctor.Catalogue {
		assert.False(t, seen[e.Code], "%s is there twice", e.Code)
		seen[e.Code] = true
		assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, string(e.Code))
		assert.NotEmpty(t, e.Vendors, e.Code)
		assert.Subset(t, doctor.Vendors, e.Vendors, e.Code)
		for _, text := range []string{e.What, e.Why} {
			assert.True(t, strings.HasSuffix(text, "."), "%s: a sentence", e.Code)
		}
		if !strings.HasPrefix(e.Source, "https://") {
			file, _, _ := strings.Cut(e.Source, "#") // its anchor is checked where docs are linked
			assert.FileExists(t, "../../"+file, e.Code)
		}
		assert.False(t, warned && e.Severity == doctor.Error, "%s: errors come before warnings", e.Code)
		warned = e.Severity == doctor.Warning
	}
	assert.Panics(t, func() { doctor.Of("no-code") })
}

func TestWhatNeedsABrowserIsNotPassedOverInSilence(t *testing.T) {
	for _, vendor := range doctor.Vendors {
		o := doctortest.Site{Vendor: vendor}.Serve(t)
		r, err := doctor.Check(t.Context(), o)
		require.NoError(t, err)
		var want, got []doctor.Code
		for _, e := range doctor.Catalogue {
			if e.InBrowser && slices.Contains(e.Vendors, vendor) {
				want = append(want, e.Code)
			}
		}
		for _, u := range r.NotChecked {
			got = append(got, u.Code)
			assert.Equal(t, "no browser was asked for", u.Reason)
		}
		require.NotEmpty(t, want)
		require.Equal(t, want, got)
	}
}
