package nicemax_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
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

func TestAConsoleNeedsAProfileThatExists(t *testing.T) {
	assert.Panics(t, func() { newRigWith(t, nicemax.Options{Profile: "cxa"}) })
	for _, profile := range append(nicemax.Profiles, "") {
		assert.NotPanics(t, func() { newRigWith(t, nicemax.Options{Profile: profile}) })
	}
}

func TestTogglesTakeOnOrOff(t *testing.T) {
	for _, setting := range []string{"references", "bare-session-info", "logged-out-state", "mute-ends-with-call", "max-session-conflict",
		"contact-id-filters", "token-for-all", "fractional-contact-id"} {
		for _, details := range []string{`{}`, `{"on":"yes"}`, `{"on":""}`, `{"on":null}`, `[]`} {
			_, err := newRig(t).try(setting, details)
			var wrong *action.Error
			require.ErrorAs(t, err, &wrong, details)
			require.Equal(t, action.BadField, wrong.Code, details)
		}
		for _, details := range []string{`{"on":true}`, `{"on":false}`, `{"on":"true"}`} {
			_, err := newRig(t).try(setting, details)
			require.NoError(t, err)
		}
	}
}

func TestASettingThatIsSwitchedToWhereItIsChangesNothing(t *testing.T) {
	for _, profile := range nicemax.Profiles {
		r := newRigWith(t, nicemax.Options{Profile: profile})
		r.subscribe("workspace", `["all"]`)
		assert.Empty(t, r.set("references", true))
		r.set("references", false)
		assert.Empty(t, r.set("references", false))
	}
}

func TestLosingReferencesTwiceLosesNoStoredEvent(t *testing.T) {
	r := newRigWith(t, nicemax.Options{Profile: nicemax.ProfileMAX, WithoutReferences: true})
	r.ring()
	r.set("references", false)
	r.do("answer")
	r.expect(r.subscribe("workspace", `["contacts"]`),
		`workspace null: ack OK "Success" null, CallContactEvent Incoming 701200345, CallContactEvent Active 701200345`)
}

func TestTheOpeningEventsOnTheWire(t *testing.T) {
	r := newRigWith(t, nicemax.Options{WithoutReferences: true})
	events := r.one(r.subscribe("workspace", `["agent"]`)).Events
	require.Len(t, events, 5)
	assert.Equal(t, "60214", events[1]["AgentId"])
	assert.Equal(t, "True", events[1]["CanMask"])
	assert.Equal(t, "1", events[2]["VoiceThreshold"], "numbers are strings")
	assert.Equal(t, map[string]any{
		"Type": "AgentLeg", "IISHost": "web-21", "VCHost": "vc-07", "AgentLegId": "701200299", "Status": "Active", "FinalState": "False",
	}, events[3])
}

func TestTheViewShowsTheCircumstancesAsTheyAre(t *testing.T) {
	for _, profile := range nicemax.Profiles {
		r := newRigWith(t, nicemax.Options{Profile: profile})
		assert.Equal(t, profile, r.view().Profile)
		assert.Equal(t, switches("references"), r.view().Circumstances)

		r.set("references", false)
		r.set("bare-session-info", true)
		assert.Equal(t, switches("bare-session-info"), r.view().Circumstances)

		r = newRigWith(t, nicemax.Options{Profile: profile, WithoutReferences: true, BareSessionInfo: true})
		assert.Equal(t, switches("bare-session-info"), r.view().Circumstances)

		r = newRigWith(t, nicemax.Options{Profile: profile, Unsourced: nicemax.Unsourced{LoggedOutState: true, MuteEndsWithCall: true, SessionConflict: true}})
		assert.Equal(t, switches("references", "logged-out-state", "mute-ends-with-call", "max-session-conflict"), r.view().Circumstances)
	}
}

// switches is how the switches of a console stand of which those named are on.
func switches(on ...string) map[string]bool {
	all := map[string]bool{}
	for _, name := range []string{"references", "bare-session-info", "logged-out-state", "mute-ends-with-call", "max-session-conflict",
		"contact-id-filters", "token-for-all", "fractional-contact-id"} {
		all[name] = slices.Contains(on, name)
	}
	return all
}
