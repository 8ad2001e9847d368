package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// A console that replays what it stored says in its first words how things went,
// not what happens now: a page must not ring for a call that is long over.
func TestASnapshotEmitsOnlyItsResult(t *testing.T) {
	ok := dialect.Acknowledged{OK: true}
	said := func(facts ...any) (all []dialect.Fact) {
		for _, f := range facts {
			switch f := f.(type) {
			case dialect.Fact:
				all = append(all, f)
			case []dialect.Fact:
				all = append(all, f...)
			}
		}
		return all
	}
	over := append(contact("1", contract.Ended), dialect.ContactRemoved{ID: "1"})
	for name, row := range map[string]struct {
		before, snapshot []dialect.Fact
		want             []string
	}{
		"a call that was offered and answered has started": {
			nil, said(ok, contact("1", contract.Offered), contact("1", contract.Active)), []string{"connection", "contact.started"}},
		"a call that is over is not emitted": {
			nil, said(ok, contact("1", contract.Offered), contact("1", contract.Active), over), []string{"connection"}},
		"a call that the page knows has not begun anew": {
			contact("1", contract.Held), said(ok, contact("1", contract.Offered), contact("1", contract.Active), contact("1", contract.Held)), []string{"connection"}},
		"a call that the page knows as over is not emitted again": {
			said(contact("1", contract.Active), over), said(ok, contact("1", contract.Offered), contact("1", contract.Active), over), []string{"connection"}},
		"a call that the page knows has ended": {
			contact("1", contract.Active), said(ok, contact("1", contract.Wrapup), over), []string{"connection", "contact.ended", "contact.removed"}},
		"the agent is emitted once": {
			nil, said(ok, dialect.AgentStateChanged{Status: contract.AgentAvailable}, dialect.AgentStateChanged{Status: contract.AgentBusy}), []string{"connection", "agent.state"}},
		"a mask is emitted with its pause": {
			contact("1", contract.Active), said(ok, dialect.ContactChanged{ID: "1", Masked: dialect.Yes}), []string{"connection", "contact.updated", "recording.paused"}},
		"the focused contact is emitted": {
			contact("1", contract.Active), said(ok, dialect.FocusChanged{ID: "1"}), []string{"connection", "contact.focused"}},
		"without an acknowledgement each step is news": {
			nil, said(contact("1", contract.Offered), contact("1", contract.Active)), []string{"contact.offered", "contact.started"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := &script{registers: true, says: map[string][]dialect.Fact{"before": row.before, "snapshot": row.snapshot, "active": contact("9", contract.Active)}}
			d := newPage(t, s)
			d.Deliver("before")
			d.Forget()
			d.Deliver("snapshot")
			require.Equal(t, append([]string{"snapshot"}, row.want...), d.Types())
			d.Deliver("active")
			require.Contains(t, d.Types(), "contact.started", "what comes later is emitted immediately")
		})
	}
}

func TestAContactThatAReplayWentThroughStartsWhenItDoes(t *testing.T) {
	s := &script{registers: true, says: map[string][]dialect.Fact{
		"replay": append([]dialect.Fact{dialect.Acknowledged{OK: true}}, append(contact("1", contract.Active), contact("1", contract.Offered)...)...),
		"active": contact("1", contract.Active),
	}}
	d := newPage(t, s)
	d.Deliver("replay")
	require.Equal(t, []string{"replay", "connection", "contact.offered"}, d.Types())
	d.Deliver("active")
	require.Contains(t, d.Types(), "contact.started")
}
