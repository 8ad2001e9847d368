package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

func TestProfilesAreReadByTheirExactNames(t *testing.T) {
	for _, profile := range nicemax.Profiles {
		read, ok := nicemax.ParseProfile(string(profile))
		assert.True(t, ok)
		assert.Equal(t, profile, read)
	}
	standard, ok := nicemax.ParseProfile("")
	assert.True(t, ok)
	assert.Equal(t, nicemax.Profiles[0], standard)
	assert.Equal(t, nicemax.ProfileMAX, standard)
	for _, name := range []string{"MAX", "cxa", "cxa-25 ", "ccai"} {
		_, ok := nicemax.ParseProfile(name)
		assert.False(t, ok, name)
	}
}

func TestAConsoleNeedsAProfileAndFaultsThatExist(t *testing.T) {
	assert.Panics(t, func() { newRigWith(t, nicemax.Options{Faults: []fault.Name{"rain"}}) })
	assert.Panics(t, func() { newRigWith(t, nicemax.Options{Profile: "cxa"}) })
	for _, profile := range append(nicemax.Profiles, "") {
		assert.NotPanics(t, func() { newRigWith(t, nicemax.Options{Profile: profile}) })
	}
}

func TestLosingReferencesTwiceLosesNoStoredEvent(t *testing.T) {
	r := newRigWith(t, nicemax.Options{Profile: nicemax.ProfileMAX, Faults: []fault.Name{faults.NoReferences}})
	r.ring()
	r.set("no-references", true)
	r.do("answer")
	r.expect(r.subscribe("workspace", `["contacts"]`),
		`workspace null: ack OK "Success" null, CallContactEvent Incoming 701200345, CallContactEvent Active 701200345`)
}

func TestTheOpeningEventsOnTheWire(t *testing.T) {
	r := newRigWith(t, nicemax.Options{Faults: []fault.Name{faults.NoReferences}})
	events := r.one(r.subscribe("workspace", `["agent"]`)).Events
	require.Len(t, events, 5)
	assert.Equal(t, "60214", events[1]["AgentId"])
	assert.Equal(t, "True", events[1]["CanMask"])
	assert.Equal(t, "1", events[2]["VoiceThreshold"], "numbers are strings")
	assert.Equal(t, map[string]any{
		"Type": "AgentLeg", "IISHost": "web-21", "VCHost": "vc-07", "AgentLegId": "701200299", "Status": "Active", "FinalState": "False",
	}, events[3])
}

func TestTheViewNamesTheProfile(t *testing.T) {
	for _, profile := range nicemax.Profiles {
		assert.Equal(t, profile, newRigWith(t, nicemax.Options{Profile: profile}).view().Profile)
	}
}
