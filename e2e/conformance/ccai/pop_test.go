package ccai

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

const record = `"record":"https://crm.test/1"`

var popRules = []rule{
	{"4.7", "a record that pops before, after or without its session is shown", func(t *testing.T) {
		for _, at := range []string{"before", "after"} {
			d := signedIn(t)
			d.must(call, `settings {"popAtStart":"`+at+`"}`, `ring {`+record+`}`, "answer")
			d.wait(200)
			require.Equal(t, []string{"https://crm.test/1"}, d.Shown, at)
		}
		d := signedIn(t)
		d.must(call, `pop-record {"url":"https://crm.test/1"}`)
		d.wait(200)
		require.Equal(t, []string{"https://crm.test/1"}, d.Shown)
	}},
	{"4.7", "a record belongs to the session that begins just before or after it", func(t *testing.T) {
		for _, at := range []string{"before", "after"} {
			d := signedIn(t)
			d.must(chat, `settings {"popAtStart":"`+at+`"}`, `new-chat {`+record+`}`, "take-chat")
			d.wait(200)
			require.Equal(t, "https://crm.test/1", d.only().RecordURL, at)
			require.Equal(t, "chat:880231", last[contract.ScreenPop](d).ContactID, at)
		}
	}},
	{"4.7", "a record that pops when a chat is selected belongs to that chat", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, `settings {"popAtStart":"never","popOnActive":true}`)
		for _, n := range []string{"1", "2"} {
			d.must(chat, `new-chat {"record":"https://crm.test/`+n+`"}`, "take-chat")
		}
		d.wait(5000)
		d.must(chat, `show-chat {"chat":880232}`)
		d.wait(5000)
		d.must(chat, `show-chat {"chat":880231}`)
		d.wait(5000)
		require.Equal(t, "https://crm.test/1", d.Contacts()["chat:880231"].RecordURL)
		require.Equal(t, "https://crm.test/2", d.Contacts()["chat:880232"].RecordURL)
		require.Len(t, d.Shown, 2)
	}},
	{"4.7", "a record without any session belongs to none", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, `pop-record {"url":"https://crm.test/1"}`)
		d.wait(5000)
		require.Empty(t, last[contract.ScreenPop](d).ContactID)
	}},
	{"4.4", "a record without an address is refused, with the reason", func(t *testing.T) {
		for _, action := range []string{`pop-record`, `pop-record {"url":""}`} {
			d := signedIn(t)
			d.must(call, action)
			require.Equal(t, contract.PopWithoutAddress, last[contract.RefusedPop](d).Reason)
			require.Empty(t, d.Shown)
		}
	}},
	{"10", "a record whose scheme or origin is not allowed is refused, with the reason, and nothing navigates", func(t *testing.T) {
		for reason, answer := range map[contract.PopRefusal]bridge.Inspected{
			contract.PopScheme:      {Valid: true, Scheme: "javascript", Allowed: true},
			contract.PopOrigin:      {Valid: true, Scheme: "https", Origin: "https://evil.test"},
			contract.PopNotAbsolute: {},
		} {
			d := signedIn(t)
			d.Inspect = func(string) bridge.Inspected { return answer }
			d.must(call, `pop-record {"url":"x"}`)
			d.wait(5000)
			require.Equal(t, reason, last[contract.RefusedPop](d).Reason)
			require.Empty(t, d.Shown)
		}
	}},
}

// popAgain are records whose contact is not plain.
var popAgain = []rule{
	{"4.7", "of two records before the session, the last is the session's", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, `settings {"popAtStart":"before"}`, `pop-record {"url":"https://crm.test/2"}`, `new-chat {`+record+`}`, "take-chat")
		require.Equal(t, "https://crm.test/1", d.only().RecordURL)
	}},
	{"4.7", "a record of one adapter belongs to no session of the other", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, `pop-record {"url":"https://crm.test/1"}`)
		d.must(call, "ring", "answer")
		d.wait(5000)
		require.Empty(t, d.only().RecordURL)
	}},
	{"4.7", "a record that pops late belongs to the only session without one, and to none of two", func(t *testing.T) {
		for sessions := 1; sessions <= 2; sessions++ {
			d := signedIn(t)
			for range sessions {
				d.must(chat, "new-chat", "take-chat")
			}
			d.wait(5000)
			d.must(chat, `pop-record {"url":"https://crm.test/1"}`)
			d.wait(5000)
			require.Len(t, d.Contacts(), sessions)
			for id, c := range d.Contacts() {
				require.Equal(t, sessions == 1, c.RecordURL != "", id)
			}
		}
	}},
	{"4.7", "a record that both adapters ask for together is shown once, and belongs to both their sessions", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "ring", "answer")
		d.must(chat, "new-chat", "take-chat")
		for frame := range d.adapters {
			d.DeliverFrom(frame, `{"type":"CRM_Record_Pop","data":{"recordUrl":"https://crm.test/1"}}`)
		}
		d.wait(5000)
		require.Equal(t, []string{"https://crm.test/1"}, d.Shown)
		require.NotContains(t, d.neutral(), "screen.pop.refused")
		require.Len(t, d.Contacts(), 2)
		for _, c := range d.Contacts() {
			require.Equal(t, "https://crm.test/1", c.RecordURL)
		}
	}},
	{"10", "a record that the page could not show is refused, with the reason", func(t *testing.T) {
		d := signedIn(t)
		d.Answer = func(effect.Pop) *contract.PopOutcome {
			return &contract.PopOutcome{Reason: contract.PopBlocked, Text: "why"}
		}
		d.must(call, `pop-record {"url":"https://crm.test/1"}`)
		d.wait(200)
		require.Equal(t, contract.RefusedPop{URL: "https://crm.test/1", Reason: contract.PopBlocked, Text: "why"}, last[contract.RefusedPop](d))
	}},
	{"10", "of two records together the last is shown, and the other is refused as replaced", func(t *testing.T) {
		d := signedIn(t)
		for _, url := range []string{"1", "2"} {
			d.DeliverFrom(call, `{"type":"CRM_Record_Pop","data":{"recordUrl":"https://crm.test/`+url+`"}}`)
		}
		d.wait(200)
		require.Equal(t, []string{"https://crm.test/2"}, d.Shown)
		require.Equal(t, contract.PopReplaced, last[contract.RefusedPop](d).Reason)
	}},
}
