package nicemax_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// TestNestedFieldsAreNotEmittedDeeper: encoding/json takes 10,000 levels. What a page nests as deep as the link lets through must not come back in an
// envelope that adds some, as the link could not write that, nor the journal show it.
func TestNestedFieldsAreNotEmittedDeeper(t *testing.T) {
	const levels = 9997 // and three of the link's message around it
	deep := strings.Repeat("[", levels) + strings.Repeat("]", levels)
	for _, profile := range nicemax.Profiles {
		for _, key := range []string{"contactId", "subscriptionTypes", "issuer"} {
			t.Run(fmt.Sprintf("%s in %s", key, profile), func(t *testing.T) {
				r := newRigWith(t, nicemax.Options{Profile: profile})
				reply := r.register("workspace", fmt.Sprintf("%q:%s", key, deep))
				require.Len(t, reply.Posts, 1)
				assert.NotPanics(t, func() { pagelink.Encode(map[string]any{"post": reply.Posts[0]}) })
			})
		}
	}
}

// TestNoPageMakesTheConsoleRememberWithoutEnd: the faults of the older messengers repeat themselves as often as somebody registers.
func TestNoPageMakesTheConsoleRememberWithoutEnd(t *testing.T) {
	for _, profile := range midAndOld {
		t.Run("registrations of "+string(profile), func(t *testing.T) {
			r := newRigWith(t, nicemax.Options{Profile: profile})
			r.subscribe("workspace", `["agent"]`)
			for n := range 300 {
				r.subscribe(fmt.Sprintf("window-%d", n), `["nope"]`)
			}
			last := r.subscribe("window-x", `["nope"]`).Posts
			assert.Equal(t, "window-x", last[len(last)-1].Frame, "who comes later is still answered")
			assert.Len(t, last, 100)
			assert.Len(t, r.do("sign-out").Posts, 100, "and the event comes as often as that")
		})
	}
	t.Run("stored poll events", func(t *testing.T) {
		r := newRigWith(t, nicemax.Options{Profile: nicemax.ProfileMAX, Faults: []fault.Name{faults.NoReferences}})
		r.talk()
		for range 2000 {
			r.hear("window-1", `{"messageType":"MuteEvent"}`)
		}
		r.do("hold")
		events := r.one(r.subscribe("workspace", `["all"]`)).Events
		require.Len(t, events, 1001, "the acknowledgement and the newest")
		assert.Equal(t, "CallContactEvent Holding 701200345", brief(events[1000]))
	})
}

func TestAWindowThatClosedBeforeItsMessageArrivedIsNotSubscribed(t *testing.T) {
	for _, profile := range nicemax.Profiles {
		r := newRigWith(t, nicemax.Options{Profile: profile})
		r.talk()
		assert.Empty(t, r.subscribe("closed-window", `["all"]`))
		assert.Empty(t, r.subscribe("closed-window", `["all"]`), "nor is the next one taken for the same")
		assert.Empty(t, r.hear("closed-window", `{"messageType":"HoldEvent"}`), "and nobody receives")
		assert.EqualValues(t, "Holding", r.view().Contacts[0].Status, "what it commanded")
		assert.NotEmpty(t, r.subscribe("window-1", `["all"]`).Posts)
	}
}

// TestWarningsAreShort: a message of 256 Ki characters may hold as many types, and an issuer that each of their warnings would repeat.
func TestWarningsAreShort(t *testing.T) {
	long := strings.Repeat("x", 100_000)
	for _, profile := range nicemax.Profiles {
		t.Run("types and issuer in "+string(profile), func(t *testing.T) {
			r := newRigWith(t, nicemax.Options{Profile: profile})
			reply := r.hear("workspace", `{"messageType":"RegisterForClientEvents","issuer":"`+long+`","subscriptionTypes":["`+long+`"`+
				strings.Repeat(`,7`, 50_000)+`]}`)
			require.Len(t, reply.Posts, 1)
			require.Len(t, reply.Warnings, 21)
			assert.Contains(t, reply.Warnings[20], "49981 more")
			for _, warning := range reply.Warnings {
				assert.Less(t, len(warning), 600)
			}
		})
		t.Run("20 types are each named in "+string(profile), func(t *testing.T) {
			r := newRigWith(t, nicemax.Options{Profile: profile})
			warnings := r.subscribe("workspace", `["nope"`+strings.Repeat(`,7`, 19)+`]`).Warnings
			require.Len(t, warnings, 20)
			assert.Equal(t, "Invalid subscription type [nope] in Client Event Subscription. Issuer: [acme-crm].", warnings[0])
		})
	}
	t.Run("the issuer of a second registration", func(t *testing.T) {
		r := newRig(t)
		for range 2 {
			reply := r.hear("workspace", `{"messageType":"RegisterForClientEvents","issuer":"`+long+`","subscriptionTypes":["all"]}`)
			for _, warning := range reply.Warnings {
				assert.Less(t, len(warning), 600)
			}
		}
		assert.NotEmpty(t, r.subscribe("workspace", `["all"]`).Warnings)
	})
	t.Run("a contact id below zero", func(t *testing.T) {
		warnings := newRigWith(t, nicemax.Options{Profile: nicemax.ProfileCXA25}).register("workspace", `"contactId":"-`+strings.Repeat("1", 100_000)+`"`).Warnings
		require.Len(t, warnings, 1)
		assert.Less(t, len(warnings[0]), 600)
	})
}
