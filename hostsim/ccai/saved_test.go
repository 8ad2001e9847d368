package ccai_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// counted are options with a source of ids that the test can copy.
func counted(kind tenant.Type, c clock.Clock, last int64) (ccai.Options, *int64) {
	at := &last
	return ccai.Options{Type: kind, Clock: c, NextID: func() int64 { *at++; return *at }}, at
}

func exported(a *ccai.Adapter) json.RawMessage { return pagelink.Encode(a.Export()) }

// press does one of the actions that are possible, and returns what is posted.
func press(a *ccai.Adapter, kind tenant.Type, random *rand.Rand) pagelink.Reply {
	name := possibleAction(a.View().(ccai.View), random)
	reply, _ := a.Do(action.Request{Name: name, Fields: json.RawMessage(walkDetails[kind][random.IntN(2)])})
	return reply
}

// TestAnAdapterGoesOnInAnother walks an adapter to somewhere, gives its state to another, and walks both on.
func TestAnAdapterGoesOnInAnother(t *testing.T) {
	for seed := range uint64(60) {
		kind := []tenant.Type{tenant.Call, tenant.Chat}[seed%2]
		t.Run(fmt.Sprintf("%s, seed %d", kind, seed), func(t *testing.T) {
			random := rand.New(rand.NewPCG(seed, 1))
			watch := clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC))
			o, last := counted(kind, watch, 70)
			if seed%3 == 0 {
				o.Faults, o.Profile = []fault.Name{faults.ForeignMessages}, faults.ProfileBefore344
			}
			first := ccai.New(o)
			press(first, kind, random)
			_, _ = first.Do(action.Request{Name: "sign-in"})
			for range random.IntN(80) {
				watch.Advance(time.Second)
				press(first, kind, random)
			}
			state := exported(first)
			o, _ = counted(kind, watch, *last)
			second, err := ccai.Restore(o, state)
			require.NoError(t, err)
			require.Equal(t, first.View(), second.View())
			require.JSONEq(t, string(state), string(exported(second)))
			posts := 0
			for range 60 {
				watch.Advance(time.Second)
				source := random.Uint64()
				one, two := press(first, kind, rand.New(rand.NewPCG(source, 2))), press(second, kind, rand.New(rand.NewPCG(source, 2)))
				require.Equal(t, one, two)
				require.Equal(t, first.View(), second.View())
				posts += len(one.Posts)
			}
			require.Positive(t, posts)
		})
	}
}

// chatting is the state of an adapter with a chat, everything in it.
func chatting(t *testing.T) string {
	t.Helper()
	r := newRig(t, tenant.Chat)
	for _, step := range []string{
		"sign-in", "new-chat", "take-chat", `transfer {"mode":"warm","toQueue":803}`, "start-cobrowse",
	} {
		r.do(step)
	}
	return string(exported(r.adapter))
}

func TestAStateThatNoAdapterCanBeInIsRefused(t *testing.T) {
	state := chatting(t)
	o, _ := counted(tenant.Chat, clock.System{}, 70)
	for _, row := range []struct{ old, new, field, reason string }{
		{`"type":"chat"`, `"type":"call"`, "type", "this is the chat adapter"},
		{`"profile":"current"`, `"profile":"future"`, "profile", `there is no profile "future"`},
		{`"faults":[]`, `"faults":["rust"]`, "faults", `there is no fault "rust"`},
		{`"popAtStart":"after"`, `"popAtStart":"soon"`, "settings", "popAtStart"},
		{`"email":"mira.holt@northwind.test"`, `"email":""`, "agent", "no email"},
		{`"signedIn":true`, `"signedIn":false`, "signedIn", "has no sessions"},
		{`"signedIn":true`, `"signedOut":false`, "", `unknown field "signedOut"`},
		{`"front":`, `"front":1`, "front", "none of the sessions"},
		{`"sessions":[{"id":`, `"sessions":[{"id":-`, "front", "none of the sessions"},
		{`"state":"active"`, `"state":"asleep"`, "sessions[0].state", `"asleep"`},
		{`"sessionType":"Messaging Inbound (Web Chat)"`, `"sessionType":""`, "sessions[0].sessionType", "no session type"},
		{`"sessionType":"Messaging Inbound (Web Chat)"`, `"sessionType":"Voice Internal"`, "sessions[0].sessionType", "no session type"},
		{`"transfer":{"agent":null,"queue":{`, `"transfer":{"agent":null,"queue":null,"old":{`, "", "unknown field"},
		{`"remoteControl":"off"`, `"remoteControl":"maybe"`, "sessions[0].cobrowse", "a control that is none"},
		{`"unread":0`, `"unread":-1`, "sessions[0].unread", "below zero"},
		{state, `null`, "type", "this is the chat adapter"},
	} {
		changed := strings.Replace(state, row.old, row.new, 1)
		require.NotEqual(t, state, changed, row.old)
		_, err := ccai.Restore(o, json.RawMessage(changed))
		var wrong *pagelink.StateError
		require.ErrorAs(t, err, &wrong, row.new)
		assert.Equal(t, row.field, wrong.Field, row.new)
		assert.Contains(t, wrong.Error(), row.reason)
	}
	a, err := ccai.Restore(o, json.RawMessage(state))
	require.NoError(t, err, "as it was")
	assert.Equal(t, a.View().(ccai.View).Front, a.HighestID())
}

func TestNoTwoSessionsOfAStateHaveOneID(t *testing.T) {
	state := chatting(t)
	_, sessions, _ := strings.Cut(state, `"sessions":[`)
	one, _, _ := strings.Cut(sessions, `],"front"`)
	o, _ := counted(tenant.Chat, clock.System{}, 70)
	_, err := ccai.Restore(o, json.RawMessage(strings.Replace(state, one, one+","+one, 1)))
	require.ErrorContains(t, err, "sessions[1].id")
}

// FuzzState: whatever a state holds, it is refused, or its adapter can be used.
func FuzzState(f *testing.F) {
	for seed := range uint64(8) {
		kind := []tenant.Type{tenant.Call, tenant.Chat}[seed%2]
		random := rand.New(rand.NewPCG(seed, 3))
		o, _ := counted(kind, clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC)), 70)
		a := ccai.New(o)
		for range 40 {
			press(a, kind, random)
		}
		f.Add([]byte(exported(a)), seed)
	}
	f.Fuzz(func(t *testing.T, state []byte, seed uint64) {
		kind := []tenant.Type{tenant.Call, tenant.Chat}[seed%2]
		o, _ := counted(kind, clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC)), 70)
		a, err := ccai.Restore(o, state)
		if err != nil {
			return
		}
		random := rand.New(rand.NewPCG(seed, 4))
		for range 40 {
			for _, p := range press(a, kind, random).Posts {
				pagelink.Encode(p)
			}
			pagelink.Encode(a.View())
			pagelink.Encode(a.Export())
		}
	})
}
