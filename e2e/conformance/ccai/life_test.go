package ccai

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

var lifeRules = []rule{
	{"3.3", "an agent who signs out of one adapter is still signed in to the other", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "sign-out")
		require.Equal(t, contract.AgentSignedIn, last[contract.Agent](d).Status)
		d.must(chat, "sign-out")
		require.Equal(t, contract.AgentSignedOut, last[contract.Agent](d).Status)
	}},
	{"4.1", "the page is connected without a handshake", func(t *testing.T) {
		d := newTestbed(t, options())
		require.Equal(t, contract.Connected, d.Connection().State)
		require.Empty(t, d.Posts, "nothing is ever sent to an adapter")
	}},
	{"4.7", "a call that rings is not known before it is answered", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "ring")
		require.Empty(t, d.Contacts())
		d.must(call, "answer")
		require.Len(t, d.Contacts(), 1)
	}},
	{"4.7", "two calls are two contacts", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "ring", "answer", "ring", "answer")
		require.Len(t, d.Contacts(), 2)
	}},
	{"4.7", "several chats are several contacts, and one of them is focused", func(t *testing.T) {
		d := signedIn(t)
		for range 3 {
			d.must(chat, "new-chat", "take-chat")
		}
		d.must(chat, `show-chat {"chat":880233}`)
		require.Len(t, d.Contacts(), 3)
		for id, c := range d.Contacts() {
			require.Equal(t, id == "chat:880233", c.Focused, id)
		}
	}},
	{"4.7", "a chat that ended stays until its tab is closed", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", "end-chat")
		require.Equal(t, contract.Ended, d.only().State)
		d.must(chat, "dismiss-chat")
		require.Empty(t, d.Contacts())
	}},
	{"4.7", "a message has its direction and its chat", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", `customer-send {"chat":880231,"text":"open"}`)
		require.Equal(t, contract.Message{ContactID: "chat:880231", Text: "open"}, last[contract.Message](d))
		require.Contains(t, d.Types(), "message.received")
		d.must(chat, `send {"text":"sorry"}`)
		require.Equal(t, "sorry", last[contract.Message](d).Text)
		require.Contains(t, d.Types(), "message.sent")
	}},
	{"4.7", "two equal messages of a customer are two", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", `customer-send {"chat":880231,"text":"ok"}`, `customer-send {"chat":880231,"text":"ok"}`)
		require.Equal(t, 2, strings.Count(strings.Join(d.Types(), " "), "message.received"))
	}},
	{"4.7", "a call of which the end is lost in a reload ends, marked as assumed", func(t *testing.T) {
		d := signedIn(t, faults.LostEnd)
		d.must(call, "ring", "answer")
		d.reload(call)
		require.Len(t, d.Contacts(), 1, "nobody knows yet")
		d.wait(frames.ReconcileTimeout)
		require.Empty(t, d.Contacts())
		require.True(t, last[contract.Contact](d).Assumed)
	}},
	{"4.7", "a call of which the end is lost in a reload is over when the next one is taken", func(t *testing.T) {
		d := signedIn(t, faults.LostEnd)
		d.must(call, "ring", "answer")
		d.reload(call)
		d.must(call, "ring", "answer")
		require.Equal(t, "call:990018", d.only().ID)
	}},
	{"4.7", "a chat that continues after a reload is listed with its first event", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat")
		d.reload(chat)
		d.wait(frames.ReconcileTimeout)
		require.Empty(t, d.Contacts(), "silence looks the same as an end")
		d.must(chat, `send {"text":"still there?"}`)
		require.Equal(t, contract.Active, d.only().State)
	}},
	{"4.7", "an adapter that was loaded anew is signed in with the first event of its session, though the sign-in is not posted again", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", "new-chat", "take-chat")
		d.reload(chat)
		require.Equal(t, contract.Adapter{Index: chat, State: contract.AdapterSilent}, last[contract.Adapter](d))
		d.must(chat, "pop-record")
		require.Equal(t, contract.Adapter{Index: chat, State: contract.AdapterResponding}, last[contract.Adapter](d), "a record is of no session")
		d.must(chat, `show-chat {"chat":880232}`)
		require.Equal(t, contract.Adapter{Index: chat, State: contract.AdapterSignedIn}, last[contract.Adapter](d))
	}},
	{"4.7", "the sessions of a frame that left the page end, marked as assumed", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "ring", "answer")
		d.must(chat, "new-chat", "take-chat")
		d.Step(bridge.Reloaded{Frame: call, At: math.Inf(1)})
		require.Equal(t, contract.Adapter{Index: call, State: contract.AdapterSilent}, last[contract.Adapter](d))
		d.must(chat, "end-chat", "dismiss-chat")
		require.Equal(t, "call:990017", d.only().ID)
		d.wait(frames.ReconcileTimeout)
		require.Empty(t, d.Contacts())
		require.True(t, last[contract.Contact](d).Assumed)
	}},
	{"4.7", "a reload of one adapter leaves the other's contacts alone", func(t *testing.T) {
		d := signedIn(t, faults.LostEnd)
		d.must(call, "ring", "answer")
		d.reload(chat)
		d.wait(frames.ReconcileTimeout)
		require.Len(t, d.Contacts(), 1)
	}},
	{"4.9", "no command is supported, and each is rejected immediately without a message to the adapter", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "ring", "answer")
		for i, name := range contract.CommandNames {
			d.Step(bridge.Commanded{Command: contract.Command{ID: i, Name: name}})
			failure, times := d.Settled(i)
			require.Equal(t, 1, times)
			require.Equal(t, contract.Unsupported, failure.Code)
		}
		require.Empty(t, d.Posts)
	}},
	{"10", "a redaction pauses the recording and resumes it", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "ring", "answer", "redact")
		require.True(t, d.only().Masked)
		d.must(call, "redact")
		require.False(t, d.only().Masked)
	}},
}
