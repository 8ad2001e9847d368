package e2e

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// TestAMorning is an agent's: one call and three chats, a transfer, a shared
// screen, a redaction and five records, all through the pages that a person sees.
// At each pause the page's folded state is the simulator's, and in the end all
// that was said was told, and once.
func TestAMorning(t *testing.T) {
	m := newMorning(t)
	m.signIn()
	m.takeTheCall()
	m.takeThreeChats()
	m.workInAllOfThem()
	m.goHome()

	require.Equal(t, m.site.said(journal.CCAI, "parent"), vendorEvents(m.crm), "nothing lost, nothing doubled")
	require.Equal(t, m.records, eval[[]string](m.crm, `told.filter((e) => e.type === "screen.pop").map((e) => e.payload.url)`))
	require.Len(t, m.records, 5)
}

type morning struct {
	t               *testing.T
	site            *site
	crm, call, chat *page
	records         []string
	events          int // that the adapters have said
}

// newMorning opens the CRM page around adapters whose link keeps the view that it
// draws where the test can read it, and whether it is behind what was posted.
func newMorning(t *testing.T) *morning {
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
	s := start(t, map[string]http.HandlerFunc{"/assets/link.js": keeping})
	crm := open(t, s.here+"/crm/")
	crm.until(at("connection") + `?.dataset.state === "connected"`)
	crm.do(record)
	return &morning{t: t, site: s, crm: crm, call: adapter(s, crm, "call"), chat: adapter(s, crm, "chat")}
}

func (m *morning) signIn() {
	m.call.click("sign-in")
	m.showChats()
	m.chat.click("sign-in")
	m.agree(2)
}

func (m *morning) showCalls() {
	m.crm.do(`(document.querySelector('[data-testid="tab-call"]')?.click(), 1)`)
}
func (m *morning) showChats() {
	m.crm.do(`(document.querySelector('[data-testid="tab-chat"]')?.click(), 1)`)
}

// popped waits until a record is shown.
func (m *morning) popped(id string) {
	m.t.Helper()
	m.records = append(m.records, m.site.here+"/crm/record/?id="+id)
	m.crm.until(fmt.Sprintf(`told.filter((e) => e.type === "screen.pop").length === %d`, len(m.records)))
	m.crm.until(at("record-pane") + `.contentDocument?.body?.textContent.includes("` + id + `")`)
}

func (m *morning) recordOfNext(p *page, id string) {
	m.t.Helper()
	p.do(`(` + at("more-fields") + `.closest("details").open = true, 1)`)
	address := ""
	if id != "" {
		address = m.site.here + "/crm/record/?id=" + id
	}
	p.fill("record-of-session", address)
}

func (m *morning) takeTheCall() {
	m.showCalls()
	m.recordOfNext(m.call, "66f0c1")
	m.call.clicks("ring", "answer")
	m.popped("66f0c1")
	m.agree(2)
	m.call.click("redact")
	m.agree(1)
	m.call.click("redact")
	m.call.clicks("tool-party", "add-party")
	m.agree(2)
}

func (m *morning) takeThreeChats() {
	m.showChats()
	for _, c := range []struct{ kind, record string }{
		{"Messaging Inbound (Web Chat)", "66f0c2"}, {"Messaging Inbound (SMS)", "66f0c3"}, {"Messaging (WhatsApp)", ""},
	} {
		m.recordOfNext(m.chat, c.record)
		m.chat.fill("chat-type", c.kind)
		m.chat.clicks("new-chat", "take-chat")
		if c.record == "" {
			m.agree(1)
			continue
		}
		m.popped(c.record)
		m.agree(2)
	}
}

func (m *morning) workInAllOfThem() {
	m.customerWrites("880232", "ok")
	m.customerWrites("880231", "My parcel came open")
	m.customerWrites("880232", "ok")
	m.chat.click("chat-tab-880232")
	m.agree(1)
	m.agentWrites("Thank you")
	m.chat.clicks("tool-cobrowse", "start-cobrowse")
	m.chat.says("cobrowse-state", "Started by")
	m.chat.fill("remote-control-to", "on")
	m.chat.click("remote-control")
	m.agree(2)
	m.chat.click("open-record")
	m.popped("66f0c3")
	m.chat.clicks("tool-assist", "start-assist", "va-joins")
	m.agree(3)
	m.chat.click("chat-tab-880233")
	m.chat.click("tool-transfer")
	m.chat.fill("transfer-agent", "4177")
	m.chat.click("transfer")
	m.agree(3) // Active_Chat, Transfer_Chat, End_Chat
	m.chat.click("dismiss-chat")
	m.agree(1)
}

func (m *morning) goHome() {
	m.chat.fill("record-url", m.site.here+"/crm/record/?id=66f0c1")
	m.chat.click("pop-record")
	m.popped("66f0c1")
	m.chat.clicks("chat-tab-880231", "end-chat")
	m.showCalls()
	m.call.click("redact")
	m.agree(4) // a call in redaction, a chat with a shared screen, and one that ended
	require.Len(m.t, m.folded(), 3)
}

func (m *morning) customerWrites(chat, text string) {
	m.t.Helper()
	m.chat.fill("customer-chat", chat)
	m.chat.fill("customer-text", text)
	m.chat.click("customer-send")
	m.agree(1)
}

func (m *morning) agentWrites(text string) {
	m.t.Helper()
	m.chat.fill("reply", text)
	m.chat.click("send")
	m.agree(1)
}

// agree waits until the adapters have said so many events more and the page was
// told of them, and compares.
func (m *morning) agree(more int) {
	m.t.Helper()
	m.events += more
	ctx, cancel := context.WithTimeout(m.t.Context(), patience)
	defer cancel()
	for seen := 0; len(m.site.said(journal.CCAI, "parent")) < m.events; {
		entries, err := m.site.sim.Journal().Wait(ctx, seen)
		require.NoError(m.t, err, "%v", m.site.said(journal.CCAI, "parent"))
		seen += len(entries)
	}
	require.Len(m.t, m.site.said(journal.CCAI, "parent"), m.events)
	m.crm.until(fmt.Sprintf(`told.filter((e) => e.vendor).length === %d`, m.events))
	for _, p := range []*page{m.call, m.chat} {
		p.until(`!window.behind`)
	}
	require.Equal(m.t, m.truth(), m.folded())
}

// state is what both sides know of a session.
type state struct {
	Ended, Masked, Focused, Shared bool
	Queue, Record                  string
	Others                         int
}

func (m *morning) truth() map[string]state {
	all := map[string]state{}
	for kind, p := range map[string]*page{"call": m.call, "chat": m.chat} {
		view := eval[ccai.View](p, `view`)
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

func (m *morning) folded() map[string]state {
	all := map[string]state{}
	for _, c := range eval[[]contract.Contact](m.crm, `[...bridge.contacts.values()]`) {
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
