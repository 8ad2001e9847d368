package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// A page asks for something of a call as it stands when it asks. By the time that
// a second click could be sent, another call may be there.
func TestACommandThatWaitsIsAboutTheCallThatItWasGivenFor(t *testing.T) {
	for name, row := range map[string]struct {
		before        []string
		command       contract.CommandName
		contact       string
		first, second bool // the wished states
		after         []string
		posts         int
		code          contract.Code // of the second
	}{
		"a double click on hang-up leaves the call alone that comes to the front":  {[]string{"1 active"}, contract.Hangup, "", false, false, []string{"2 offered", "2 active", "1 wrapup"}, 1, ""},
		"a double click on hang-up of a named call leaves the other alone":         {talking, contract.Hangup, "1", false, false, []string{"1 wrapup"}, 1, ""},
		"a double click on refuse leaves the next caller ringing":                  {[]string{"1 offered"}, contract.Refuse, "", false, false, []string{"2 offered", "1 ended"}, 1, ""},
		"a double click on answer leaves the next caller ringing":                  {[]string{"1 offered"}, contract.Answer, "", false, false, []string{"2 offered", "1 active"}, 1, ""},
		"hold is not passed on to the call that is left":                           {talking, contract.Hold, "1", true, true, []string{"2 active", "1 ended"}, 1, contract.ContactNotFocused},
		"a call that stayed focused is resumed":                                    {[]string{"2 offered", "1 active"}, contract.Hold, "", true, false, []string{"1 held", "1 active"}, 2, ""},
		"the second toggle is not sent once another call is there":                 {[]string{"2 offered", "1 active"}, contract.Hold, "", true, false, []string{"2 active", "1 held"}, 1, contract.ContactNotFocused},
		"the second toggle is not sent once two calls are there":                   {[]string{"1 active"}, contract.Hold, "", true, false, []string{"both held"}, 1, contract.ContactAmbiguous},
		"the second toggle of a named call is not sent once the agent turned away": {talking, contract.Hold, "1", true, false, []string{"1 held and 2 resumed"}, 1, contract.ContactNotFocused},
		"a toggle that may have reached another call is not sent again":            {[]string{"1 offered", "1 active"}, contract.Hold, "", true, true, []string{"2 dialing", "1 held"}, 1, contract.ContactNotFocused},
		"mute is the agent's, whichever call is focused":                           {talking, contract.Mute, "", true, false, []string{"1 held", "2 active", "muted", "unmuted"}, 2, ""},
		"mute ends with the last call":                                             {[]string{"1 active"}, contract.Mute, "", true, false, []string{"1 ended"}, 1, contract.CommandUnavailable},
	} {
		t.Run(name, func(t *testing.T) {
			d := newPage(t, twoCalls())
			deliver(d, row.before)
			d.Forget()
			d.CommandFor(row.contact, 1, row.command, row.first)
			d.CommandFor(row.contact, 2, row.command, row.second)
			deliver(d, row.after)
			require.Len(t, d.Posts, row.posts)
			failure, times := d.Settled(2)
			require.Equal(t, 1, times)
			require.Equal(t, row.code, codeOf(failure))
			d.Advance(timeout)
			require.Zero(t, d.Timers())
		})
	}
}

// talking has call 2 on hold and call 1, which was answered last and is focused.
var talking = []string{"2 active", "2 held", "1 offered", "1 active"}

func TestOfSeveralCallsTheOneThatIsMeantHasToBeNamed(t *testing.T) {
	for _, name := range []contract.CommandName{contract.Hold, contract.Mask, contract.Record, contract.Hangup} {
		t.Run(string(name), func(t *testing.T) {
			d := newPage(t, twoCalls())
			deliver(d, talking)
			d.Forget()
			d.Command(1, name, true)
			failure, times := d.Settled(1)
			require.Equal(t, 1, times, "at once")
			require.Equal(t, contract.ContactAmbiguous, failure.Code)
			require.Equal(t, []string{"2", "1"}, failure.Contacts, "in the order of their coming")
			require.Empty(t, d.Posts)

			d.CommandFor("2", 2, name, name != contract.Hold)
			failure, times = d.Settled(2)
			require.Equal(t, 1, times, "at once")
			require.Equal(t, &contract.Failure{Code: contract.ContactNotFocused, Text: failure.Text, Focused: "1"}, failure)
			require.Empty(t, d.Posts)

			d.CommandFor("1", 3, name, true)
			_, times = d.Settled(3)
			require.Zero(t, times)
			require.Equal(t, []string{string(name)}, d.Posts)
		})
	}
}

func TestOfSeveralOffersOnlyTheSelectedOneIsAnswered(t *testing.T) {
	for _, name := range []contract.CommandName{contract.Answer, contract.Refuse} {
		t.Run(string(name), func(t *testing.T) {
			d := newPage(t, twoCalls())
			deliver(d, []string{"1 offered", "2 offered"})
			d.Forget()
			d.Command(1, name, false)
			d.CommandFor("2", 2, name, false)
			ambiguous, _ := d.Settled(1)
			require.Equal(t, contract.ContactAmbiguous, codeOf(ambiguous))
			unknown, _ := d.Settled(2)
			require.Equal(t, contract.ContactNotFocused, codeOf(unknown))
			require.Empty(t, unknown.Focused)
			require.Empty(t, d.Posts)
			d.Deliver("2 marked")
			d.CommandFor("2", 3, name, false)
			require.Equal(t, []string{string(name)}, d.Posts)
		})
	}
}

func TestANamedContactHasToBeACallThatTheCommandFits(t *testing.T) {
	d := newPage(t, twoCalls())
	deliver(d, []string{"1 active", "chat comes", "2 offered"})
	d.Forget()
	for id, row := range []struct {
		name    contract.CommandName
		contact string
		sent    bool
	}{
		{contract.Hold, "7", false}, {contract.Hold, "chat", false}, {contract.Hangup, "2", false}, {contract.Answer, "1", false},
		{contract.Answer, "2", true}, {contract.Hold, "1", true},
	} {
		posted := len(d.Posts)
		d.CommandFor(row.contact, id, row.name, true)
		require.Equal(t, row.sent, len(d.Posts) > posted, "%s %s", row.name, row.contact)
		if failure, _ := d.Settled(id); !row.sent {
			require.Equal(t, contract.CommandUnavailable, codeOf(failure))
			require.Contains(t, failure.Text, row.contact)
		}
	}
}

// A console shows the buttons of the current contact, and a chat has none of a
// call's.
func TestWithAChatSelectedACallCommandIsRefusedImmediately(t *testing.T) {
	for _, name := range []contract.CommandName{contract.Hold, contract.Mute, contract.Mask, contract.Record, contract.Hangup} {
		t.Run(string(name), func(t *testing.T) {
			for id, contact := range []string{"", "1"} {
				d := newPage(t, twoCalls())
				deliver(d, []string{"1 active", "chat comes", "chat marked"})
				d.Forget()
				d.CommandFor(contact, id, name, true)
				failure, times := d.Settled(id)
				require.Equal(t, 1, times)
				require.Equal(t, contract.ContactNotFocused, failure.Code)
				require.Equal(t, "chat", failure.Focused)
				require.Empty(t, d.Posts)
				d.Deliver("chat left")
				d.CommandFor(contact, 2, name, true)
				require.Equal(t, []string{string(name)}, d.Posts)
			}
		})
	}
	t.Run("but a call that rings is answered, and a state that holds needs no word", func(t *testing.T) {
		d := newPage(t, twoCalls())
		deliver(d, []string{"1 active", "1 held", "2 offered", "chat comes", "chat marked"})
		d.Forget()
		d.Command(1, contract.Answer, false)
		d.Command(2, contract.Hold, true)
		failure, times := d.Settled(2)
		require.Equal(t, 1, times)
		require.Nil(t, failure)
		require.Equal(t, []string{"answer"}, d.Posts)
	})
}

// The console applied the command to another call than was meant, and the one
// that was meant is on hold for that very reason.
func TestAHoldIsNotConfirmedByTheAgentsTurningToAnotherCall(t *testing.T) {
	d := newPage(t, twoCalls())
	deliver(d, talking)
	d.CommandFor("1", 1, contract.Hold, true)
	d.Deliver("1 held and 2 resumed")
	failure, times := d.Settled(1)
	require.Equal(t, 1, times)
	require.Equal(t, contract.ContactNotFocused, codeOf(failure))
	require.Equal(t, "2", failure.Focused)
}

func twoCalls() *script {
	s := &script{supports: true, says: map[string][]dialect.Fact{
		"muted": {dialect.MuteChanged{Muted: true}}, "unmuted": {dialect.MuteChanged{}},
		"both held":            {held("1"), held("2")},
		"1 held and 2 resumed": {held("1"), dialect.ContactChanged{ID: "2", State: contract.Active}},
		"chat comes":           {dialect.ContactChanged{ID: "chat", Channel: contract.Chat, State: contract.Active}},
	}}
	for _, id := range []string{"1", "2", "chat"} {
		s.says[id+" marked"] = []dialect.Fact{dialect.FocusChanged{ID: id}}
		s.says[id+" left"] = []dialect.Fact{dialect.FocusChanged{ID: id, Away: true}}
	}
	for _, id := range []string{"1", "2"} {
		for _, state := range contract.ContactStates {
			s.says[id+" "+string(state)] = contact(id, state)
		}
	}
	return s
}

func held(id string) dialect.Fact {
	return dialect.ContactChanged{ID: id, Channel: contract.Voice, State: contract.Held}
}
