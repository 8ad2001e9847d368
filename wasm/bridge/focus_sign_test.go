package bridge_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// offeredAgain and dialingAgain tell a call in the phase in which it was.
func signs() *script {
	s := severalContacts()
	s.says["1 dialing again"] = []dialect.Fact{dialect.ContactChanged{ID: "1", Channel: contract.Voice, State: contract.Dialing, VendorState: "Ringing"}}
	s.says["2 offered again"] = []dialect.Fact{dialect.ContactChanged{ID: "2", Channel: contract.Voice, State: contract.Offered, VendorState: "Preview"}}
	s.says["refused"] = []dialect.Fact{dialect.Acknowledged{Reason: "Invalid Contact Id"}}
	s.says["another window registers"] = []dialect.Fact{dialect.Acknowledged{OK: true, Repeats: true}}
	return s
}

// A hold by name is sent where the call is known to be the focused one.
func TestWhatIsNoSignLeavesTheFocusWhereItIs(t *testing.T) {
	for name, row := range map[string]struct {
		said    []string
		focused string
	}{
		"another call rings":                       {append(talking, "3 offered"), "1"},
		"more is said of a call that rings":        {[]string{"3 active", "1 offered", "1 active", "2 offered", "2 offered again"}, "1"},
		"more is said of a call that is dialled":   {[]string{"2 active", "2 held", "1 dialing", "2 active", "1 dialing again", "1 active"}, "2"},
		"another call than the focused one ends":   {append(talking, "3 held", "3 wrapup"), "1"},
		"another call than the focused one leaves": {append(talking, "3 held", "3 gone"), "1"},
		"a call on hold is received first":         {append(talking, "3 held"), "1"},
		"an old refusal is repeated":               {append(talking, "refused"), "1"},
		"an old answer is repeated":                {append(talking, "another window registers"), "1"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newPage(t, signs())
			deliver(d, row.said)
			d.Forget()
			d.CommandFor(row.focused, 1, contract.Hold, true)
			require.Equal(t, []string{"hold"}, d.Posts)
		})
	}
}

func TestTheSameMarkTwiceTurnsTheAgentOnce(t *testing.T) {
	require.Equal(t, []string{"contact.started", "contact.focused"},
		neutral(t, [][]dialect.Fact{contact("1", contract.Active), {dialect.FocusChanged{ID: "1"}}, {dialect.FocusChanged{ID: "1"}}}))
}

func TestAFailureOfTheFocusSaysWhereTheAgentIs(t *testing.T) {
	d := newPage(t, signs())
	deliver(d, []string{"1 active", "2 held"})
	d.CommandFor("1", 1, contract.Hold, true)
	failure, _ := d.Settled(1)
	require.Equal(t, "The console applies hold to the focused contact; no event has shown which one that is.", failure.Text)
	d.Deliver("2 marked")
	d.CommandFor("1", 2, contract.Hold, true)
	failure, _ = d.Settled(2)
	require.Equal(t, "The console applies hold to the focused contact; that is 2.", failure.Text)
}

// The console says what became of the call that is meant; where the agent went
// matters for a hold only, because another call puts this one on hold as well.
func TestACommandThatWasSentIsNotLostByEveryTurn(t *testing.T) {
	t.Run("taking back from hold, while another call is dialled", func(t *testing.T) {
		d := newPage(t, signs())
		deliver(d, []string{"1 offered", "1 active", "1 held"})
		d.Command(1, contract.Hold, false)
		d.Deliver("2 dialing")
		_, times := d.Settled(1)
		require.Zero(t, times)
		d.Deliver("1 active")
		failure, times := d.Settled(1)
		require.Equal(t, 1, times)
		require.Nil(t, failure)
	})
	t.Run("hold, while it gets unknown which call is focused", func(t *testing.T) {
		d := newPage(t, signs())
		deliver(d, talking)
		d.CommandFor("1", 1, contract.Hold, true)
		d.Deliver("3 dialled by itself")
		_, times := d.Settled(1)
		require.Zero(t, times)
		d.Deliver("1 held")
		failure, times := d.Settled(1)
		require.Equal(t, 1, times)
		require.Nil(t, failure)
	})
}

func TestCallsAreListedInTheOrderOfTheirComing(t *testing.T) {
	for range 20 {
		s := &script{supports: true, says: map[string][]dialect.Fact{}}
		d := newPage(t, s)
		var want []string
		for i := range 8 {
			id := strconv.Itoa(90 - i)
			s.says[id] = contact(id, contract.Active)
			d.Deliver(id)
			want = append(want, id)
		}
		d.Command(1, contract.Hold, true)
		failure, _ := d.Settled(1)
		require.Equal(t, want, failure.Contacts)
	}
}

// A healthy console that is asked and tells nothing new has missed nothing either.
func TestTheFocusIsKnownAgainIfTheAnswerChangesNothing(t *testing.T) {
	for name, row := range map[string]struct {
		answer []dialect.Fact
		sent   bool
	}{
		"the calls are as they were": {nil, true},
		"another call came":          {contact("3", contract.Active), false},
	} {
		t.Run(name, func(t *testing.T) {
			s := signs()
			s.registers = true
			s.says["answer"] = append([]dialect.Fact{
				dialect.Acknowledged{OK: true, Complete: true}, dialect.AgentStateChanged{Status: contract.AgentBusy}, held("2"),
				dialect.ContactChanged{ID: "1", Channel: contract.Voice, State: contract.Active},
			}, row.answer...)
			d := newPageOf(s)
			d.Step(bridge.Started{Popout: true})
			s.says["first"] = []dialect.Fact{dialect.Acknowledged{OK: true}, dialect.AgentStateChanged{Status: contract.AgentBusy}}
			deliver(d, append([]string{"first"}, talking...))
			d.Forget()
			d.CommandFor("1", 1, contract.Hold, true)
			require.Equal(t, asked, d.Posts)
			d.Deliver("answer")
			require.Equal(t, row.sent, len(d.Posts) == 3)
		})
	}
}
