package ccai

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// flow is the work of an hour, shortened.
var flow = []struct {
	frame  int
	action string
}{
	{call, "sign-in"}, {chat, "sign-in"},
	{call, `ring {"record":"https://crm.test/1"}`}, {call, "answer"}, {call, "redact"}, {call, "redact"},
	{chat, `new-chat {"sessionType":"Messaging Inbound (SMS)"}`}, {chat, "take-chat"}, {chat, `customer-send {"chat":880231,"text":"ok"}`},
	{chat, `new-chat {"record":"https://crm.test/2"}`}, {chat, "take-chat"}, {chat, `show-chat {"chat":880232}`},
	{chat, `send {"text":"hello"}`}, {chat, `start-cobrowse {"by":"end_user"}`}, {chat, `remote-control {"to":"requested"}`}, {chat, `remote-control {"to":"on"}`},
	{chat, `full-device {"to":"requested"}`}, {chat, "end-cobrowse"}, {chat, `add-party {"party":"end_user"}`},
	{chat, "agent-joins"}, {chat, "start-assist"}, {chat, "va-joins"}, {chat, "va-leaves"},
	{chat, `show-chat {"chat":880231}`}, {chat, `send {"text":"bye"}`}, {chat, "end-chat"}, {chat, "dismiss-chat"},
	{chat, `show-chat {"chat":880232}`}, {chat, `transfer {"toAgent":4203}`}, {chat, "dismiss-chat"}, {call, "end-call"},
}

func (d *testbed) play() *testbed {
	d.t.Helper()
	for _, s := range flow {
		d.must(s.frame, s.action)
	}
	d.wait(5000)
	return d
}

// playBroken plays the flow, checks what the page emits for each message that is
// no JSON, and counts those.
func (d *testbed) playBroken() (broken int) {
	d.t.Helper()
	for _, s := range flow {
		said := len(d.said[s.frame])
		d.Forget()
		d.must(s.frame, s.action)
		posts := d.said[s.frame][said:]
		if !slices.ContainsFunc(posts, func(post string) bool { return !json.Valid([]byte(post)) }) {
			continue
		}
		broken++
		require.Contains(d.t, d.neutral(), "refused", s.action)
		require.Equal(d.t, contract.RefusedMalformed, last[contract.RefusedMessage](d).Reason, s.action)
		if len(posts) == 1 {
			require.Equal(d.t, []string{"refused"}, d.neutral(), s.action)
		}
	}
	return broken
}

// gist is what the page emits, without the numbers of a second run.
func (d *testbed) gist() string { return strings.Join(d.neutral(), "\n") }

// faultRules are rows of the platform's and the documentation's defects that the
// page is not to feel: the flow is emitted just as without them.
func faultRules() (rules []rule) {
	for _, f := range faults.All {
		if felt[f.Name] {
			continue
		}
		rules = append(rules, rule{"4.8", "without effect: " + strings.TrimSuffix(f.About, "."), func(t *testing.T) {
			want := newTestbed(t, options()).play().gist()
			d := newTestbed(t, ccai.Options{Faults: []fault.Name{f.Name}}).play()
			require.Equal(t, want, d.gist())
			require.Empty(t, d.Contacts())
			require.NotEqual(t, newTestbed(t, options()).play().said, d.said, "the fault was there")
		}})
	}
	return rules
}

// felt are the faults of which no page can know what was meant, or that change
// what happens: each has a rule of its own.
var felt = map[fault.Name]bool{
	faults.NoAgentLogin: true, faults.NoCobrowseEvents: true, faults.JoinedWrongChat: true, faults.SMSAsInbound: true,
	faults.NoRichText: true, faults.NoRecordAtStart: true, faults.NewChatTakesFront: true, faults.LostEnd: true,
	faults.PopWithoutURL: true, faults.PopEmptyURL: true, faults.TrailingComma: true, faults.MissingCommas: true,
	faults.Comments: true, faults.ForeignMessages: true, faults.Doubled: true, faults.NoCallWaiting: true,
	faults.Objects: true, // the inbox makes texts of them, ahead of all that is tested here
}

var defectRules = []rule{
	{"4.8", "where no second call is offered, the first continues alone", func(t *testing.T) {
		d := signedIn(t, faults.NoCallWaiting)
		d.must(call, "ring", "answer")
		require.Error(t, d.do(call, "ring"))
		require.Equal(t, "call:990017", d.only().ID)
		d.must(call, "end-call", "ring", "answer")
		require.Equal(t, "call:990018", d.only().ID)
	}},
	{"4.8", "an agent whose sign-in is never posted is signed in with the first session", func(t *testing.T) {
		d := signedIn(t, faults.NoAgentLogin)
		require.NotContains(t, d.Types(), "agent.state")
		d.must(call, "ring", "answer")
		require.Equal(t, contract.AgentSignedIn, last[contract.Agent](d).Status)
	}},
	{"4.8", "what is posted twice within the duplicate window is emitted once, but for the lines of a chat", func(t *testing.T) {
		d := newTestbed(t, ccai.Options{Faults: []fault.Name{faults.Doubled}}).play()
		once := newTestbed(t, options()).play()
		isLine := func(name string) bool { return strings.HasPrefix(name, "Chat_") || strings.HasPrefix(name, "message.") }
		require.Equal(t, slices.DeleteFunc(once.Types(), isLine), slices.DeleteFunc(d.Types(), isLine))
		require.Equal(t, 2*countOf(once, "message.received"), countOf(d, "message.received"), "a customer may well write the same twice")
		require.Equal(t, 2*countOf(once, "message.sent"), countOf(d, "message.sent"))
	}},
	{"4.8", "a shared screen whose start is not posted is known by the first change", func(t *testing.T) {
		d := signedIn(t, faults.NoCobrowseEvents)
		d.must(chat, "new-chat", "take-chat", "start-cobrowse")
		require.Nil(t, d.only().Cobrowse)
		d.must(chat, `remote-control {"to":"on"}`)
		require.True(t, d.only().Cobrowse.Active)
	}},
	{"4.8", "an agent who joins under the wrong chat id joins that chat, and brings none back", func(t *testing.T) {
		d := signedIn(t, faults.JoinedWrongChat)
		d.must(chat, "new-chat", "take-chat", "new-chat", "take-chat", `agent-joins {"chat":880231}`)
		require.Len(t, d.Contacts(), 2)
		require.Equal(t, []contract.Participant{otto}, *d.Contacts()["chat:880232"].Participants, "as it was said")
	}},
	{"4.8", "an agent's SMS that is posted as inbound is emitted as inbound", func(t *testing.T) {
		d := signedIn(t, faults.SMSAsInbound)
		d.must(chat, `new-chat {"sessionType":"Messaging Inbound (SMS)"}`, "take-chat", `send {"text":"mine"}`)
		require.Contains(t, d.Types(), "message.received", "nothing in it shows it")
		require.NotContains(t, d.Types(), "message.sent")
	}},
	{"4.8", "a message that is not posted is not emitted, and the chat continues", func(t *testing.T) {
		d := signedIn(t, faults.NoRichText)
		d.must(chat, "new-chat", "take-chat", `send {"text":"<b>bold</b>","rich":true}`, `send {"text":"plain"}`)
		require.Equal(t, 1, strings.Count(strings.Join(d.Types(), " "), "message.sent"))
	}},
	{"4.8", "a record that does not pop at the start is shown when it pops", func(t *testing.T) {
		d := signedIn(t, faults.NoRecordAtStart)
		d.must(chat, `new-chat {`+record+`}`, "take-chat")
		d.wait(200)
		require.Empty(t, d.Shown)
		d.must(chat, `pop-record {"url":"https://crm.test/1"}`)
		d.wait(5000)
		require.Equal(t, "https://crm.test/1", d.only().RecordURL)
	}},
	{"4.8", "a new chat that takes the focus is focused", func(t *testing.T) {
		d := signedIn(t, faults.NewChatTakesFront)
		d.must(chat, "new-chat", "take-chat", "new-chat", "take-chat")
		require.True(t, d.Contacts()["chat:880232"].Focused)
		require.False(t, d.Contacts()["chat:880231"].Focused)
	}},
	{"4.8", "a record whose address is lost on the way is refused, with the reason", func(t *testing.T) {
		for _, name := range []fault.Name{faults.PopWithoutURL, faults.PopEmptyURL} {
			d := signedIn(t, name)
			d.must(call, `ring {`+record+`}`, "answer")
			require.Equal(t, contract.PopWithoutAddress, last[contract.RefusedPop](d).Reason)
		}
	}},
	{"4.8", "a message that is no JSON is named malformed and changes nothing", func(t *testing.T) {
		for name, broken := range map[fault.Name]int{faults.TrailingComma: 3, faults.MissingCommas: 1, faults.Comments: 2} {
			require.Equal(t, broken, newTestbed(t, ccai.Options{Faults: []fault.Name{name}}).playBroken(), name)
		}
	}},
	{"4.9", "messages of another protocol are refused and change nothing", func(t *testing.T) {
		d := signedIn(t, faults.ForeignMessages)
		d.must(call, "ring", "answer")
		require.Contains(t, d.neutral(), "refused")
		require.Equal(t, contract.RefusedShape, last[contract.RefusedMessage](d).Reason)
		require.Equal(t, contract.Active, d.only().State)
	}},
	{"9", "the page may name the events whose types no source prints", func(t *testing.T) {
		d := newTestbedWith(t, options(), frames, contract.Config{EventNames: &contract.EventNames{RedactionStarted: []string{"Redaction_On"}}})
		d.must(call, `name-event {"event":"Call_Redaction_Started","as":"Redaction_On"}`, "sign-in", "ring", "answer", "redact")
		require.True(t, d.only().Masked)
	}},
}

func countOf(d *testbed, kind string) (count int) {
	for _, emitted := range d.Types() {
		if emitted == kind {
			count++
		}
	}
	return count
}
