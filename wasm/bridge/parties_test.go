package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

var (
	otto     = contract.Participant{Kind: contract.AgentParticipant, ID: "4177", Email: "otto.vale@northwind.test"}
	nameless = contract.Participant{Kind: contract.AgentParticipant}
	customer = contract.Participant{Kind: contract.CustomerParticipant, ID: "55120"}
	fuller   = contract.Participant{Kind: contract.AgentParticipant, ID: "4177", CustomID: "A-0077", Email: "otto.vale@northwind.test"}
	unnamed  = contract.Participant{Kind: contract.VirtualAgent}
	program  = contract.Participant{Kind: contract.VirtualAgent, ID: "12", Name: "Card collector"}
)

func companyScript() *script {
	s := chatScript()
	change := func(p contract.Participant) contract.ParticipantChange {
		return contract.ParticipantChange{ContactID: "a", Participant: p}
	}
	for name, p := range map[string]contract.Participant{
		"otto": otto, "somebody": nameless, "customer": customer, "program": program, "fuller otto": fuller, "unnamed program": unnamed,
		"renamed program": {Kind: contract.VirtualAgent, ID: "12"}, "other program": {Kind: contract.VirtualAgent, ID: "13"}, "mira": {Kind: contract.AgentParticipant, ID: "4102"},
	} {
		s.says[name+" joins"] = []dialect.Fact{dialect.ParticipantJoined{Change: change(p)}}
		s.says[name+" leaves"] = []dialect.Fact{dialect.ParticipantLeft{Change: change(p)}}
	}
	s.says["somebody connects"] = []dialect.Fact{dialect.ParticipantJoined{Change: change(nameless), Announced: true}}
	s.says["transfer"] = []dialect.Fact{dialect.Transferred{ContactID: "a", Transfer: contract.Transfer{To: otto, ToQueue: "Web / Claims"}}}
	return s
}

func TestParticipantsAreFolded(t *testing.T) {
	for name, row := range map[string]struct {
		said  []string
		want  []contract.Participant
		types []string
	}{
		"those who join are there, in order": {[]string{"otto joins", "customer joins"}, []contract.Participant{otto, customer},
			[]string{"participant.joined", "contact.updated", "participant.joined", "contact.updated"}},
		"one who leaves is not": {[]string{"otto joins", "program joins", "otto leaves"}, []contract.Participant{program},
			[]string{"participant.joined", "contact.updated", "participant.joined", "contact.updated", "participant.left", "contact.updated"}},
		"one who was announced without a name gets it, and joins once": {[]string{"somebody joins", "otto joins"}, []contract.Participant{otto},
			[]string{"participant.joined", "contact.updated", "contact.updated"}},
		"one who joins twice is there once": {[]string{"otto joins", "otto joins"}, []contract.Participant{otto},
			[]string{"participant.joined", "contact.updated"}},
		"one of whom more is said the second time is there once": {[]string{"otto joins", "fuller otto joins"}, []contract.Participant{fuller},
			[]string{"participant.joined", "contact.updated", "contact.updated"}},
		"one of whom less is said the second time is there as before": {[]string{"fuller otto joins", "otto joins"}, []contract.Participant{fuller},
			[]string{"participant.joined", "contact.updated"}},
		"one whose leaving says less of it is not there": {[]string{"program joins", "renamed program leaves"}, []contract.Participant{},
			[]string{"participant.joined", "contact.updated", "participant.left", "contact.updated"}},
		"the only one of its kind need not be named when it leaves": {[]string{"otto joins", "program joins", "unnamed program leaves"}, []contract.Participant{otto},
			[]string{"participant.joined", "contact.updated", "participant.joined", "contact.updated", "participant.left", "contact.updated"}},
		"of two, one that leaves unnamed is nobody": {[]string{"program joins", "other program joins", "unnamed program leaves"},
			[]contract.Participant{program, {Kind: contract.VirtualAgent, ID: "13"}},
			[]string{"participant.joined", "contact.updated", "participant.joined", "contact.updated"}},
		"one that was never there cannot leave by another's name": {[]string{"program joins", "other program leaves"}, []contract.Participant{program},
			[]string{"participant.joined", "contact.updated"}},
		"two without a name are two": {[]string{"somebody joins", "somebody joins"}, []contract.Participant{nameless, nameless},
			[]string{"participant.joined", "contact.updated", "participant.joined", "contact.updated"}},
		"one who was announced and connects without a name is there once": {[]string{"somebody joins", "somebody connects"}, []contract.Participant{nameless},
			[]string{"participant.joined", "contact.updated"}},
		"one who connects without a name is there": {[]string{"otto joins", "somebody connects"}, []contract.Participant{otto, nameless},
			[]string{"participant.joined", "contact.updated", "participant.joined", "contact.updated"}},
		"this page's own agent is none":      {[]string{"mira joins"}, nil, nil},
		"one who was not there cannot leave": {[]string{"otto leaves"}, nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			d := newEmbeddingPage(t, companyScript(), choices)
			d.Deliver("in")
			d.Deliver("new a")
			before := len(d.Events)
			for _, word := range row.said {
				d.Deliver(word)
			}
			var types []string
			for _, e := range d.Events[before:] {
				if e.Type != contract.Vendor {
					types = append(types, string(e.Type))
				}
			}
			require.Equal(t, row.types, types)
			if row.types == nil {
				require.Nil(t, d.Contacts()["a"].Participants)
				return
			}
			require.Equal(t, row.want, *d.Contacts()["a"].Participants)
		})
	}
}

func TestEventsKeepTheParticipantsOfTheirTime(t *testing.T) {
	d := newEmbeddingPage(t, companyScript(), choices)
	d.Deliver("new a")
	d.Deliver("otto joins")
	then := d.Contacts()["a"]
	d.Deliver("customer joins")
	d.Deliver("otto leaves")
	require.Equal(t, []contract.Participant{otto}, *then.Participants)
}

func TestATransferEndsNothing(t *testing.T) {
	d := newEmbeddingPage(t, companyScript(), choices)
	d.Deliver("new a")
	d.Forget()
	d.Deliver("transfer")
	require.Equal(t, []string{"transfer", "contact.transferred"}, d.Types())
	c := d.Contacts()["a"]
	require.Equal(t, contract.Active, c.State)
	require.Equal(t, &contract.Transfer{To: otto, ToQueue: "Web / Claims"}, c.Transfer)
}

func TestATransferWithoutAnEndIsLeftToThePage(t *testing.T) {
	const wait = 5000
	for name, row := range map[string]struct {
		handover int
		then     string
		want     []string
	}{
		"unasked, the contact stays":             {0, "", nil},
		"asked, it is over in time":              {wait, "", []string{"contact.ended", "contact.removed"}},
		"asked, and it is mentioned, it stays":   {wait, "mention a", []string{"mention a"}},
		"asked, and it ends, it ends once":       {wait, "end a", []string{"end a", "contact.ended", "contact.removed"}},
		"by another agent, it stays in any case": {wait, "otto transfers", []string{"otto transfers", "contact.transferred"}},
	} {
		t.Run(name, func(t *testing.T) {
			f := choices
			f.TransferTimeout = row.handover
			s := companyScript()
			s.says["mira transfers"] = []dialect.Fact{dialect.Transferred{ContactID: "a", Transfer: contract.Transfer{
				From: contract.Participant{Kind: contract.AgentParticipant, ID: "4102"}, To: otto}}}
			s.says["otto transfers"] = []dialect.Fact{dialect.ContactChanged{ID: "a"}, dialect.Transferred{ContactID: "a", Transfer: contract.Transfer{From: otto}}}
			d := newEmbeddingPage(t, s, f)
			d.Deliver("in")
			d.Deliver("new a")
			d.Deliver("mira transfers")
			d.Advance(wait - 1)
			d.Forget()
			if row.then != "" {
				d.Deliver(row.then)
			}
			d.Advance(10 * wait)
			require.Equal(t, append([]string{}, row.want...), bridgetest.Types(d.Events))
		})
	}
}

func TestNewsOfAContactThatIsNotThereChangesNothing(t *testing.T) {
	d := newEmbeddingPage(t, companyScript(), choices)
	for _, word := range []string{"otto joins", "otto leaves", "transfer"} {
		d.Deliver(word)
	}
	require.Equal(t, []string{"otto joins", "otto leaves", "transfer"}, d.Types())
}
