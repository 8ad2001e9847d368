package e2e

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// within opens an adapter in a frame of that size, in pixels.
func within(t *testing.T, kind string, width, height int) *page {
	t.Helper()
	s := start(t, framerRoutes)
	around := open(t, s.framerURL("localhost", s.url+"/agent/?type="+kind+"&from=custom"))
	around.do(fmt.Sprintf(`document.querySelector("iframe").style.cssText = "border: 0; width: %dpx; height: %dpx"`, width, height))
	a := around.frame(s.url + "/agent/?type=" + kind)
	a.until(fmt.Sprintf(`innerWidth === %d && %s`, width, visible(at("sign-in"))))
	return a
}

// tooWide lists what is wider than its place, by test id or class.
const tooWide = `[...document.querySelectorAll("html, main, .play, button, select, p, form")]
	.filter((e) => e.checkVisibility() && !e.matches(".visually-hidden, select") && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline")
	.map((e) => e.dataset.testid ?? e.className ?? e.tagName)`

func TestTheAdaptersFitTheirFrames(t *testing.T) {
	stories := map[string][]string{
		"call": {"sign-in", "ring", "answer", "ring", "tool-dial", "tool-party", "add-party", "tool-cobrowse", "start-cobrowse", "tool-assist", "tool-transfer"},
		"chat": {"sign-in", "new-chat", "take-chat", "new-chat", "take-chat", "new-chat", "customer-send", "tool-message", "tool-party", "add-party",
			"tool-cobrowse", "start-cobrowse", "tool-assist", "tool-transfer", "end-chat"},
	}
	drawer := []string{"more-fields", "play-session", "play-faults", "play-settings", "play-agent"}
	for _, size := range []struct {
		kind          string
		width, height int
	}{{"call", 290, 600}, {"call", 320, 480}, {"chat", 450, 590}, {"chat", 320, 480}} {
		t.Run(fmt.Sprintf("%s at %d by %d", size.kind, size.width, size.height), func(t *testing.T) {
			a := within(t, size.kind, size.width, size.height)
			if size.kind == "chat" {
				a.do(at("customer-text") + `.value = "A_word_that_is_as_long_as_a_parcel_number_that_nobody_can_read_aloud"`)
			}
			for _, id := range append(stories[size.kind], drawer...) {
				a.until(visible(at(id))) // what was clicked before has come to pass
				require.Empty(t, eval[[]string](a, tooWide), "before %s", id)
				a.click(id)
			}
			a.until(visible(at("agent-email")))
			require.Empty(t, eval[[]string](a, tooWide))
		})
	}
}

// focused is the test id of what has the focus.
const focused = `(document.activeElement?.dataset.testid ?? document.activeElement?.tagName)`

// tabTo presses Tab until the element has the focus.
func (p *page) tabTo(id string) {
	p.t.Helper()
	for range 80 {
		if eval[string](p, focused) == id {
			return
		}
		p.keys("\t")
	}
	require.FailNow(p.t, "Tab does not reach "+id)
}

func (p *page) enter(id string) {
	p.t.Helper()
	p.until(visible(at(id)))
	p.tabTo(id)
	p.keys("\r")
}

func TestTheKeyboardIsEnough(t *testing.T) {
	s := start(t, nil)
	call := s.alone("call")
	call.enter("sign-in")
	call.enter("ring")
	call.enter("answer")
	call.until(visible(at("redact")))
	require.Equal(t, "main", eval[string](call, focused), "the button is gone, and the focus is near where it was")
	call.keys("\t")
	require.Equal(t, "redact", eval[string](call, focused))
	call.keys("\r")
	call.pressed("redact", true)
	require.Equal(t, "redact", eval[string](call, focused), "what is still there keeps the focus")
	call.enter("tool-assist")
	call.enter("start-assist")
	call.enter("play-faults")
	call.tabTo("fault-doubled")
	call.keys(" ")
	call.until(at("fault-doubled") + `.checked`)
	call.enter("end-call")
	call.until(visible(at("no-call")))

	call.enter("tool-dial")
	call.enter("key-7")
	call.enter("dial")
	call.says("caller", "7")
	call.until(focused + ` === "tool-dial"`) // the panel is closed, and its button has the focus
	require.Equal(t, []string{"Agent_Login", "New_Call", "Call_Redaction_Started", "Agent_Assist_Started", "End_Call", "End_Call"},
		s.said(journal.CCAI, "parent"))
}

func TestTheKeyboardReachesEverythingAndShowsWhereItIs(t *testing.T) {
	for kind, row := range map[string]struct {
		story []string
		last  string // what the story brings about in the end
	}{
		"call": {[]string{"sign-in", "ring", "answer", "ring", "tool-transfer"}, "transfer"},
		"chat": {[]string{"sign-in", "new-chat", "take-chat", "new-chat", "tool-cobrowse", "start-cobrowse"}, "end-cobrowse"},
	} {
		t.Run(kind, func(t *testing.T) {
			a := start(t, nil).alone(kind)
			a.clicks(append(row.story, "more-fields", "play-session", "play-faults", "play-settings", "play-agent")...)
			a.until(visible(at("agent-email")))
			a.until(visible(at(row.last)))
			want := eval[[]string](a, `[...document.querySelectorAll("a[href], button, input, select, summary")]
				.filter((e) => e.checkVisibility() && !e.disabled && e.tabIndex >= 0 && e.dataset.testid).map((e) => e.dataset.testid)`)
			require.Greater(t, len(want), 40)
			a.do(`document.activeElement.blur()`)
			reached := map[string]bool{}
			for range 2 * len(want) {
				a.keys("\t")
				reached[eval[string](a, focused)] = true
				require.NotEqual(t, "none", eval[string](a, `getComputedStyle(document.activeElement).outlineStyle`), eval[string](a, focused))
			}
			for _, id := range want {
				require.True(t, reached[id], "Tab does not reach %s", id)
			}
		})
	}
}

func TestALongNameStaysInsideTheFrame(t *testing.T) {
	const long = "Maria-Magdalena Wolkenstein-Trostburg von der Hohenzollernstrassenbahngesellschaft"
	s := startTenant(t, nil)
	call := open(t, s.framerURL("localhost", s.adapterURL())).frame(s.adapterURL())
	call.click("sign-in")
	call.fill("caller-number", long)
	call.clicks("ring", "answer", "ring", "answer", "tool-party")
	call.fill("party-kind", "end_user")
	call.fill("party-name", long)
	call.click("add-party")
	call.says("chips", "3 participants")
	call.until(`document.querySelectorAll('[data-testid="call-row"]').length === 2`)
	require.Empty(t, eval[string](call, `[...document.querySelectorAll("body *")]
		.filter((e) => e.checkVisibility() && !e.closest(".visually-hidden, .who, .agent"))
		.filter((e) => e.getBoundingClientRect().right > innerWidth || (e.scrollWidth > e.clientWidth + 1 && e.matches("main, ul, li, form")))
		.map((e) => e.dataset.testid || e.tagName).join(" ")`), "what leaves the frame, 300 pixels wide")
}
