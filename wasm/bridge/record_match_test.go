package bridge_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// A step of a story is a message, or a time that passes.
type step struct {
	say  string
	wait int
	from int // frame
}

func linkScript() *script {
	return &script{says: map[string][]dialect.Fact{
		"new a":     chatFacts("a", contract.Active),
		"new b":     chatFacts("b", contract.Active),
		"mention a": chatFacts("a", ""),
		"turn a":    append(chatFacts("a", ""), dialect.FocusChanged{ID: "a"}),
		"turn b":    append(chatFacts("b", ""), dialect.FocusChanged{ID: "b"}),
		"end a":     append(chatFacts("a", contract.Ended), dialect.ContactRemoved{ID: "a"}),
		"pop 1":     {dialect.PopRequested{URL: "https://crm.test/1"}},
		"pop 2":     {dialect.PopRequested{URL: "https://crm.test/2"}},
	}}
}

func chatFacts(id string, state contract.ContactState) []dialect.Fact {
	return []dialect.Fact{dialect.ContactChanged{ID: id, Channel: contract.Chat, State: state}}
}

func TestARecordIsLinkedToItsContactWhereOrderAllows(t *testing.T) {
	wait := func(ms int) step { return step{wait: ms} }
	say := func(text string) step { return step{say: text} }
	for name, row := range map[string]struct {
		steps []step
		want  map[string]string
	}{
		"a record that comes after its contact": {
			[]step{say("new a"), say("pop 1")}, map[string]string{"a": "1"}},
		"a record that comes before its contact": {
			[]step{say("pop 1"), wait(500), say("new a")}, map[string]string{"a": "1"}},
		"a record that came too long before the contact": {
			[]step{say("pop 1"), wait(3001), say("new a")}, map[string]string{"a": ""}},
		"a record that comes after the agent selected a chat": {
			[]step{say("new a"), say("pop 1"), wait(5000), say("new b"), say("pop 2"), wait(5000), say("turn a"), say("pop 2")},
			map[string]string{"a": "1", "b": "2"}}, // the record of b, wherever the agent looks
		"the record of the next chat comes before it": {
			[]step{say("new a"), say("pop 1"), wait(5000), say("pop 2"), wait(500), say("new b")},
			map[string]string{"a": "1", "b": "2"}},
		"the record of the next chat comes before it, and the first never had one": {
			[]step{say("new a"), wait(5000), say("pop 2"), wait(500), say("new b")},
			map[string]string{"a": "", "b": "2"}},
		"a record without a new contact belongs to the only one there is": {
			[]step{say("new a"), wait(5000), say("pop 1"), wait(3000)}, map[string]string{"a": "1"}},
		"a second record without a new contact belongs to nobody": {
			[]step{say("new a"), say("pop 1"), wait(5000), say("pop 2"), wait(5000)}, map[string]string{"a": "1"}},
		"a record without a new contact belongs to none of two": {
			[]step{say("new a"), say("new b"), wait(5000), say("pop 1"), wait(5000)}, map[string]string{"a": "", "b": ""}},
		"of two records together before the contact, the last is the contact's": {
			[]step{say("pop 1"), say("pop 2"), say("new a"), wait(5000)}, map[string]string{"a": "2"}},
		"a record that comes before the agent selects a chat is not that chat's": {
			[]step{say("new a"), say("pop 1"), wait(5000), say("new b"), wait(5000), say("pop 2"), say("turn a"), wait(5000)},
			map[string]string{"a": "1", "b": ""}},
		"a record that comes along with its contact, shortly after another's": {
			[]step{say("pop 1"), wait(1000), say("new a"), say("pop 2")}, map[string]string{"a": "2"}},
		"a record that comes a while after a contact that has its own from before": {
			[]step{say("pop 1"), say("new a"), wait(1000), say("pop 2"), wait(1000), say("new b")}, map[string]string{"a": "1", "b": "2"}},
		"of two chats with the same record, the one that the agent selected has it": {
			[]step{say("new a"), say("pop 1"), wait(5000), say("new b"), say("pop 1"), wait(5000), say("turn a"), say("pop 1")},
			map[string]string{"a": "1", "b": "1"}},
		"a mere mention of a contact does not select it": {
			[]step{say("new a"), say("new b"), wait(5000), say("mention a"), say("pop 1"), wait(5000)}, map[string]string{"a": "", "b": ""}},
		"a record of one adapter is not the other's contact's": {
			[]step{say("new a"), {say: "pop 1", from: 1}, wait(5000)}, map[string]string{"a": ""}},
		"a record after the contact left": {
			[]step{say("new a"), say("end a"), say("pop 1"), wait(5000)}, map[string]string{}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newEmbeddingPage(t, linkScript(), choices)
			for _, s := range row.steps {
				if s.say != "" {
					d.DeliverFrom(s.from, s.say)
				}
				d.Advance(s.wait)
			}
			got := map[string]string{}
			for id, c := range d.Contacts() {
				got[id] = ""
				if c.RecordURL != "" {
					got[id] = c.RecordURL[len("https://crm.test/"):]
				}
			}
			require.Equal(t, row.want, got)
		})
	}
}

func TestTheEventOfARecordNamesItsContactWhereKnown(t *testing.T) {
	for name, row := range map[string]struct {
		first, second, want string
	}{
		"the record first, within its settling time": {"pop 1", "new a", "a"},
		"the contact first":                          {"new a", "pop 1", "a"},
		"the record alone":                           {"pop 1", "pop 1", ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := newEmbeddingPage(t, linkScript(), choices)
			d.Deliver(row.first)
			d.Deliver(row.second)
			d.Advance(100)
			last := d.Events[len(d.Events)-1]
			require.Equal(t, contract.ScreenPop{URL: "https://crm.test/1", ContactID: row.want}, last.Payload)
		})
	}
}

func TestARecordThatIsSentTwiceStillBelongsToItsContact(t *testing.T) {
	for name, row := range map[string]struct {
		steps []step
		want  map[string]string
	}{
		"before the contact": {[]step{{say: "pop 1", wait: 30}, {say: "pop 1"}, {say: "new a"}}, map[string]string{"a": "1"}},
		"by both adapters":   {[]step{{say: "new a"}, {say: "new b", from: 1}, {say: "pop 1"}, {say: "pop 1", from: 1}}, map[string]string{"a": "1", "b": "1"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newEmbeddingPage(t, linkScript(), choices)
			for _, s := range row.steps {
				d.DeliverFrom(s.from, s.say)
				d.Advance(s.wait)
			}
			d.Advance(5000)
			require.Equal(t, []string{"https://crm.test/1"}, d.Shown)
			require.Equal(t, "a", d.Events[indexOf(d, "screen.pop")].Payload.(contract.ScreenPop).ContactID)
			for id, n := range row.want {
				require.Equal(t, "https://crm.test/"+n, d.Contacts()[id].RecordURL)
			}
		})
	}
}

func TestARecordOfTwoChatsIsEmittedWithTheSelectedOne(t *testing.T) {
	for _, turned := range []string{"a", "b"} {
		d := newEmbeddingPage(t, linkScript(), choices)
		for _, word := range []string{"new a", "pop 1", "new b", "pop 1", "turn " + turned} {
			d.Advance(5000)
			d.Deliver(word)
		}
		d.Forget()
		d.Deliver("pop 1")
		d.Advance(5000)
		require.Equal(t, turned, d.Events[indexOf(d, "screen.pop")].Payload.(contract.ScreenPop).ContactID)
	}
}

// indexOf returns the place of the first event of a type.
func indexOf(d *bridgetest.Page, event string) int { return slices.Index(d.Types(), event) }
