package ccai

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// announced returns a testbed with a chat to which another agent was added. No adapter
// says of one who was added that he joins too, so that is said in its place.
func announced(t *testing.T, s event.Settings, c contract.Config) *testbed {
	t.Helper()
	d := newTestbedWith(t, ccai.Options{Settings: s}, frames, c)
	d.must(chat, "sign-in", "new-chat", "take-chat", `add-party {"party":"agent","agent":4177}`)
	return d
}

// miraJoins names the agent who handles the session.
var miraJoins = strings.Replace(ottoJoins, "4177", "4102", 1)

func parties(d *testbed) []contract.Participant {
	if p := d.only().Participants; p != nil {
		return *p
	}
	return nil
}

// joinedRules are about whom Agent_Joined names, at every setting of the adapters.
var joinedRules = []rule{
	{"4.5", "whatever agent_id of a joining agent means, no participant is made up, and one who is named is the one", func(t *testing.T) {
		for _, own := range []bool{false, true} {
			for message, want := range map[string]contract.Participant{ottoJoins: otto, miraJoins: {Kind: contract.AgentParticipant}} {
				d := announced(t, event.Settings{ReportOwnJoin: own}, contract.Config{})
				d.say(chat, message)
				require.Equal(t, []contract.Participant{want}, parties(d))
			}
			for named, want := range map[string][]contract.Participant{"joining": {otto}, "handling": nil} {
				d := newTestbed(t, ccai.Options{Settings: event.Settings{JoinedAgent: named, ReportOwnJoin: own}})
				d.must(call, "sign-in", "ring", "answer", `agent-joins {"agent":4177}`)
				require.Equal(t, want, parties(d), named)
			}
		}
	}},
	{"4.5", "the agent's own connection brings no participant, and the call is emitted once", func(t *testing.T) {
		for _, named := range []string{"joining", "handling"} {
			d := newTestbed(t, ccai.Options{Settings: event.Settings{JoinedAgent: named, ReportOwnJoin: true}})
			d.must(call, "sign-in", "ring")
			d.Forget()
			d.must(call, "answer")
			require.Equal(t, []string{"New_Call", "Agent_Joined_Call"}, d.vendor())
			require.Equal(t, []string{"contact.started"}, d.neutral())
			require.Empty(t, parties(d))
		}
	}},
	{"4.5", "where agent_id is who handles the session, the page may set that and receives that somebody joined", func(t *testing.T) {
		for handles, want := range map[bool]int{false: 0, true: 1} {
			d := newTestbedWith(t, ccai.Options{Settings: event.Settings{JoinedAgent: "handling"}}, frames, contract.Config{JoinedHandles: handles})
			d.must(call, "sign-in", "ring", "answer", "agent-joins")
			require.Len(t, parties(d), want, fmt.Sprint(handles))
		}
		d := announced(t, event.Settings{}, contract.Config{JoinedHandles: true})
		d.say(chat, miraJoins)
		require.Equal(t, []contract.Participant{{Kind: contract.AgentParticipant}}, parties(d), "once")
	}},
}
