package hostsim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	maxfaults "github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

func startWith(t *testing.T, o hostsim.Options) *hostsim.Server {
	t.Helper()
	o.Addr = "127.0.0.1:0"
	s := hostsim.New(o)
	require.NoError(t, s.Start())
	t.Cleanup(func() { s.Close() })
	return s
}

// maxView opens a console page, the n-th of the server.
func maxView(t *testing.T, s *hostsim.Server, path string, n int) nicemax.View {
	t.Helper()
	page := dial(t, s.LocalhostURL(), path)
	page.read()
	page.read()
	view, err := s.View(n)
	require.NoError(t, err)
	return view.(nicemax.View)
}

func TestTheServerGivesItsOptionsToEveryConsole(t *testing.T) {
	s := startWith(t, hostsim.Options{MAX: nicemax.Options{
		Profile: nicemax.ProfileCXA25, WithoutSession: true, Faults: []fault.Name{maxfaults.LoggedOutState},
	}})
	v := maxView(t, s, "/max/link", 1)
	assert.Equal(t, nicemax.ProfileCXA25, v.Profile)
	assert.False(t, v.Agent.SignedIn)
	assert.Equal(t, []fault.Name{maxfaults.LoggedOutState}, on(v.Faults))
	assert.Equal(t, nicemax.ProfileMAX, maxView(t, s, "/max/link?profile=max", 2).Profile, "the address comes first")
}

func TestTheServerGivesItsOptionsToEveryAdapter(t *testing.T) {
	agent := tenant.Agent{ID: 7, Name: "Ines Duarte", Email: "ines@acme.example"}
	s := startWith(t, hostsim.Options{CCAI: ccai.Options{
		Agent: agent, Profile: faults.ProfileBefore63, Faults: []fault.Name{faults.Doubled},
		Settings: event.Settings{TransferEnd: "never"},
	}})
	v := openAdapter(t, s, callLink).view
	assert.Equal(t, agent, v.Agent)
	assert.Equal(t, "never", v.Settings.TransferEnd)
	assert.Equal(t, []fault.Name{faults.NoRichText, faults.Doubled}, on(v.Faults))

	v = openAdapter(t, s, callLink+"&profile=current&fault=nulls").view
	assert.Equal(t, []fault.Name{faults.Nulls, faults.Doubled}, on(v.Faults), "the address comes first, and adds its faults")
}

func on(faults []fault.Listed) (names []fault.Name) {
	for _, f := range faults {
		if f.On {
			names = append(names, f.Name)
		}
	}
	return names
}

func TestAServerWithOptionsThatThereAreNotIsNotMade(t *testing.T) {
	assert.Panics(t, func() { hostsim.New(hostsim.Options{MAX: nicemax.Options{Profile: "cxa"}}) })
	assert.Panics(t, func() { hostsim.New(hostsim.Options{MAX: nicemax.Options{Faults: []fault.Name{"rain"}}}) })
	assert.Panics(t, func() { hostsim.New(hostsim.Options{CCAI: ccai.Options{Profile: "before-9"}}) })
	assert.Panics(t, func() { hostsim.New(hostsim.Options{CCAI: ccai.Options{Faults: []fault.Name{"rain"}}}) })
}
