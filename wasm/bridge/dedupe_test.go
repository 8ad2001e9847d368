package bridge_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// batches is a dialect whose messages are lists of elements, "a,b". Each letter
// is an element of one group; a capital is in no group, and "mute" may well be said
// again.
type batches struct{ script }

func (s *batches) Read(raw []byte) ([]dialect.Reading, contract.Refusal) {
	var readings []dialect.Reading
	for i, name := range strings.Split(string(raw), ",") {
		r := dialect.Reading{Index: i, Name: name, Facts: s.says[name]}
		if strings.ToLower(name) == name {
			r.Repeat = dialect.Repeat{Group: "group", Digest: uint64(name[0])}
		}
		if name == "mute" {
			r.Repeat = dialect.Repeat{Group: name, Digest: 9, Within: 100}
		}
		readings = append(readings, r)
	}
	return readings, ""
}

// Early versions of CXone Agent post an envelope once for each registration that
// there ever was. With two events of one contact in it, neither follows itself.
func TestAMessageThatIsPostedSeveralTimesWithinTheDuplicateWindowIsEmittedOnce(t *testing.T) {
	for name, row := range map[string]struct {
		posts []post
		want  []string
	}{
		"three times within the duplicate window": {[]post{say("a,b", 0), say("a,b", 1), say("a,b", 2)}, []string{"a", "b"}},
		"later it is news":                        {[]post{say("a,b", 0), say("a,b", 100)}, []string{"a", "b", "a", "b"}},
		"with another in between":                 {[]post{say("a,b", 0), say("c", 1), say("a,b", 2)}, []string{"a", "b", "c", "a", "b"}},
		"another order is news":                   {[]post{say("a,b", 0), say("b,a", 1)}, []string{"a", "b", "a"}},
		"a repeatable event that is sent twice is emitted twice": {
			[]post{say("a,B", 0), say("a,B", 1)}, []string{"a", "B", "B"}},
		"single events that undo each other are all emitted": {
			[]post{say("a", 0), say("b", 1), say("a", 2)}, []string{"a", "b", "a"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newPageOf(&batches{})
			d.Forget()
			for _, p := range row.posts {
				d.Step(bridge.Delivered{Raw: []byte(p.raw), At: p.at, Waited: p.waited})
			}
			require.Equal(t, row.want, d.Types())
		})
	}
}

func TestTheSameSnapshotAnswersANewRegistration(t *testing.T) {
	d := newPageOf(&batches{script{registers: true, says: map[string][]dialect.Fact{"a": {dialect.Acknowledged{OK: true}}}}})
	d.Deliver("a,b")
	require.Equal(t, contract.Connected, d.Connection().State)
	d.Step(bridge.Shown{})
	require.Equal(t, contract.Connecting, d.Connection().State)
	d.Deliver("a,b")
	require.Equal(t, contract.Connected, d.Connection().State)
}

// The end of a session undoes all that was said in it.
func TestAfterTheEndOfTheSessionTheSameWordsAreNews(t *testing.T) {
	s := &script{
		says: map[string][]dialect.Fact{"call": contact("1", contract.Active), "end": {dialect.SessionEnded{}}},
		repeatable: map[string]dialect.Repeat{
			"call": {Group: "call", ID: "1", Digest: 7}, "end": {Group: "session", Digest: 8},
		},
	}
	d := newPage(t, s)
	d.Forget()
	deliver(d, []string{"call", "call", "end", "end", "call"})
	require.Equal(t, []string{
		"call", "contact.started", "end", "contact.ended", "contact.removed", "call", "contact.started",
	}, d.Types())
}

func TestACallThatTheSnapshotLeftOutMayBeSpokenOfAgain(t *testing.T) {
	s := &script{
		registers: true,
		says: map[string][]dialect.Fact{
			"call": contact("1", contract.Active), "ok": {dialect.Acknowledged{OK: true}, dialect.AgentStateChanged{Status: contract.AgentBusy}},
		},
		repeatable: map[string]dialect.Repeat{"call": {Group: "call", ID: "1", Digest: 7}},
	}
	d := newPage(t, s)
	d.Deliver("ok")
	d.Deliver("call")
	d.Step(bridge.Shown{})
	d.Deliver("ok")
	require.Empty(t, d.Contacts())
	d.Deliver("call")
	require.Contains(t, d.Contacts(), "1")
}
