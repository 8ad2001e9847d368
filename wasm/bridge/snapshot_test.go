package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/wire"
)

// A console that replays what it stored says in its first words how things went,
// not what happens now: a page must not ring for a call that is long over.
func TestOfASnapshotOnlyWhatComesOfItIsTold(t *testing.T) {
	ok := wire.Acknowledged{OK: true}
	said := func(facts ...any) (all []wire.Fact) {
		for _, f := range facts {
			switch f := f.(type) {
			case wire.Fact:
				all = append(all, f)
			case []wire.Fact:
				all = append(all, f...)
			}
		}
		return all
	}
	over := append(contact("1", wire.Ended), wire.ContactGone{ID: "1"})
	for name, row := range map[string]struct {
		before, snapshot []wire.Fact
		want             []string
	}{
		"a call that was offered and answered has started": {
			nil, said(ok, contact("1", wire.Offered), contact("1", wire.Active)), []string{"connection", "contact.started"}},
		"a call that is over is not told": {
			nil, said(ok, contact("1", wire.Offered), contact("1", wire.Active), over), []string{"connection"}},
		"a call that the page knows has not begun anew": {
			contact("1", wire.Held), said(ok, contact("1", wire.Offered), contact("1", wire.Active), contact("1", wire.Held)), []string{"connection"}},
		"a call that the page knows as over is not told again": {
			said(contact("1", wire.Active), over), said(ok, contact("1", wire.Offered), contact("1", wire.Active), over), []string{"connection"}},
		"a call that the page knows has ended": {
			contact("1", wire.Active), said(ok, contact("1", wire.Wrapup), over), []string{"connection", "contact.ended", "contact.removed"}},
		"the agent is told once": {
			nil, said(ok, wire.AgentMoved{Status: wire.AgentAvailable}, wire.AgentMoved{Status: wire.AgentBusy}), []string{"connection", "agent.state"}},
		"a mask is told with its pause": {
			contact("1", wire.Active), said(ok, wire.ContactChanged{ID: "1", Masked: wire.Yes}), []string{"connection", "contact.updated", "recording.paused"}},
		"the contact in front is told": {
			contact("1", wire.Active), said(ok, wire.ContactTurned{ID: "1"}), []string{"connection", "contact.focused"}},
		"without an acknowledgement each step is news": {
			nil, said(contact("1", wire.Offered), contact("1", wire.Active)), []string{"contact.offered", "contact.started"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := &script{registers: true, says: map[string][]wire.Fact{"before": row.before, "snapshot": row.snapshot, "active": contact("9", wire.Active)}}
			d := newDesk(t, s)
			d.Deliver("before")
			d.Forget()
			d.Deliver("snapshot")
			require.Equal(t, append([]string{"snapshot"}, row.want...), d.Types())
			d.Deliver("active")
			require.Contains(t, d.Types(), "contact.started", "what comes later is told at once")
		})
	}
}

func TestAContactThatAReplayWentThroughStartsWhenItDoes(t *testing.T) {
	s := &script{registers: true, says: map[string][]wire.Fact{
		"replay": append([]wire.Fact{wire.Acknowledged{OK: true}}, append(contact("1", wire.Active), contact("1", wire.Offered)...)...),
		"active": contact("1", wire.Active),
	}}
	d := newDesk(t, s)
	d.Deliver("replay")
	require.Equal(t, []string{"replay", "connection", "contact.offered"}, d.Types())
	d.Deliver("active")
	require.Contains(t, d.Types(), "contact.started")
}
