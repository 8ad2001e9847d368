package conformance

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	dialect "github.com/ctibridge/ctibridge/wasm/dialect/nicemax"
)

const timeout = 5000

// What a testbed can lose.
const (
	toConsole = "what goes to the console"
	toPages   = "what goes to the pages"
)

// testbed is one console and the pages in its windows. Messages between them are
// carried over at once and in order.
type testbed struct {
	t       *testing.T
	console *nicemax.Console
	clock   *clock.Manual
	options nicemax.Options
	pages   map[string]*crm
	at      float64
	// doubled makes every message of the console arrive twice.
	doubled bool
	// still lets all messages come at one time.
	still bool
	// slow pages take a while over each message, while the next wait.
	slow   bool
	looked float64
	// reached, if set, gets a command of a page: how the console stood before
	// it, and how after.
	reached func(messageType string, before, after nicemax.View)
	// losing drops what goes to the console, or to the pages.
	losing string
	// under way are messages between windows, in order: posting is never a call.
	underWay []func()
	running  bool
}

func newTestbed(t *testing.T, o nicemax.Options) *testbed {
	t.Helper()
	c := clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC))
	last := int64(701200344)
	o.Clock, o.NextID = c, func() int64 { last++; return last }
	return &testbed{t: t, console: nicemax.New(o), clock: c, options: o, pages: make(map[string]*crm)}
}

// restart replaces the console by a new one, which knows no window and no contact.
func (d *testbed) restart() { d.console = nicemax.New(d.options) }

// crm is a page of ours in one of the console's windows.
type crm struct {
	*bridgetest.Page
	testbed *testbed
	frame   string
	// events are the console's own events as the page got them, as JSON.
	events []string
	// sent are the same as they went to the page's window.
	sent []element
	// last is the message of before.
	last string
	// away is set until the console's first words to a page that came back.
	away bool
	// returned is how much of sent came before the page came back last.
	returned int
	seen     int // of Desk.Events
	posted   int // of Desk.Posts
}

// open loads a page into a window. The page that was there is gone, without a
// word: that is what a crash and some reloads look like.
func (d *testbed) open(frame string, types ...contract.SubscriptionType) *crm {
	return d.openWith(frame, contract.Config{SubscriptionTypes: types})
}

func (d *testbed) openWith(frame string, c contract.Config) *crm {
	return d.start(frame, c, bridge.Started{})
}

// popOut opens a page in a window that the console opened.
func (d *testbed) popOut(frame string) *crm {
	return d.start(frame, contract.Config{}, bridge.Started{Popout: true})
}

func (d *testbed) start(frame string, c contract.Config, how bridge.Started) *crm {
	c.Issuer, c.HostIssuers = "acme-crm", []string{"MAX", "CXA"}
	if len(c.SubscriptionTypes) == 0 {
		c.SubscriptionTypes = []contract.SubscriptionType{"all"}
	}
	p := &crm{Page: bridgetest.NewPage(dialect.New(c), timeout), testbed: d, frame: frame}
	d.pages[frame] = p
	p.step(how)
	return p
}

// step feeds the page and carries what it posts to the console.
func (p *crm) step(in bridge.Input) {
	p.Step(in)
	p.carry()
}

func (p *crm) carry() {
	for ; p.posted < len(p.Posts); p.posted++ {
		if strings.Contains(p.Posts[p.posted], `"RegisterForClientEvents"`) {
			p.last = "" // the answer is news whatever it says
		}
		if p.testbed.losing == toConsole {
			continue
		}
		received := pagelink.Message{Frame: p.frame, Origin: "https://crm.test", Data: json.RawMessage(p.Posts[p.posted])}
		p.testbed.underWay = append(p.testbed.underWay, func() { p.testbed.receiveFrom(received) })
	}
	p.testbed.run()
}

func (d *testbed) receiveFrom(h pagelink.Message) {
	d.tick()
	before := d.view()
	reply := d.console.Receive(h)
	if d.reached != nil {
		var m struct{ MessageType string }
		_ = json.Unmarshal(h.Data, &m) // what is no message has no type
		d.reached(m.MessageType, before, d.view())
	}
	d.carry(reply)
}

// run carries over what is under way, and what comes of it.
func (d *testbed) run() {
	if d.running {
		return
	}
	d.running = true
	defer func() { d.running = false }()
	for len(d.underWay) > 0 {
		next := d.underWay[0]
		d.underWay = d.underWay[1:]
		next()
	}
}

// do presses a button of the console, or plays the platform.
func (d *testbed) do(name, fields string) error {
	d.tick()
	reply, err := d.console.Do(action.Request{Name: name, Fields: json.RawMessage(fields)})
	d.carry(reply)
	return err
}

func (d *testbed) must(action, details string) {
	d.t.Helper()
	require.NoError(d.t, d.do(action, details), action)
}

// receive is a message of a window without a page of ours.
func (d *testbed) receive(frame, data string) {
	d.receiveFrom(pagelink.Message{Frame: frame, Origin: "https://other.test", Data: json.RawMessage(data)})
}

// tick lets a second pass: two events of the platform are never of one instant.
func (d *testbed) tick() {
	d.clock.Advance(time.Second)
	if !d.still {
		d.at = d.ready() + 1000
	}
}

// ready is when the page has looked at all that came.
func (d *testbed) ready() float64 {
	if d.looked > d.at {
		return d.looked
	}
	return d.at
}

// look is when a page looks at the next message, and how long that has waited.
func (d *testbed) look() (at, waited float64) {
	if !d.slow {
		return d.at, 0
	}
	const handling = 160
	d.looked = d.ready() + handling
	return d.looked, d.looked - d.at
}

func (d *testbed) carry(reply pagelink.Reply) {
	for _, post := range reply.Posts {
		p := d.pages[post.Frame]
		if p == nil || d.losing == toPages {
			continue
		}
		d.underWay = append(d.underWay, func() { p.deliver(post.Payload) })
		if d.doubled {
			d.underWay = append(d.underWay, func() { p.deliver(post.Payload) })
		}
	}
	d.run()
}

func (p *crm) deliver(message json.RawMessage) {
	at, waited := p.testbed.look()
	p.Step(bridge.Delivered{Raw: message, At: at, Waited: waited})
	p.keep(message)
	p.carry()
}

// keep finds the events of a message that the page emitted.
func (p *crm) keep(message json.RawMessage) {
	var m struct{ Events []json.RawMessage }
	require.NoError(p.testbed.t, json.Unmarshal(message, &m))
	p.keepSent(m.Events)
	for ; p.seen < len(p.Events); p.seen++ {
		if v, ok := p.Events[p.seen].Payload.(contract.VendorEvent); ok {
			p.events = append(p.events, string(m.Events[v.Index]))
		}
	}
}

func (p *crm) keepSent(events []json.RawMessage) {
	if p.isEcho(events) {
		return
	}
	answer := slices.ContainsFunc(events, isAcknowledgement)
	first, acknowledged, snapshot, working := map[string]bool{}, false, false, false
	var sent []element
	for _, raw := range events {
		e := element{text: string(raw), at: p.testbed.at, answer: answer}
		require.NoError(p.testbed.t, json.Unmarshal(raw, &e.fields))
		acknowledged = acknowledged || e.field("status") == "OK"
		if e.field("Type") == "AgentState" {
			snapshot, working = true, e.field("IsAcw") == "True"
		}
		first[e.field("ContactID")] = true
		if e.field("Type", "type") != "" {
			sent = append(sent, e)
		}
	}
	if p.away && acknowledged {
		p.away = false
		if snapshot {
			p.sent = append(p.sent, element{first: first, working: working})
		}
	}
	p.sent = append(p.sent, sent...)
}

func isAcknowledgement(raw json.RawMessage) bool {
	return strings.Contains(string(raw), "ClientEventSubscriptionAcknowledge")
}

// isEcho says whether a message is the one of before once more, in the same
// instant. A single event is looked at by itself.
func (p *crm) isEcho(events []json.RawMessage) bool {
	now := fmt.Sprintf("%v %s", p.testbed.at, events)
	before := p.last
	p.last = now
	return len(events) > 1 && now == before
}

// command gives a command and says how it ended; open if it has not.
func (p *crm) command(id int, name contract.CommandName, on bool) {
	p.step(bridge.Commanded{Command: commandOf(id, name, on)})
}

func commandOf(id int, name contract.CommandName, on bool) contract.Command {
	c := contract.Command{ID: id, Name: name, On: on}
	if name == contract.ContactCard {
		c.Card = &contract.Card{Name: "Ines Duval"}
	}
	return c
}

// commandFor gives a command that names its contact.
func (p *crm) commandFor(contact string, id int, name contract.CommandName, on bool) {
	c := commandOf(id, name, on)
	c.ContactID = contact
	p.step(bridge.Commanded{Command: c})
}

// twice gives a command twice, with the ids 1 and 2, before the console has received
// of the first.
func (p *crm) twice(c contract.Command) {
	for c.ID = 1; c.ID <= 2; c.ID++ {
		p.Step(bridge.Commanded{Command: c})
	}
	p.carry()
}

// wait lets time pass at the page; the console has no clock of its own that
// would run out.
func (p *crm) wait(milliseconds int) {
	p.Advance(milliseconds)
	p.carry()
}

// outcome says how a command ended: "done", a code, or "open".
func (p *crm) outcome(id int) string {
	failure, times := p.Settled(id)
	switch {
	case times == 0:
		return "open"
	case times > 1:
		return fmt.Sprintf("settled %d times", times)
	case failure != nil:
		return string(failure.Code)
	}
	return "done"
}

// view is what the console's own screen shows.
func (d *testbed) view() nicemax.View { return d.console.View().(nicemax.View) }

// contacts are those that the console's own screen shows, by id.
func (d *testbed) contacts() map[string]nicemax.ContactView {
	all := map[string]nicemax.ContactView{}
	for _, c := range d.view().Contacts {
		all[fmt.Sprint(c.ID)] = c
	}
	return all
}
