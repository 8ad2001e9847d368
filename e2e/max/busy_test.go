package max

import (
	"net/http"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// slowHandlers keeps the page for 160 ms at each event.
const slowHandlers = `(() => {
	const slowly = () => { for (const end = performance.now() + 160; performance.now() < end; ); };
	bridge.on("*", ({ vendor }) => vendor && slowly());
})()`

// Early versions of CXone Agent post each envelope once for each registration.
// The browser hands the copies out when the page has time, and stamps them then.
func TestAPageWithSlowHandlersReceivesOnceWhatItsConsoleRepeats(t *testing.T) {
	for _, profile := range []nicemax.Profile{nicemax.ProfileCXAMid, nicemax.ProfileCXAOld} {
		t.Run(string(profile), func(t *testing.T) {
			site := harness.Start(t, nil)
			s := &flow{testbed.OpenMAX(site, profile)}
			console, crm := s.Console, s.CRM
			s.TakeCall()
			crm.Until(testbed.InState("active"))
			s.OpenOtherWindow()
			s.RegisterOther("all")
			crm.Do(slowHandlers)
			before := len(site.Sent(journal.MAX, "workspace"))
			console.Click("mute")
			crm.Until(`bridge.agent.muted`)
			s.AwaitMark()
			sent := site.Sent(journal.MAX, "workspace")[before:]
			require.Greater(t, harness.Count(sent, "Mute"), 1, "the console repeats itself")
			require.Equal(t, 1, harness.Count(harness.VendorEvents(crm), "Mute"))

			crm.Do(testbed.ForgetEvents)
			s.postTimes(harness.Count(sent, "Mute"), heldAndBack(crm))
			s.AwaitMark()
			require.Equal(t, []string{"CallContactEvent", "CallContactEvent"}, dropMarks(harness.VendorEvents(crm)))
		})
	}
}

// Two events that were really sent stay two, also if the page could look at
// neither before both were there.
func TestABlockedPageReceivesTwiceWhatItsConsoleSentTwice(t *testing.T) {
	for profile, issuer := range map[nicemax.Profile]string{nicemax.ProfileMAX: "MAX", nicemax.ProfileCXA25: "CXA"} {
		t.Run(string(profile), func(t *testing.T) {
			blocking, released := make(chan struct{}), make(chan struct{})
			wait := func(r *http.Request, until <-chan struct{}) {
				select {
				case <-until:
				case <-r.Context().Done():
				}
			}
			site := harness.Start(t, map[string]http.HandlerFunc{
				"/block":    func(_ http.ResponseWriter, r *http.Request) { close(blocking); wait(r, released) },
				"/blocking": func(_ http.ResponseWriter, r *http.Request) { wait(r, blocking) },
				"/release":  func(http.ResponseWriter, *http.Request) { close(released) },
			})
			s := &flow{testbed.OpenMAX(site, profile)}
			s.TakeCall()
			s.CRM.Until(testbed.InState("active"))
			s.CRM.Do(testbed.ForgetEvents)
			s.block(`{ issuer: ` + harness.Quote(issuer) + `, contactId: null, events: [{ Type: "Mute", AgentMuted: "True" }] }`)
			s.AwaitMark()
			require.Equal(t, []string{"Mute", "Mute"}, dropMarks(harness.VendorEvents(s.CRM)))
			require.Greater(t, harness.Eval[float64](s.CRM, `looked[0]`), harness.Eval[float64](s.Console, `posted`), "the page looked at neither before both were there")
		})
	}
}

// block stops the page, posts something twice, 150 ms apart, and lets it go on.
func (s *flow) block(data string) {
	s.T.Helper()
	s.CRM.Do(`(() => {
		window.looked = [];
		addEventListener("message", ({ data, timeStamp }) => data.events?.[0].Type === "Mute" && looked.push(performance.timeOrigin + timeStamp));
		addEventListener("message", ({ data }) => {
			if (data !== "block") return;
			const request = new XMLHttpRequest();
			request.open("GET", "/block", false);
			request.send();
		});
	})()`)
	s.Console.Do(`(async () => {
		const { contentWindow } = ` + harness.At("workspace-frame") + `;
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
func heldAndBack(crm *harness.Page) string {
	id := harness.Eval[string](crm, `[...bridge.contacts.keys()][0]`)
	return `{ issuer: "CXA", contactId: null, events: ["Holding", "Active"].map((Status) => ({ Type: "CallContactEvent", ContactID: ` + id + `, Status })) }`
}

// postTimes lets the console's own window post the same thing so often in one go.
func (s *flow) postTimes(times int, data string) {
	s.T.Helper()
	s.Console.Do(`(async () => { for (let i = 0; i < ` + strconv.Itoa(times) + `; i++) ` + harness.At("workspace-frame") + `.contentWindow.postMessage(` + data + `, "*"); })()`)
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
