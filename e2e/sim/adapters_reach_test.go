package sim

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// within opens an adapter in a frame of that size, in pixels.
func within(t *testing.T, kind string, width, height int) *harness.Page {
	t.Helper()
	s := harness.Start(t, framerRoutes)
	around := harness.Open(t, framerURL(s, "localhost", s.URL+"/agent/?type="+kind+"&from=custom"))
	around.Do(fmt.Sprintf(`document.querySelector("iframe").style.cssText = "border: 0; width: %dpx; height: %dpx"`, width, height))
	a := around.Frame(s.URL + "/agent/?type=" + kind)
	a.Until(fmt.Sprintf(`innerWidth === %d && %s`, width, harness.Visible(harness.At("sign-in"))))
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
				a.Do(harness.At("customer-text") + `.value = "A_word_that_is_as_long_as_a_parcel_number_that_nobody_can_read_aloud"`)
			}
			for _, id := range append(stories[size.kind], drawer...) {
				a.Until(harness.Visible(harness.At(id))) // what was clicked before has come to pass
				require.Empty(t, harness.Eval[[]string](a, tooWide), "before %s", id)
				a.Click(id)
			}
			a.Until(harness.Visible(harness.At("agent-email")))
			require.Empty(t, harness.Eval[[]string](a, tooWide))
		})
	}
}

// focused is the test id of what has the focus.
const focused = `(document.activeElement?.dataset.testid ?? document.activeElement?.tagName)`

// tabTo presses Tab until the element has the focus.
func tabTo(p *harness.Page, id string) {
	p.T.Helper()
	for range 80 {
		if harness.Eval[string](p, focused) == id {
			return
		}
		p.Type("\t")
	}
	require.FailNow(p.T, "Tab does not reach "+id)
}

func pressEnterOn(p *harness.Page, id string) {
	p.T.Helper()
	p.Until(harness.Visible(harness.At(id)))
	tabTo(p, id)
	p.Type("\r")
}

func TestTheKeyboardIsEnough(t *testing.T) {
	s := harness.Start(t, nil)
	call := openAdapter(s, "call")
	pressEnterOn(call, "sign-in")
	pressEnterOn(call, "ring")
	pressEnterOn(call, "answer")
	call.Until(harness.Visible(harness.At("redact")))
	require.Equal(t, "main", harness.Eval[string](call, focused), "the button is gone, and the focus is near where it was")
	call.Type("\t")
	require.Equal(t, "redact", harness.Eval[string](call, focused))
	call.Type("\r")
	call.AwaitPressed("redact", true)
	require.Equal(t, "redact", harness.Eval[string](call, focused), "what is still there keeps the focus")
	pressEnterOn(call, "tool-assist")
	pressEnterOn(call, "start-assist")
	pressEnterOn(call, "play-faults")
	tabTo(call, "fault-doubled")
	call.Type(" ")
	call.Until(harness.At("fault-doubled") + `.checked`)
	pressEnterOn(call, "end-call")
	call.Until(harness.Visible(harness.At("no-call")))

	pressEnterOn(call, "tool-dial")
	pressEnterOn(call, "key-7")
	pressEnterOn(call, "dial")
	call.AwaitText("caller", "7")
	call.Until(focused + ` === "tool-dial"`) // the panel is closed, and its button has the focus
	require.Equal(t, []string{"Agent_Login", "New_Call", "Call_Redaction_Started", "Agent_Assist_Started", "End_Call", "End_Call"},
		s.Sent(journal.CCAI, "parent"))
}

func TestTheKeyboardReachesEverythingAndShowsWhereItIs(t *testing.T) {
	for kind, row := range map[string]struct {
		steps []string
		last  string // what the steps bring about in the end
	}{
		"call": {[]string{"sign-in", "ring", "answer", "ring", "tool-transfer"}, "transfer"},
		"chat": {[]string{"sign-in", "new-chat", "take-chat", "new-chat", "tool-cobrowse", "start-cobrowse"}, "end-cobrowse"},
	} {
		t.Run(kind, func(t *testing.T) {
			a := openAdapter(harness.Start(t, nil), kind)
			a.Clicks(append(row.steps, "more-fields", "play-session", "play-faults", "play-settings", "play-agent")...)
			a.Until(harness.Visible(harness.At("agent-email")))
			a.Until(harness.Visible(harness.At(row.last)))
			want := harness.Eval[[]string](a, `[...document.querySelectorAll("a[href], button, input, select, summary")]
				.filter((e) => e.checkVisibility() && !e.disabled && e.tabIndex >= 0 && e.dataset.testid).map((e) => e.dataset.testid)`)
			require.Greater(t, len(want), 40)
			a.Do(`document.activeElement.blur()`)
			reached := map[string]bool{}
			for range 2 * len(want) {
				a.Type("\t")
				reached[harness.Eval[string](a, focused)] = true
				require.NotEqual(t, "none", harness.Eval[string](a, `getComputedStyle(document.activeElement).outlineStyle`), harness.Eval[string](a, focused))
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
	call := harness.Open(t, framerURL(s, "localhost", adapterURL(s))).Frame(adapterURL(s))
	call.Click("sign-in")
	call.Fill("caller-number", long)
	call.Clicks("ring", "answer", "ring", "answer", "tool-party")
	call.Fill("party-kind", "end_user")
	call.Fill("party-name", long)
	call.Click("add-party")
	call.AwaitText("chips", "3 participants")
	call.Until(`document.querySelectorAll('[data-testid="call-row"]').length === 2`)
	require.Empty(t, harness.Eval[string](call, `[...document.querySelectorAll("body *")]
		.filter((e) => e.checkVisibility() && !e.closest(".visually-hidden, .who, .agent"))
		.filter((e) => e.getBoundingClientRect().right > innerWidth || (e.scrollWidth > e.clientWidth + 1 && e.matches("main, ul, li, form")))
		.map((e) => e.dataset.testid || e.tagName).join(" ")`), "what leaves the frame, 300 pixels wide")
}
