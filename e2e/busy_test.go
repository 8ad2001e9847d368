package e2e

import (
	"net/http"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// forget drops what was recorded so far.
const forget = `told.length = 0`

// slowHandlers keeps the page for 160 ms at each event.
const slowHandlers = `(() => {
	const slowly = () => { for (const end = performance.now() + 160; performance.now() < end; ); };
	bridge.on("*", ({ vendor }) => vendor && slowly());
})()`

// Early versions of CXone Agent post each envelope once for each registration.
// The browser hands the copies out when the page has time, and stamps them then.
func TestAPageWithSlowHandlersIsToldOnceWhatItsConsoleRepeats(t *testing.T) {
	for _, profile := range []nicemax.Profile{nicemax.ProfileCXAMid, nicemax.ProfileCXAOld} {
		t.Run(string(profile), func(t *testing.T) {
			site := start(t, nil)
			s := sceneAt(site, profile)
			console, crm := s.console, s.crm
			s.talk()
			crm.until(inState("active"))
			s.stranger()
			s.registers("all")
			crm.do(slowHandlers)
			before := len(site.said(journal.MAX, "workspace"))
			console.click("mute")
			crm.until(`bridge.agent.muted`)
			s.mark()
			said := site.said(journal.MAX, "workspace")[before:]
			require.Greater(t, count(said, "Mute"), 1, "the console repeats itself")
			require.Equal(t, 1, count(vendorEvents(crm), "Mute"))

			crm.do(forget)
			s.sayTimes(count(said, "Mute"), heldAndBack(crm))
			s.mark()
			require.Equal(t, []string{"CallContactEvent", "CallContactEvent"}, dropMarks(vendorEvents(crm)))
		})
	}
}

// Two events that were really said stay two, also if the page could look at
// neither before both were there.
func TestABlockedPageIsToldTwiceWhatItsConsoleSaidTwice(t *testing.T) {
	for profile, issuer := range map[nicemax.Profile]string{nicemax.ProfileMAX: "MAX", nicemax.ProfileCXA25: "CXA"} {
		t.Run(string(profile), func(t *testing.T) {
			blocking, released := make(chan struct{}), make(chan struct{})
			wait := func(r *http.Request, until <-chan struct{}) {
				select {
				case <-until:
				case <-r.Context().Done():
				}
			}
			site := start(t, map[string]http.HandlerFunc{
				"/block":    func(_ http.ResponseWriter, r *http.Request) { close(blocking); wait(r, released) },
				"/blocking": func(_ http.ResponseWriter, r *http.Request) { wait(r, blocking) },
				"/release":  func(http.ResponseWriter, *http.Request) { close(released) },
			})
			s := sceneAt(site, profile)
			s.talk()
			s.crm.until(inState("active"))
			s.crm.do(forget)
			s.block(`{ issuer: ` + quote(issuer) + `, contactId: null, events: [{ Type: "Mute", AgentMuted: "True" }] }`)
			s.mark()
			require.Equal(t, []string{"Mute", "Mute"}, dropMarks(vendorEvents(s.crm)))
			require.Greater(t, eval[float64](s.crm, `looked[0]`), eval[float64](s.console, `posted`), "the page looked at neither before both were there")
		})
	}
}

// sceneAt opens a console of the site with the CRM page in its workspace, connected.
func sceneAt(s *site, profile nicemax.Profile) *scene {
	s.t.Helper()
	console := open(s.t, s.here+"/max/?profile="+string(profile))
	crm := console.frame(s.url + "/crm/")
	crm.until(at("connection") + `?.dataset.state === "connected"`)
	crm.do(record)
	return &scene{site: s, profile: profile, console: console, crm: crm}
}

// block stops the page, says something twice, 150 ms apart, and lets it go on.
func (s *scene) block(data string) {
	s.t.Helper()
	s.crm.do(`(() => {
		window.looked = [];
		addEventListener("message", ({ data, timeStamp }) => data.events?.[0].Type === "Mute" && looked.push(performance.timeOrigin + timeStamp));
		addEventListener("message", ({ data }) => {
			if (data !== "block") return;
			const request = new XMLHttpRequest();
			request.open("GET", "/block", false);
			request.send();
		});
	})()`)
	s.console.do(`(async () => {
		const { contentWindow } = ` + at("workspace-frame") + `;
		contentWindow.postMessage("block", "*");
		await fetch("/blocking");
		contentWindow.postMessage(` + data + `, "*");
		await new Promise((resolve) => setTimeout(resolve, 150));
		contentWindow.postMessage(` + data + `, "*");
		window.posted = performance.timeOrigin + performance.now();
		await fetch("/release");
	})()`)
}

// heldAndBack is an envelope of two events of the page's call.
func heldAndBack(crm *page) string {
	id := eval[string](crm, `[...bridge.contacts.keys()][0]`)
	return `{ issuer: "CXA", contactId: null, events: ["Holding", "Active"].map((Status) => ({ Type: "CallContactEvent", ContactID: ` + id + `, Status })) }`
}

// sayTimes lets the console's own window post the same thing so often in one go.
func (s *scene) sayTimes(times int, data string) {
	s.t.Helper()
	s.console.do(`(async () => { for (let i = 0; i < ` + strconv.Itoa(times) + `; i++) ` + at("workspace-frame") + `.contentWindow.postMessage(` + data + `, "*"); })()`)
}

// dropMarks leaves out what mark makes the console say.
func dropMarks(names []string) []string {
	var rest []string
	for _, name := range names {
		if name != "CustomEvent" {
			rest = append(rest, name)
		}
	}
	return rest
}
