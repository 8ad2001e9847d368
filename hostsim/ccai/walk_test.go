package ccai_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// The walk changes settings, too, while sessions last.
const (
	oneWay   = `"outboundStart":"dialled","warmTransferAt":"completion","popAtStart":"before","reportEndings":true`
	otherWay = `"outboundStart":"connected","warmTransferAt":"start","popAtStart":"after","reportEndings":false`
)

// walkDetails fit every action at once; each reads its own keys.
var walkDetails = map[tenant.Type][]string{
	tenant.Call: {
		`{"number":"7","toQueue":772,"mode":"warm","party":"end_user","variables":[1],"to":"on","url":"x",` + oneWay + `}`,
		`{"number":"8","toAgent":4177,"party":"agent","variables":{},"to":"off","url":"","record":"y",` + otherWay + `}`,
	},
	tenant.Chat: {
		`{"number":"7","toQueue":803,"mode":"warm","party":"end_user","variables":[1],"to":"on","text":"x",` + oneWay + `}`,
		`{"number":"8","toAgent":4203,"party":"agent","variables":{},"to":"off","text":"<b>y</b>","rich":true,"record":"y",` + otherWay + `}`,
	},
}

// folding is what a CRM page can know from the events alone.
type folding struct {
	signedIn bool
	open     map[int64]bool
}

// TestARandomDayOfWork does whatever can be done, and holds after each step: what was folded from the events is what the adapter itself knows.
func TestARandomDayOfWork(t *testing.T) {
	for _, kind := range []tenant.Type{tenant.Call, tenant.Chat} {
		for seed := range uint64(15) {
			t.Run(fmt.Sprintf("%s, seed %d", kind, seed), func(t *testing.T) {
				r := newRig(t, kind)
				random := rand.New(rand.NewPCG(seed, 0))
				folded := &folding{open: map[int64]bool{}}
				var walked []string
				for range 150 {
					before := r.view()
					action := possibleAction(before, random) + " " + walkDetails[kind][random.IntN(2)]
					reply, err := r.try(action)
					walked = append(walked, action)
					if err != nil {
						require.Equal(t, before, r.view(), "an error changes nothing: %v", walked)
						continue
					}
					for _, text := range r.texts(reply) {
						folded.take(t, text, walked)
					}
					requireSound(t, r.view(), folded, walked)
				}
			})
		}
	}
}

// possibleAction leaves the ends of sessions and of shifts rare, so that the walk gets somewhere.
func possibleAction(view ccai.View, random *rand.Rand) string {
	rare := []string{"sign-out", "end-call", "caller-hangs-up", "end-chat", "customer-leaves", "transfer", "decline"}
	var names []string
	can := maps.Collect(view.Can.All())
	for _, name := range slices.Sorted(maps.Keys(can)) {
		if can[name] && (!slices.Contains(rare, name) || random.IntN(5) == 0) {
			names = append(names, name)
		}
	}
	return names[random.IntN(len(names))]
}

// take holds that no session begins twice, ends without having begun, or is talked about outside of its life.
func (f *folding) take(t *testing.T, text string, walked []string) {
	t.Helper()
	var e struct {
		Type string
		Data struct {
			Call int64 `json:"call_id"`
			Chat int64 `json:"chat_id"`
		}
	}
	require.NoError(t, json.Unmarshal([]byte(text), &e))
	id := e.Data.Call + e.Data.Chat
	switch e.Type {
	case "Agent_Login", "Agent_Logout":
		require.Equal(t, e.Type == "Agent_Logout", f.signedIn, walked)
		f.signedIn = !f.signedIn
	case "New_Call", "New_Chat":
		require.False(t, f.open[id], "%d begins twice: %v", id, walked)
		f.open[id] = true
	case "End_Call", "End_Chat":
		require.True(t, f.open[id], "%d ends and never began: %v", id, walked)
		delete(f.open, id)
	case "Dismissed_Chat":
		require.False(t, f.open[id], "%d is dismissed before its end: %v", id, walked)
	case "Active_Chat", "CRM_Record_Pop", "Agent_Assist_Started": // of a tab that is open still, or of no session
	default:
		require.True(t, f.open[id], "%s about %d, which is not open: %v", e.Type, id, walked)
	}
}

func requireSound(t *testing.T, v ccai.View, folded *folding, walked []string) {
	t.Helper()
	active := map[int64]bool{}
	front, taken := v.Front == 0, false
	for _, s := range v.Sessions {
		if s.State == "active" || s.State == "dialing" && folded.open[s.ID] {
			active[s.ID] = true // a call that is dialled may have begun or not
		}
		front = front || s.ID == v.Front && s.State != "offered"
		taken = taken || s.State != "offered"
	}
	require.Equal(t, v.SignedIn, folded.signedIn, walked)
	require.Equal(t, active, folded.open, walked)
	require.True(t, front, "the front is a session that the agent has taken: %v", walked)
	require.False(t, v.Type == tenant.Call && taken && v.Front == 0, "a call that is not selected cannot be ended: %v", walked)
}
