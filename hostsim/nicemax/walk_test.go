package nicemax_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// details that fit every action at once; each reads its own keys.
var walkDetails = []string{
	`{"number":"7","target":"Support FR","status":"open","state":"Available","contact":701200346,"message":"RemoteLogoff"}`,
	`{"number":"8","target":"Back office","status":"Waiting","state":"Unavailable","reason":"Lunch","contact":701200347,"message":"SessionTimeout"}`,
	`{"number":"9","target":"x","status":"Incoming","state":"Available"}`,
}

// TestARandomHourOfWork presses whatever can be pressed, and holds after each step: what a page folded from the events, the last of each contact, is
// what the console itself knows.
func TestARandomHourOfWork(t *testing.T) {
	for seed := range uint64(30) {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			on := []fault.Name{faults.MAXSessionConflict}
			if seed%2 == 0 {
				on[0] = faults.MuteEndsWithCall
			}
			if seed%3 == 0 {
				on = append(on, faults.LoggedOutState)
			}
			r := newRigWith(t, nicemax.Options{Faults: on})
			r.subscribe("workspace", `["all"]`)
			random := rand.New(rand.NewPCG(seed, 0))
			folded := map[string]string{}
			var walked []string
			for range 400 {
				action := possibleAction(r.view(), random)
				details := walkDetails[random.IntN(len(walkDetails))]
				before := r.view()
				reply, err := r.try(action, details)
				walked = append(walked, action)
				if err != nil {
					require.Equal(t, before, r.view(), "an error changes nothing: %v", walked)
					continue
				}
				r.fold(folded, reply)
				requireSound(t, r.view(), folded, walked)
				requireTheAgentIsWhereTheCallsAre(t, r.view(), walked)
			}
		})
	}
}

// possibleAction leaves the ends of sessions rare, so that the walk gets somewhere.
func possibleAction(view nicemax.View, random *rand.Rand) string {
	var names []string
	can := maps.Collect(view.Can.All())
	for _, name := range slices.Sorted(maps.Keys(can)) {
		rare := strings.Contains(name, "session") || name == "choose-state" || strings.HasPrefix(name, "sign-out")
		if can[name] && (!rare || random.IntN(40) == 0) {
			names = append(names, name)
		}
	}
	return names[random.IntN(len(names))]
}

// fold keeps the last status of each contact until it is final, or closed for a digital one, as a page has to.
func (r *rig) fold(folded map[string]string, reply pagelink.Reply) {
	for _, post := range reply.Posts {
		for _, e := range r.open(post).Events {
			id := text(e, "ContactID")
			switch {
			case e["type"] == "AgentSessionEnd":
				clear(folded)
			case id == "" || text(e, "Status") == "" || text(e, "CallType") == "AgentLeg" || text(e, "CallType") == "ReskillProxy":
			case text(e, "FinalState") == "True" || text(e, "Status") == "closed":
				delete(folded, id)
			default:
				folded[id] = text(e, "Status")
			}
		}
	}
}

func requireSound(t *testing.T, view nicemax.View, folded map[string]string, walked []string) {
	t.Helper()
	known := map[string]string{}
	voices, pending, currentIsKnown := 0, 0, view.Current == 0
	for _, k := range view.Contacts {
		known[fmt.Sprint(k.ID)] = string(k.Status)
		currentIsKnown = currentIsKnown || k.ID == view.Current
		if k.Channel != "call" {
			continue
		}
		switch k.Status {
		case "Active":
			voices++
		case "Masking":
			if k.Type != "Conference" {
				voices++
			}
		case "Incoming", "Preview", "Dialing", "Ringing", "NaturalCallDialing", "NaturalCallAMD", "NaturalCallRinging":
			pending++
		}
	}
	require.Equal(t, known, folded, "%v", walked)
	require.LessOrEqual(t, voices, 1, "one call is connected at a time: %v", walked)
	require.LessOrEqual(t, pending, 1, "one call rings at a time: %v", walked)
	require.True(t, currentIsKnown, "the current contact exists: %v", walked)
	require.Equal(t, len(view.Contacts) == 0, view.Current == 0, "there is a current contact if there is any: %v", walked)
}

// lifting is how a view lists the fault by which a mute ends with the last call.
var lifting = fault.Listed{Fault: faultOf(faults.MuteEndsWithCall), On: true}

func faultOf(name fault.Name) fault.Fault {
	i := slices.IndexFunc(faults.All, func(f fault.Fault) bool { return f.Name == name })
	return faults.All[i]
}

// requireTheAgentIsWhereTheCallsAre holds that an agent is in a contact exactly while there is a call or a voicemail, and in after-call work exactly
// while nothing but such work is left of the calls.
func requireTheAgentIsWhereTheCallsAre(t *testing.T, view nicemax.View, walked []string) {
	t.Helper()
	live, wrappingUp := false, false
	for _, k := range view.Contacts {
		switch {
		case k.Channel == "voicemail", k.Channel == "call" && k.Status != "Disconnected":
			live = true
		case k.Channel == "call":
			wrappingUp = true
		}
	}
	inContact := !slices.Contains([]string{"Available", "Unavailable", "LoggedOut"}, view.Agent.State)
	require.Equal(t, live, inContact, "%s: %v", view.Agent.State, walked)
	require.Equal(t, wrappingUp && !live, view.Agent.ACW, "%v", walked)
	if slices.Contains(view.Faults, lifting) {
		require.False(t, view.Agent.Muted && !live, "nobody is muted without a call: %v", walked)
	}
}
