package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// What counts as the console's answer to a page that came back.
func TestOnlyAGoodAnswerEndsWhatItLeavesOut(t *testing.T) {
	ok, refused, state := dialect.Acknowledged{OK: true}, dialect.Acknowledged{Reason: "Invalid Contact Id"}, dialect.AgentStateChanged{Status: contract.AgentBusy}
	complete := dialect.Acknowledged{OK: true, Complete: true}
	mail := dialect.ContactChanged{ID: "mail", Channel: contract.Voicemail, State: contract.Active}
	chat := dialect.ContactChanged{ID: "chat", Channel: contract.Chat, State: contract.Active}
	for name, row := range map[string]struct {
		first []dialect.Fact
		left  []string
	}{
		"a refusal with a state ends nothing":                   {[]dialect.Fact{refused, state}, []string{"7", "mail", "chat"}},
		"a good answer ends calls and voicemails":               {[]dialect.Fact{ok, state}, []string{"chat"}},
		"an old refusal in the same message takes nothing back": {[]dialect.Fact{ok, refused, state}, []string{"chat"}},
		"nor that it is complete":                               {[]dialect.Fact{complete, refused, state}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			s := registering()
			s.says["before"], s.says["first"] = append(contact("7", contract.Active), mail, chat), row.first
			d := newPage(t, s)
			deliver(d, []string{"ok", "before"})
			d.Step(bridge.Shown{})
			d.Deliver("first")
			var left []string
			for id := range d.Contacts() {
				left = append(left, id)
			}
			require.ElementsMatch(t, row.left, left)
		})
	}
}

func TestAContactThatLeftBeforeTheAnswerIsNoneThatItLeavesOut(t *testing.T) {
	s := registering()
	s.says["gone"] = []dialect.Fact{dialect.ContactRemoved{ID: "7"}}
	s.says["answer"] = []dialect.Fact{dialect.Acknowledged{OK: true}, dialect.AgentStateChanged{Status: contract.AgentBusy}}
	d := newPage(t, s)
	deliver(d, []string{"ok", "call"})
	d.Step(bridge.Shown{})
	deliver(d, []string{"gone", "answer"})
	require.Empty(t, d.Contacts())
	require.Equal(t, 1, countOf(d.Types(), "contact.removed"))
}

// While the console is asked, its other words are news as ever.
func TestNewsIsNoAnswer(t *testing.T) {
	s, d := poppedOut(t)
	s.says["second"] = contact("8", contract.Held)
	d.Deliver("second")
	d.Step(bridge.Visible{})
	d.Deliver("held")
	require.False(t, d.Contacts()["8"].Unconfirmed)
	require.False(t, lastAgent(d).Unconfirmed)
}

// Early versions of CXone Agent answer whenever any window registers.
func TestAnAnswerToAnotherWindowMarksNothing(t *testing.T) {
	s, d := poppedOut(t)
	s.says["another window registers"] = []dialect.Fact{dialect.Acknowledged{OK: true, Repeats: true}}
	d.Step(bridge.Visible{})
	d.Deliver("same")
	d.Forget()
	d.Deliver("another window registers")
	require.Equal(t, []string{"another window registers"}, d.Types())
}

// The console's own mark is nearer to the truth than what was inferred before.
func TestAMarkInTheAnswerIsWhereTheAgentIs(t *testing.T) {
	s := signs()
	s.registers = true
	ok, busy := dialect.Acknowledged{OK: true, Complete: true}, dialect.AgentStateChanged{Status: contract.AgentBusy}
	s.says["first"] = []dialect.Fact{ok, busy}
	s.says["answer"] = []dialect.Fact{ok, busy, dialect.ContactChanged{ID: "1", Channel: contract.Voice, State: contract.Active}, held("2"), dialect.FocusChanged{ID: "2"}}
	d := newPageOf(s)
	d.Step(bridge.Started{Popout: true})
	deliver(d, append([]string{"first"}, "2 active", "2 held", "2 marked", "1 offered", "1 active"))
	d.Forget()
	d.CommandFor("2", 1, contract.Hangup, false)
	d.Deliver("answer")
	require.Equal(t, append(asked, "hangup"), d.Posts)
}

func TestACommandKeepsItsTimeWhenTheConsoleIsAsked(t *testing.T) {
	_, d := poppedOut(t)
	d.Command(1, contract.Hold, true)
	d.Deliver("same")
	d.Advance(timeout - 100)
	d.Step(bridge.Visible{})
	d.Deliver("same")
	d.Advance(99)
	_, times := d.Settled(1)
	require.Zero(t, times)
	d.Advance(1)
	failure, times := d.Settled(1)
	require.Equal(t, 1, times)
	require.Equal(t, contract.CommandTimeout, codeOf(failure))
}

// A mute is the agent's own line, and a card is about no call.
func TestWhatIsAboutNoCallWaitsThoughThereAreTwo(t *testing.T) {
	for _, name := range []contract.CommandName{contract.Mute, contract.ContactCard} {
		s := registering()
		s.says["second"] = contact("8", contract.Held)
		d := newPage(t, s)
		deliver(d, []string{"call", "second"})
		d.Command(1, name, true)
		_, times := d.Settled(1)
		require.Zero(t, times, name)
		d.Deliver("ok")
		require.Contains(t, d.Posts, string(name))
	}
}

func TestAConsoleThatWasSilentIsAskedWhenThePageIsShown(t *testing.T) {
	for name, row := range map[string]struct {
		says string
		asks bool
	}{"a silent one": {"", true}, "one that refused": {"error", false}} {
		t.Run(name, func(t *testing.T) {
			d := newPage(t, registering())
			if row.says != "" {
				d.Deliver(row.says)
			}
			d.Advance(2 * timeout)
			require.Equal(t, contract.Disconnected, d.Connection().State)
			d.Forget()
			d.Step(bridge.Visible{})
			require.Equal(t, row.asks, len(d.Posts) > 0)
			require.Equal(t, row.asks, len(d.Types()) > 0, "connecting is emitted")
		})
	}
}
