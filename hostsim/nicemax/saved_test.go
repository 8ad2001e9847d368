package nicemax_test

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
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// counted are options with a clock and a source of ids that the test can copy.
func counted(c clock.Clock, last int64) (nicemax.Options, *int64) {
	at := &last
	return nicemax.Options{Clock: c, NextID: func() int64 { *at++; return *at }}, at
}

func exported(t *testing.T, c *nicemax.Console) json.RawMessage {
	t.Helper()
	return pagelink.Encode(c.Export())
}

// TestAConsoleGoesOnInAnother walks a console to somewhere, gives its state to another, and walks both on.
func TestAConsoleGoesOnInAnother(t *testing.T) {
	for seed := range uint64(60) {
		profile := nicemax.Profiles[seed%4]
		t.Run(fmt.Sprintf("%s, seed %d", profile, seed), func(t *testing.T) {
			random := rand.New(rand.NewPCG(seed, 1))
			watch := clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC))
			o, last := counted(watch, firstID-1)
			o.Profile, o.Faults = profile, []fault.Name{faults.MAXSessionConflict}
			if seed%3 == 0 {
				o.Faults = append(o.Faults, faults.MuteEndsWithCall)
			}
			first := nicemax.New(o)
			for range random.IntN(80) {
				watch.Advance(time.Second)
				press(first, random)
			}
			state := exported(t, first)
			o, _ = counted(watch, *last)
			second, err := nicemax.Restore(o, state)
			require.NoError(t, err)
			require.Equal(t, first.View(), second.View())
			require.JSONEq(t, string(state), string(exported(t, second)))

			register := pagelink.Message{Frame: "window-1", Data: json.RawMessage(`{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}`)}
			one, two := first.Receive(register), second.Receive(register)
			if profile == nicemax.ProfileMAX { // CXone Agent keeps events of contacts that are over
				require.Equal(t, one, two)
			}
			posts := 0
			for range 60 {
				watch.Advance(time.Second)
				source := random.Uint64()
				one, two := press(first, rand.New(rand.NewPCG(source, 2))), press(second, rand.New(rand.NewPCG(source, 2)))
				require.Equal(t, one, two)
				require.Equal(t, first.View(), second.View())
				posts += len(one.Posts)
			}
			require.Positive(t, posts)
		})
	}
}

// press does one of the actions that are possible, and returns what is posted.
func press(c *nicemax.Console, random *rand.Rand) pagelink.Reply {
	name := possibleAction(c.View().(nicemax.View), random)
	reply, _ := c.Do(action.Request{Name: name, Fields: json.RawMessage(walkDetails[random.IntN(len(walkDetails))])})
	return reply
}

// A console can be in whatever it gets into: a status that Channel.Has does not know could be exported, and not imported.
func TestEveryStatusThatAContactHasCanBeImported(t *testing.T) {
	seen := map[string]bool{}
	for seed := range uint64(40) {
		random := rand.New(rand.NewPCG(seed, 9))
		o, _ := counted(clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC)), firstID-1)
		c := nicemax.New(o)
		for _, begin := range []string{"chat {\"status\":\"Inviting\"}", "digital {\"status\":\"new\"}", "digital {}"} {
			name, fields, _ := strings.Cut(begin, " ")
			_, _ = c.Do(action.Request{Name: name, Fields: json.RawMessage(fields)})
		}
		for range 150 {
			for _, k := range c.Export().(nicemax.Saved).Contacts {
				require.True(t, k.Channel.Has(k.Status), "%s %s", k.Channel, k.Status)
				seen[fmt.Sprint(k.Channel, " ", k.Status)] = true
			}
			press(c, random)
		}
	}
	for _, rare := range []string{
		"voicemail Holding", "chat Holding", "chat Inviting", "chat Interrupted", "call Masking", "digital new",
	} {
		assert.True(t, seen[rare], rare)
	}
}

func TestAStateIsACopy(t *testing.T) {
	r := newRig(t)
	r.do("ring")
	state := r.console.Export().(nicemax.Saved)
	r.do("answer")
	assert.EqualValues(t, "Incoming", state.Contacts[0].Status)
	assert.Equal(t, state.Contacts[0].ID, r.console.HighestID())
}

// talking is the state of a console with a call that is talked.
func talking(t *testing.T) string {
	t.Helper()
	r := newRig(t)
	r.do("ring")
	r.do("answer")
	r.do("leg-call")
	return string(exported(t, r.console))
}

func TestAStateThatNoConsoleCanBeInIsRefused(t *testing.T) {
	state := talking(t)
	for _, row := range []struct{ old, new, field, reason string }{
		{`"profile":"max"`, `"profile":"min"`, "profile", `there is no profile "min"`},
		{`"profile":"max"`, `"profile":""`, "profile", "there is no profile"},
		{`"profile":"max"`, `"profil":"max"`, "", `unknown field "profil"`},
		{`"faults":[]`, `"faults":["rust"]`, "faults", `there is no fault "rust"`},
		{`"state":"InboundContact"`, `"state":"Asleep"`, "agent.now", `"Asleep"`},
		{`"next":{"state":"Available"`, `"next":{"state":"InboundContact"`, "agent.next", `"InboundContact"`},
		{`"leg":{"number":1,"status":"Active"`, `"leg":{"number":1,"status":"Holding"`, "agent.leg.status", `"Holding"`},
		{`"sessions":1`, `"sessions":-1`, "agent", "below zero"},
		{`"id":701200345`, `"id":0`, "contacts[0].id", "0 is no id"},
		{`"id":701200345`, `"id":9007199254740993`, "current", "none of the contacts"},
		{`"master":701200345`, `"master":9007199254740993`, "contacts", "an id is below zero or above"},
		{`"master":701200345`, `"master":-1`, "contacts", "an id is below zero or above"},
		{`"channel":"call"`, `"channel":"fax"`, "contacts[0].channel", `"fax"`},
		{`"status":"Active","started"`, `"status":"open","started"`, "contacts[0].status", `the channel call is never "open"`},
		{`"current":701200345`, `"current":7`, "current", "7 is none of the contacts"},
		{`"current":701200345`, `"current":0`, "current", "0 is none of the contacts"},
		{`"current":701200345`, `"current":"x"`, "current", "string is no int64"},
		{`"conferences":0`, `"conferences":-1`, "memory.conferences", "-1 is below zero"},
		{`"steps":1`, `"steps":3`, "memory.systemCalls[0]", "no such call"},
		{`"kind":"AgentLeg"`, `"kind":"Regular"`, "memory.systemCalls[0]", "no such call"},
		{state, `[]`, "", "array is no nicemax.Saved"},
		{state, state + `{}`, "", "there is more behind it"},
		{state, `{`, "", "unexpected EOF"},
	} {
		changed := strings.Replace(state, row.old, row.new, 1)
		require.NotEqual(t, state, changed, row.old)
		_, err := nicemax.Restore(restoring(t), json.RawMessage(changed))
		var wrong *pagelink.StateError
		require.ErrorAs(t, err, &wrong, row.new)
		assert.Equal(t, row.field, wrong.Field, row.new)
		assert.Contains(t, wrong.Error(), row.reason)
	}
	_, err := nicemax.Restore(restoring(t), json.RawMessage(state))
	require.NoError(t, err, "as it was")
}

func restoring(t *testing.T) nicemax.Options {
	t.Helper()
	o, _ := counted(clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC)), firstID+100)
	return o
}

// FuzzState: whatever a state holds, it is refused, or its console can be used.
func FuzzState(f *testing.F) {
	r := newRig(&testing.T{})
	for seed := range uint64(8) {
		random := rand.New(rand.NewPCG(seed, 3))
		for range 30 {
			press(r.console, random)
		}
		f.Add([]byte(pagelink.Encode(r.console.Export())), seed)
	}
	f.Fuzz(func(t *testing.T, state []byte, seed uint64) {
		c, err := nicemax.Restore(restoring(t), state)
		if err != nil {
			return
		}
		random := rand.New(rand.NewPCG(seed, 4))
		c.Receive(pagelink.Message{Frame: "workspace", Data: json.RawMessage(`{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}`)})
		for range 40 {
			press(c, random)
			pagelink.Encode(c.View())
			pagelink.Encode(c.Export())
		}
	})
}
