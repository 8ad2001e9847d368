package ccai

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// TestAShift is an agent's: one call and three chats, a transfer, a shared
// screen, a redaction and five records, all through the pages that a person sees.
// At each pause the page's folded state is the simulator's, and in the end all
// that was sent was emitted, and once.
func TestAShift(t *testing.T) {
	m := newShift(t)
	m.signIn()
	m.takeTheCall()
	m.takeThreeChats()
	m.workInAllOfThem()
	m.goHome()

	require.Equal(t, m.site.Sent(journal.CCAI, "parent"), harness.VendorEvents(m.crm), "nothing lost, nothing doubled")
	require.Equal(t, m.records, harness.Eval[[]string](m.crm, `emitted.filter((e) => e.type === "screen.pop").map((e) => e.payload.url)`))
	require.Len(t, m.records, 5)
}

type shift struct {
	t               *testing.T
	site            *harness.Server
	crm, call, chat *harness.Page
	records         []string
	events          int // that the adapters have sent
}

// newShift opens the CRM page around adapters whose link keeps the view that it
// draws where the test can read it, and whether it is behind what was posted.
func newShift(t *testing.T) *shift {
	t.Helper()
	plain := hostsim.New(hostsim.Options{})
	t.Cleanup(func() { plain.Close() })
	keeping := func(w http.ResponseWriter, r *http.Request) {
		script := httptest.NewRecorder()
		plain.Handler().ServeHTTP(script, r.Clone(r.Context()))
		kept := script.Body.String()
		for call, seen := range map[string]string{
			"handlers.view(view)": "(window.behind = false, handlers.view(window.view = view))",
			"handlers.post(":      "window.behind = true, handlers.post(",
		} {
			require.Equal(t, 1, strings.Count(kept, call))
			kept = strings.Replace(kept, call, seen, 1)
		}
		w.Header().Set("Content-Type", "text/javascript")
		fmt.Fprint(w, kept)
	}
	s := harness.Start(t, map[string]http.HandlerFunc{"/assets/link.js": keeping})
	crm := harness.Open(t, s.LocalhostURL+"/crm/")
	crm.Until(harness.At("connection") + `?.dataset.state === "connected"`)
	crm.Do(harness.RecordEvents)
	return &shift{t: t, site: s, crm: crm, call: testbed.Adapter(s, crm, "call"), chat: testbed.Adapter(s, crm, "chat")}
}

func (m *shift) signIn() {
	m.call.Click("sign-in")
	m.showChats()
	m.chat.Click("sign-in")
	m.agree(2)
}

func (m *shift) showCalls() {
	m.crm.Do(`(document.querySelector('[data-testid="tab-call"]')?.click(), 1)`)
}

func (m *shift) showChats() {
	m.crm.Do(`(document.querySelector('[data-testid="tab-chat"]')?.click(), 1)`)
}

// popped waits until a record is shown.
func (m *shift) popped(id string) {
	m.t.Helper()
	m.records = append(m.records, m.site.LocalhostURL+"/crm/record/?id="+id)
	m.crm.Until(fmt.Sprintf(`emitted.filter((e) => e.type === "screen.pop").length === %d`, len(m.records)))
	m.crm.Until(harness.At("record-pane") + `.contentDocument?.body?.textContent.includes("` + id + `")`)
}

func (m *shift) recordOfNext(p *harness.Page, id string) {
	m.t.Helper()
	p.Do(`(` + harness.At("more-fields") + `.closest("details").open = true, 1)`)
	address := ""
	if id != "" {
		address = m.site.LocalhostURL + "/crm/record/?id=" + id
	}
	p.Fill("record-of-session", address)
}

func (m *shift) takeTheCall() {
	m.showCalls()
	m.recordOfNext(m.call, "66f0c1")
	m.call.Clicks("ring", "answer")
	m.popped("66f0c1")
	m.agree(2)
	m.call.Click("redact")
	m.agree(1)
	m.call.Click("redact")
	m.call.Clicks("tool-party", "add-party")
	m.agree(2)
}

func (m *shift) takeThreeChats() {
	m.showChats()
	for _, c := range []struct{ kind, record string }{
		{"Messaging Inbound (Web Chat)", "66f0c2"}, {"Messaging Inbound (SMS)", "66f0c3"}, {"Messaging (WhatsApp)", ""},
	} {
		m.recordOfNext(m.chat, c.record)
		m.chat.Fill("chat-type", c.kind)
		m.chat.Clicks("new-chat", "take-chat")
		if c.record == "" {
			m.agree(1)
			continue
		}
		m.popped(c.record)
		m.agree(2)
	}
}

func (m *shift) workInAllOfThem() {
	m.customerWrites("880232", "ok")
	m.customerWrites("880231", "My parcel came open")
	m.customerWrites("880232", "ok")
	m.chat.Click("chat-tab-880232")
	m.agree(1)
	m.agentWrites("Thank you")
	m.chat.Clicks("tool-cobrowse", "start-cobrowse")
	m.chat.AwaitText("cobrowse-state", "Started by")
	m.chat.Fill("remote-control-to", "on")
	m.chat.Click("remote-control")
	m.agree(2)
	m.chat.Click("open-record")
	m.popped("66f0c3")
	m.chat.Clicks("tool-assist", "start-assist", "va-joins")
	m.agree(3)
	m.chat.Click("chat-tab-880233")
	m.chat.Click("tool-transfer")
	m.chat.Fill("transfer-agent", "4177")
	m.chat.Click("transfer")
	m.agree(3) // Active_Chat, Transfer_Chat, End_Chat
	m.chat.Click("dismiss-chat")
	m.agree(1)
}

func (m *shift) goHome() {
	m.chat.Fill("record-url", m.site.LocalhostURL+"/crm/record/?id=66f0c1")
	m.chat.Click("pop-record")
	m.popped("66f0c1")
	m.chat.Clicks("chat-tab-880231", "end-chat")
	m.showCalls()
	m.call.Click("redact")
	m.agree(4) // a call in redaction, a chat with a shared screen, and one that ended
	require.Len(m.t, m.folded(), 3)
}

func (m *shift) customerWrites(chat, text string) {
	m.t.Helper()
	m.chat.Fill("customer-chat", chat)
	m.chat.Fill("customer-text", text)
	m.chat.Click("customer-send")
	m.agree(1)
}

func (m *shift) agentWrites(text string) {
	m.t.Helper()
	m.chat.Fill("reply", text)
	m.chat.Click("send")
	m.agree(1)
}

// agree waits until the adapters have sent so many events more and the page has
// received them, and compares.
func (m *shift) agree(more int) {
	m.t.Helper()
	m.events += more
	ctx, cancel := context.WithTimeout(m.t.Context(), harness.Patience)
	defer cancel()
	for seen := 0; len(m.site.Sent(journal.CCAI, "parent")) < m.events; {
		entries, err := m.site.Sim.Journal().Wait(ctx, seen)
		require.NoError(m.t, err, "%v", m.site.Sent(journal.CCAI, "parent"))
		seen += len(entries)
	}
	require.Len(m.t, m.site.Sent(journal.CCAI, "parent"), m.events)
	m.crm.Until(fmt.Sprintf(`emitted.filter((e) => e.vendor).length === %d`, m.events))
	for _, p := range []*harness.Page{m.call, m.chat} {
		p.Until(`!window.behind`)
	}
	require.Equal(m.t, m.truth(), m.folded())
}

// state is what both sides know of a session.
type state struct {
	Ended, Masked, Focused, Shared bool
	Queue, Record                  string
	Others                         int
}

func (m *shift) truth() map[string]state {
	all := map[string]state{}
	for kind, p := range map[string]*harness.Page{"call": m.call, "chat": m.chat} {
		view := harness.Eval[ccai.View](p, `view`)
		for _, s := range view.Sessions {
			one := state{Ended: s.State == "ended", Masked: s.Redacting, Focused: kind == "chat" && view.Front == s.ID, Record: s.Record}
			if !one.Ended {
				one.Shared, one.Queue, one.Others = s.Cobrowse != nil, s.Queue.Path, len(s.Participants)-2
				if s.VirtualAgent != nil {
					one.Others++
				}
			}
			all[fmt.Sprintf("%s:%d", kind, s.ID)] = one
		}
	}
	return all
}

func (m *shift) folded() map[string]state {
	all := map[string]state{}
	for _, c := range harness.Eval[[]contract.Contact](m.crm, `[...bridge.contacts.values()]`) {
		one := state{Ended: c.State == contract.Ended, Masked: c.Masked, Focused: c.Focused, Record: c.RecordURL}
		if !one.Ended {
			one.Shared, one.Queue = c.Cobrowse != nil && c.Cobrowse.Active, c.Queue
			if c.Participants != nil {
				one.Others = len(*c.Participants)
			}
		}
		all[c.ID] = one
	}
	return all
}
