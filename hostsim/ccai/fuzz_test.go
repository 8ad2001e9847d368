package ccai_test

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// actionScripts are what a page may send, an action a line.
var actionScripts = []string{
	"{\"action\":\"sign-in\"}\n{\"action\":\"ring\"}\n{\"action\":\"answer\"}\n{\"action\":\"redact\"}\n{\"action\":\"end-call\"}",
	"{\"action\":\"sign-in\"}\n{\"action\":\"new-chat\",\"queue\":\"none\",\"party\":\"\\ud800\"}\n{\"action\":\"take-chat\"}\n{\"action\":\"send\",\"text\":\"<b>\",\"rich\":true}\n{\"action\":\"end-chat\"}\n{\"action\":\"dismiss-chat\"}",
	"{\"action\":\"sign-in\"}\n{\"action\":\"ring\"}\n{\"action\":\"answer\"}\n{\"action\":\"transfer\",\"toQueue\":803,\"mode\":\"warm\"}\n{\"action\":\"agent-joins\"}\n{\"action\":\"complete-transfer\"}",
	"{\"action\":\"sign-in\"}\n{\"action\":\"new-chat\",\"sipHeaders\":\"[1\",\"dataParameters\":{\"a\":[{}]}}\n{\"action\":\"start-cobrowse\"}\n{\"action\":\"va-joins\"}\n{\"action\":\"va-variables\",\"variables\":\"{}\"}",
	"{\"action\":\"profile\",\"profile\":\"unreadable\"}\n{\"action\":\"fault\",\"fault\":\"doubled\",\"on\":true}\n{\"action\":\"sign-in\"}\n{\"action\":\"reload\"}\n{\"action\":\"sign-out\"}",
	"{\"action\":\"settings\",\"popAtStart\":\"before\",\"transferEnd\":\"never\"}\n{\"action\":\"name-event\",\"event\":\"Transfer_Call\",\"as\":\"x\"}\n{\"action\":\"agent\",\"id\":\"7\",\"email\":\"\"}",
	"{\"action\":\"dial\",\"number\":\"\"}\n{\"action\":\"pop-record\",\"url\":null}\n{\"action\":7}\nnull\n{\"call\":1e400,\"action\":\"answer\"}\n{",
}

// FuzzWhatAPageSends: whatever people press and windows post, the adapter stands, its view can be drawn, what is refused changes nothing, and a page
// around it hears the next event.
func FuzzWhatAPageSends(f *testing.F) {
	for _, script := range actionScripts {
		f.Add(false, []byte(script))
		f.Add(true, []byte(script))
	}
	f.Fuzz(func(t *testing.T, chat bool, script []byte) {
		if len(script) > 16<<10 {
			return
		}
		a := newFuzzed(chat)
		for line := range bytes.SplitSeq(script, []byte("\n")) {
			require.Empty(t, a.Receive(pagelink.Message{Frame: "parent", Origin: "null", Data: line}).Posts)
			requireSoundPosts(t, attempt(t, a, line))
			requireSoundView(t, a.View().(ccai.View))
		}
		attempt(t, a, []byte(`{"action":"profile"}`)) // without faults
		if !a.View().(ccai.View).SignedIn {
			require.NotEmpty(t, attempt(t, a, []byte(`{"action":"sign-in"}`)).Posts, "the page around it hears who signs in")
		}
		require.NotEmpty(t, attempt(t, a, []byte(`{"action":"pop-record","url":"https://crm.example/1"}`)).Posts, "and of a record")
	})
}

func newFuzzed(chat bool) *ccai.Adapter {
	kind := tenant.Call
	if chat {
		kind = tenant.Chat
	}
	last := int64(0)
	watch := clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC))
	return ccai.New(ccai.Options{Type: kind, Clock: watch, NextID: func() int64 { last++; return last }})
}

func attempt(t *testing.T, a *ccai.Adapter, details []byte) pagelink.Reply {
	t.Helper()
	var name struct{ Action string }
	if json.Unmarshal(details, &name) != nil {
		return pagelink.Reply{}
	}
	before := pagelink.Encode(a.View())
	reply, err := a.Do(action.Request{Name: name.Action, Fields: details})
	if err != nil {
		require.Empty(t, reply)
		require.Equal(t, string(before), string(pagelink.Encode(a.View())), "what is refused changes nothing")
	}
	return reply
}

func requireSoundPosts(t *testing.T, reply pagelink.Reply) {
	t.Helper()
	for _, post := range reply.Posts {
		require.True(t, json.Valid(post.Payload), "%s", post.Payload)
		pagelink.Encode(post)
	}
}

func requireSoundView(t *testing.T, view ccai.View) {
	t.Helper()
	require.True(t, json.Valid(pagelink.Encode(view)))
	ids := map[int64]bool{0: true}
	for _, session := range view.Sessions {
		require.False(t, ids[session.ID], "each has an id of its own")
		ids[session.ID] = true
	}
	require.True(t, ids[view.Front], "what is selected is there")
}
