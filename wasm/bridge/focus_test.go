package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// The focus shows in which of two calls may be hung up by name.
func TestTheFocusFollowsTheEventsOfTheConsole(t *testing.T) {
	for name, row := range map[string]struct {
		said    []string
		focused string // empty where it is not known
	}{
		"the call that was answered last":                             {[]string{"2 active", "1 offered", "2 held", "1 active"}, "1"},
		"the call that was taken back from hold last":                 {[]string{"1 active", "2 offered", "2 active", "1 held", "1 active", "2 held"}, "1"},
		"the call that was dialled last, before anybody answers":      {[]string{"1 offered", "1 active", "1 held", "2 dialing"}, "2"},
		"the call that was dialled last, also when it is answered":    {[]string{"1 offered", "1 active", "1 held", "2 dialing", "2 active"}, "2"},
		"the call that the agent took back while another was dialled": {[]string{"1 offered", "1 active", "1 held", "2 dialing", "1 active", "2 active", "1 held"}, "1"},
		"the call that was dialled from its preview":                  {[]string{"1 active", "2 offered", "2 dialing"}, "2"},
		"the call that the console marked last":                       {[]string{"2 active", "1 offered", "1 active", "2 marked"}, "2"},
		"nothing, when the marked call is left":                       {[]string{"2 active", "1 offered", "1 active", "2 marked", "2 left"}, ""},
		"the answered call, when another is said not to be marked":    {[]string{"2 active", "1 offered", "1 active", "2 left", "1 left"}, "1"},
		"nothing, when the focused one has ended":                     {[]string{"1 active", "2 active", "3 offered", "3 active", "3 wrapup"}, ""},
		"nothing, when the focused one is removed":                    {[]string{"1 active", "2 active", "3 offered", "3 active", "3 gone"}, ""},
		"the call that is taken back after that":                      {[]string{"1 held", "2 active", "3 offered", "3 active", "3 wrapup", "1 active"}, "1"},
		"nothing, of calls that the page met as they stand":           {[]string{"1 active", "2 held"}, ""},
		"nothing, when the platform dials another":                    {[]string{"1 offered", "1 active", "2 active", "1 held", "1 active", "3 dialled by itself"}, ""},
		"nothing, when a call is first received while it is active":   {[]string{"1 offered", "1 active", "2 active"}, ""},
		"nothing, of a call that others were joined to":               {[]string{"1 active", "2 held", "2 joined", "1 joined"}, ""},
		"the answered call, when others were joined to it":            {[]string{"2 held", "1 offered", "1 active", "1 joined", "2 joined"}, "1"},
		"nothing, when a voicemail was opened":                        {[]string{"2 active", "1 offered", "1 active", "mail comes", "mail opens"}, ""},
		"the call before, where contacts do not come to the front":    {[]string{"stays", "2 active", "2 held", "2 active", "1 offered", "1 active", "2 held"}, "2"},
		"the next one, once they do again":                            {[]string{"stays", "2 active", "follows", "1 offered", "1 active", "2 held"}, "1"},
		"the next one, in another session":                            {[]string{"stays", "session ends", "2 active", "1 offered", "1 active", "2 held"}, "1"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, id := range []string{"1", "2"} {
				d := newPage(t, severalContacts())
				deliver(d, row.said)
				d.Forget()
				d.CommandFor(id, 1, contract.Hangup, false)
				require.Equal(t, id == row.focused, len(d.Posts) == 1, id)
				if failure, _ := d.Settled(1); id != row.focused {
					require.Equal(t, contract.ContactNotFocused, codeOf(failure))
					require.Equal(t, row.focused, failure.Focused)
				}
			}
		})
	}
}

func severalContacts() *script {
	s := twoCalls()
	for _, state := range contract.ContactStates {
		s.says["3 "+string(state)] = contact("3", state)
	}
	s.says["3 gone"] = []dialect.Fact{dialect.ContactChanged{ID: "3", State: contract.Ended}, dialect.ContactRemoved{ID: "3"}}
	s.says["3 dialled by itself"] = []dialect.Fact{dialect.ContactChanged{ID: "3", Channel: contract.Voice, State: contract.Dialing, Unsought: true}}
	for _, id := range []string{"1", "2"} {
		s.says[id+" joined"] = []dialect.Fact{dialect.ContactChanged{ID: id, State: contract.Active, VendorState: "joined", Unsought: true}}
	}
	s.says["mail comes"] = []dialect.Fact{dialect.ContactChanged{ID: "mail", Channel: contract.Voicemail, State: contract.Offered}}
	s.says["mail opens"] = []dialect.Fact{dialect.ContactChanged{ID: "mail", Channel: contract.Voicemail, State: contract.Active}}
	s.says["stays"] = []dialect.Fact{dialect.FocusPolicy{}}
	s.says["follows"] = []dialect.Fact{dialect.FocusPolicy{On: true}}
	s.says["session ends"] = []dialect.Fact{dialect.SessionEnded{}}
	return s
}

// A snapshot tells how contacts stand, and not what the agent did last.
func TestWhatTheConsoleSaysToAPageThatComesIsNoSignOfTheFocus(t *testing.T) {
	snapshot := []dialect.Fact{
		dialect.ContactChanged{ID: "1", Channel: contract.Voice, State: contract.Offered}, dialect.ContactChanged{ID: "1", State: contract.Active},
		dialect.ContactChanged{ID: "2", Channel: contract.Voice, State: contract.Held}, dialect.ContactChanged{ID: "2", State: contract.Active},
		dialect.ContactChanged{ID: "3", Channel: contract.Voice, State: contract.Dialing},
	}
	acknowledged := dialect.Acknowledged{OK: true}
	for name, row := range map[string]struct {
		first   []dialect.Fact
		focused bool
	}{
		"of calls":          {append(snapshot, acknowledged), false},
		"but for its marks": {append(snapshot, dialect.FocusChanged{ID: "1"}, acknowledged), true},
	} {
		t.Run(name, func(t *testing.T) {
			d := newPage(t, &script{supports: true, registers: true, says: map[string][]dialect.Fact{"snapshot": row.first}})
			d.Deliver("snapshot")
			d.CommandFor("1", 1, contract.Hangup, false)
			if row.focused {
				require.Contains(t, d.Posts, "hangup")
				return
			}
			require.NotContains(t, d.Posts, "hangup")
			failure, _ := d.Settled(1)
			require.Equal(t, contract.ContactNotFocused, codeOf(failure))
		})
	}
}

func TestAPageThatComesBackDoesNotKnowTheFocus(t *testing.T) {
	s := severalContacts()
	s.registers, s.says["ok"] = true, []dialect.Fact{dialect.Acknowledged{OK: true}}
	d := newPage(t, s)
	deliver(d, append([]string{"ok"}, talking...))
	d.CommandFor("1", 1, contract.Hold, true)
	require.Contains(t, d.Posts, "hold")
	d.Deliver("1 held")
	d.Step(bridge.Hidden{})
	d.Step(bridge.Shown{})
	d.Deliver("ok")
	d.Forget()
	d.CommandFor("1", 2, contract.Hold, false)
	failure, _ := d.Settled(2)
	require.Equal(t, contract.ContactNotFocused, codeOf(failure))
	require.Empty(t, d.Posts)
	deliver(d, []string{"2 held", "1 active"})
	d.CommandFor("1", 3, contract.Hangup, false)
	failure, _ = d.Settled(3)
	require.Equal(t, contract.ContactNotFocused, codeOf(failure), "what it was before it was active is not known")
	deliver(d, []string{"1 held", "1 active"})
	d.CommandFor("1", 4, contract.Hangup, false)
	require.Equal(t, []string{"hangup"}, d.Posts, "and what happens then is a sign again")
}
