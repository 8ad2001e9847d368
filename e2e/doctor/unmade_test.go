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

// subjectOf is a site as a browser gets it.
func subjectOf(t *testing.T, site doctortest.Site, wait time.Duration) doctor.Subject {
	t.Helper()
	o := site.Serve(t)
	return doctor.Subject{
		URL: o.URL, Page: o.URL, Vendor: site.Vendor, ConsoleOrigin: doctor.DefaultConsole[site.Vendor],
		Wait: wait,
	}
}

func TestALookThatHasNoTimeSaysThatNothingWasChecked(t *testing.T) {
	look, err := inconsole.Chromium{}.Look(t.Context(), subjectOf(t, doctortest.Site{Vendor: doctor.MAX}, 1))
	require.NoError(t, err)
	require.False(t, look.Registered)
	require.Empty(t, look.Findings)
	require.Equal(t, doctor.Unmade(doctor.MAX, "it was not done in 1ns"), look.NotChecked)
}

// A page may listen to its adapters without the bridge: nobody knows what it takes.
func TestAPageWithoutABridgeCannotBeAsked(t *testing.T) {
	site := doctortest.Site{Vendor: doctor.CCAI, Page: doctortest.Page{Script: `
		document.body.innerHTML = '<iframe src="{console}/agent/?type=chat&from=custom"></iframe>';`}}
	look, err := inconsole.Chromium{}.Look(t.Context(), subjectOf(t, site, harness.Patience))
	require.NoError(t, err)
	require.Empty(t, look.Findings)
	require.Equal(t, doctor.Unmade(doctor.CCAI, "the page has no bridge of ctibridge to ask"), look.NotChecked)
}
