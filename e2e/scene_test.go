package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// ring lets Ines Duval call; the workspace stays in front. Contacts open no panel
// while another page than the demo page is there.
func (s *scene) ring() {
	s.t.Helper()
	if !s.away {
		ring(s.console, ines)
		return
	}
	s.console.fill("caller-number", ines)
	s.console.click("ring")
	s.console.says("contact-status", "Incoming")
}

// talk has her call answered at the console.
func (s *scene) talk() {
	s.t.Helper()
	s.ring()
	s.console.click("accept")
	s.console.says("contact-status", "Active")
}

// rebridge replaces the page's bridge by one with these options, as JavaScript,
// and does not wait for its console. window.tokens counts what it hands out.
func (s *scene) rebridge(options string) {
	s.t.Helper()
	s.crm.do(`(async () => {
		const { createBridge } = await import("/sdk/ctibridge.js");
		bridge.destroy();
		window.bridge = createBridge({ host: "max", allowedOrigins: [` + quote(s.here) + `], ...` + options + ` });
		bridge.ready.catch(() => {});
		window.tokens = 0;
		bridge.on("session.token", () => tokens++);
		` + record + `;
	})()`)
}

// rejoin is rebridge, and the console has answered.
func (s *scene) rejoin(options string) {
	s.t.Helper()
	s.rebridge(options)
	s.crm.do(`bridge.ready`)
}

// goTo takes the workspace to another address by the console's own field.
func (s *scene) goTo(url string) {
	s.t.Helper()
	s.console.do(`(window.loaded = new Promise((r) => ` + at("workspace-frame") + `.addEventListener("load", r, { once: true })), 1)`)
	s.console.fill("workspace-url", url)
	s.console.click("workspace-open")
	s.console.do(`loaded`)
	s.away = url != s.url+"/crm/"
}

// leave takes the workspace to a page that knows no console.
func (s *scene) leave() { s.t.Helper(); s.goTo(s.url + "/healthz") }

// back brings the CRM page to the workspace again.
func (s *scene) back() {
	s.t.Helper()
	s.goTo(s.url + "/crm/")
	s.crm.until(at("connection") + `?.dataset.state === "connected"`)
	s.crm.do(record)
}

// say lets the console's own window post something to the workspace.
func (s *scene) say(data string) {
	s.t.Helper()
	s.console.do(`(` + at("workspace-frame") + `.contentWindow.postMessage(` + data + `, "*"), 1)`)
}

// again lets the console's window repeat what it posted to the workspace last.
func (s *scene) again() {
	s.t.Helper()
	said := s.entries(journal.Sent, "workspace")
	s.say(string(said[len(said)-1].Payload))
}

// mark makes an event of the platform that only this page of the story gets, and
// waits for it: whatever the console said before has arrived by then.
func (s *scene) mark() {
	s.t.Helper()
	s.marks++
	name := fmt.Sprint("mark-", s.marks)
	s.pressMark(name)
	s.crm.until(`told.some((e) => e.type === "CustomEvent" && e.payload.eventName === ` + quote(name) + `)`)
}

func (s *scene) pressMark(name string) {
	s.t.Helper()
	openPops(s.console)
	s.console.fill("custom-event-name", name)
	s.console.click("custom-event")
}

// openPops opens the drawer of screen pops and scripts.
func openPops(console *page) {
	console.t.Helper()
	console.do(`(` + at("play-pops") + `.closest("details").open = true)`)
}

// fence waits until the page's window has had all that the console said so far,
// whether the bridge listens or not.
func (s *scene) fence() {
	s.t.Helper()
	s.catchUp()
	s.crm.do(`(window.fenced = new Promise((r) => addEventListener("message", (e) => e.data === "fence" && r())), 1)`)
	s.say(`"fence"`)
	s.crm.do(`fenced`)
}

// catchUp waits until the console's page has posted what the journal says it has:
// that stands there before it is on its way to the page. An action that is
// refused posts nothing, and its answer comes behind all that was under way.
func (s *scene) catchUp() {
	s.t.Helper()
	openPops(s.console)
	s.console.fill("pop-url-address", "")
	s.console.click("pop-url")
	s.console.says("play-refused", "url is empty")
}

// heardOut waits until the console has heard all that the page has posted to it so
// far, before a test says that something was not posted.
func (s *scene) heardOut() {
	s.t.Helper()
	s.marks++
	last := fmt.Sprint(lastWord, s.marks)
	s.crm.do(`((opener ?? parent).postMessage({ messageType: ` + quote(last) + ` }, "*"), 1)`)
	s.awaits("the page's last word", func() bool {
		heard := s.entries(journal.Received, "")
		return slices.ContainsFunc(heard, func(e journal.Entry) bool { return strings.Contains(string(e.Payload), quote(last)) })
	})
}

// lastWord begins the names of messages that are the test's own.
const lastWord = "last-word-"

// stranger opens a window that no page of ours is in. Its name is window-1, -2
// and so on, by the order in which they first speak.
func (s *scene) stranger() {
	s.t.Helper()
	s.console.do(`new Promise((resolve) => {
		const frame = document.createElement("iframe");
		frame.src = "/healthz";
		frame.onload = resolve;
		document.body.append(frame);
		(window.strangers ??= []).push(frame.contentWindow);
	})`)
}

// registers lets the newest stranger register, and waits until the console has
// heard it.
func (s *scene) registers(subscription string) {
	s.t.Helper()
	before := len(s.heardFrom("window-"))
	s.console.do(`(strangers.at(-1).eval('parent.postMessage({ messageType: "RegisterForClientEvents", subscriptionTypes: ["` + subscription + `"] }, "*")'), 1)`)
	s.awaits("a registration of a stranger", func() bool { return len(s.heardFrom("window-")) > before })
}

// awaits waits until the journal holds what it should.
func (s *site) awaits(what string, holds func() bool) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	for {
		last := 0
		if entries := s.sim.Journal().Entries(); len(entries) > 0 {
			last = entries[len(entries)-1].Seq
		}
		if holds() {
			return
		}
		_, err := s.sim.Journal().Wait(ctx, last)
		require.NoError(s.t, err, what)
	}
}

// decode reads a payload of the journal.
func decode[T any](t *testing.T, e journal.Entry) (v T) {
	t.Helper()
	require.NoError(t, json.Unmarshal(e.Payload, &v))
	return v
}
