package elements

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

type box struct{ Left, Top, Right, Bottom float64 }

// boxOf is where an element is, once it glides no more.
func boxOf(p *harness.Page, expression string) box {
	p.T.Helper()
	awaitPaint(p)
	p.Until(`document.getAnimations().length === 0 && ` + element + `.shadowRoot.getAnimations().length === 0`)
	return harness.Eval[box](p, `((r) => ({ Left: r.left, Top: r.top, Right: r.right, Bottom: r.bottom }))(`+expression+`.getBoundingClientRect())`)
}

// awaitPaint waits until what the last change brings about has been drawn.
func awaitPaint(p *harness.Page) {
	p.T.Helper()
	p.Do(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))`)
}

func (b box) meets(o box) bool {
	return b.Left < o.Right && o.Left < b.Right && b.Top < o.Bottom && o.Top < b.Bottom
}

// awaitFree fails if the panel, or the button in its place, is over what has
// the focus.
func awaitFree(p *harness.Page) {
	p.T.Helper()
	field := boxOf(p, `document.activeElement`)
	for _, part := range []string{"panel", "launcher"} {
		p.Until(`((e, f) => !` + harness.Visible(`e`) + ` || ((r) => r.right <= f.Left || r.left >= f.Right || r.bottom <= f.Top || r.top >= f.Bottom)(e.getBoundingClientRect()))(` +
			inside(part) + `, ` + quoteBox(field) + `)`)
	}
}

// callWidth and chatWidth are how wide a panel is with that adapter, whose frame has
// a fixed width, and the panel a border to both sides.
func callWidth(p *harness.Page) float64 { return 290 + borders(p) }

func chatWidth(p *harness.Page) float64 { return 450 + borders(p) }

// borders are two borders of a pixel, which a coarse screen makes wider.
func borders(p *harness.Page) float64 {
	p.T.Helper()
	return 2 * harness.Eval[float64](p, `parseFloat(getComputedStyle(`+inside("panel")+`).borderLeftWidth)`)
}

// floating opens the page in a large window, with an adapter that is signed in
// and so has no advice that would change the panel's height.
func floating(t *testing.T, query string) (*harness.Server, *harness.Page) {
	t.Helper()
	s, p := atElement(t, query)
	p.Resize(1300, 1000)
	testbed.Adapter(s, p, "call").Do(`(parent.postMessage(` + testbed.AgentLogin + `, "*"), 1)`)
	p.Until(element + `.state.call === "signedIn"`)
	return s, p
}

func TestThePanelIsDraggedByItsBar(t *testing.T) {
	s, p := floating(t, "?type=call")
	call := testbed.Adapter(s, p, "call")
	setMark(call)
	before := boxOf(p, inside("panel"))
	x, y := before.Left+100, before.Top+20
	p.Press(x, y)
	p.Drag(x-200, y-50)
	p.Drag(x-400, y-100)
	p.Release(x-400, y-100)
	after := boxOf(p, inside("panel"))
	require.Equal(t, box{before.Left - 400, before.Top - 100, before.Right - 400, before.Bottom - 100}, after)
	p.Drag(x, y)
	require.Equal(t, after, boxOf(p, inside("panel")), "a pointer that was lifted drags nothing")

	p.Press(after.Left+100, after.Top+20)
	p.Drag(-500, -500)
	p.Release(-500, -500)
	require.Equal(t, [2]float64{0, 0}, [2]float64{boxOf(p, inside("panel")).Left, boxOf(p, inside("panel")).Top}, "it stays in the window")
	require.True(t, harness.Eval[bool](call, `window.mark === 1`))
}

func TestEscapeGivesUpADrag(t *testing.T) {
	_, p := floating(t, "?type=call")
	before := boxOf(p, inside("panel"))
	p.Press(before.Left+100, before.Top+20)
	p.Drag(300, 300)
	require.NotEqual(t, before, boxOf(p, inside("panel")))
	p.Key(harness.KeyEscape, false)
	require.Equal(t, before, boxOf(p, inside("panel")))
	p.Drag(200, 200)
	p.Release(200, 200)
	require.Equal(t, before, boxOf(p, inside("panel")))
	require.Equal(t, "floating", harness.Eval[string](p, element+`.placement`))
}

func TestAPressThatTremblesIsNoDrag(t *testing.T) {
	_, p := floating(t, "?type=call&placement=right")
	b := boxOf(p, inside("panel"))
	p.Press(b.Left+100, 20)
	p.Drag(b.Left+102, 21)
	p.Release(b.Left+102, 21)
	require.Equal(t, "right", harness.Eval[string](p, element+`.placement`))
	p.Press(b.Left+100, 20)
	p.Drag(b.Left-200, 121)
	p.Release(b.Left-200, 121)
	require.Equal(t, "floating", harness.Eval[string](p, element+`.placement`), "a drag takes it off its side")
}

func TestThePanelIsMovedByKeys(t *testing.T) {
	_, p := floating(t, "?type=call")
	before := boxOf(p, inside("panel"))
	p.Do(inside("handle") + `.focus()`)
	p.Key(harness.KeyLeft, false)
	p.Key(harness.KeyUp, true)
	require.Equal(t, [2]float64{before.Left - 16, before.Top - 96}, [2]float64{boxOf(p, inside("panel")).Left, boxOf(p, inside("panel")).Top})
	p.Key(harness.KeyRight, true)
	p.Key(harness.KeyDown, false)
	require.Equal(t, [2]float64{1300 - callWidth(p), before.Top - 80}, [2]float64{boxOf(p, inside("panel")).Left, boxOf(p, inside("panel")).Top},
		"not beyond the edge")
	p.Key(harness.KeyHome, false)
	require.Equal(t, "right", harness.Eval[string](p, element+`.placement`))
	require.Equal(t, box{1300 - callWidth(p), 0, 1300, 1000}, boxOf(p, inside("panel")))
	require.True(t, harness.Eval[bool](p, element+`.shadowRoot.activeElement === `+inside("handle")), "the focus stays where it was")
}

func TestADockedPanelTakesRoomThatThePageCanGive(t *testing.T) {
	_, p := floating(t, "?type=call")
	p.Do(element + `.dock("left")`)
	room := fmt.Sprint(callWidth(p), "px")
	require.Equal(t, box{0, 0, callWidth(p), 1000}, boxOf(p, inside("panel")))
	require.Equal(t, room, harness.Eval[string](p, `getComputedStyle(document.body).paddingLeft`))
	p.Do(inside("dock") + `.click()`)
	require.Equal(t, "floating", harness.Eval[string](p, element+`.placement`))
	require.Equal(t, "0px", harness.Eval[string](p, `getComputedStyle(document.body).paddingLeft`))
	p.Do(inside("dock") + `.click()`)
	require.Equal(t, "right", harness.Eval[string](p, element+`.placement`), "the nearer side")
	p.Do(element + `.hide()`)
	require.Equal(t, "0px", harness.Eval[string](p, `getComputedStyle(document.body).paddingRight`), "what is hidden needs none")
	p.Do(element + `.show()`)
	require.Equal(t, room, harness.Eval[string](p, `getComputedStyle(document.body).paddingRight`))
}

func TestTwoPanelsDockedAtOneSideStandSideBySide(t *testing.T) {
	_, p := floating(t, "?type=call&placement=right")
	p.Do(`(() => {
		const chat = document.createElement("cti-adapter");
		for (const name of ["origin", "placement"]) chat.setAttribute(name, ` + element + `.getAttribute(name));
		chat.setAttribute("type", "chat");
		document.body.append(chat);
		window.second = chat;
	})()`)
	chat := `second.shadowRoot.querySelector("[part=panel]")`
	require.Equal(t, box{1300 - callWidth(p) - chatWidth(p), 0, 1300 - callWidth(p), 1000}, boxOf(p, chat))
	p.Do(`(async () => { ` + element + `.remove(); await null; document.body.append(document.createElement("cti-adapter")); })()`)
	p.Until(chat + `.getBoundingClientRect().right === 1300`)
}

func TestThePlaceIsRemembered(t *testing.T) {
	s, p := floating(t, "")
	p.Do(inside("handle") + `.focus()`)
	p.Key(harness.KeyLeft, true)
	p.Do(element + `.shadowRoot.getElementById("tab-chat").click()`)
	want := 1300 - boxOf(p, inside("panel")).Right
	require.Equal(t, 112.0, want)
	again := openElement(s, t, "/adapters/")
	again.Resize(1300, 1000)
	again.Until(`innerWidth === 1300`)
	require.InDelta(t, want, 1300-boxOf(again, inside("panel")).Right, 1)
	require.Equal(t, "true", harness.Eval[string](again, element+`.shadowRoot.getElementById("tab-chat").ariaSelected`))
	again.Do(element + `.dock("left")`)
	require.Equal(t, "left", harness.Eval[string](openElement(s, t, "/adapters/"), element+`.placement`))
	other := openElement(s, t, "/adapters/?type=call")
	require.Equal(t, "floating", harness.Eval[string](other, element+`.placement`), "another element has a place of its own")
}

func TestThePanelMakesWayForTheFocusedField(t *testing.T) {
	_, p := floating(t, "?type=call")
	p.Do(inside("handle") + `.focus()`)
	for range 6 {
		p.Key(harness.KeyLeft, true)
	}
	home := boxOf(p, inside("panel"))
	p.Do(harness.At("damage") + `.focus()`)
	require.NotEqual(t, home, boxOf(p, inside("panel")))
	require.True(t, harness.Eval[bool](p, harness.Visible(inside("panel"))))
	awaitFree(p)
	aside := boxOf(p, inside("panel"))
	p.Do(inside("hide") + `.focus()`)
	require.Equal(t, aside, boxOf(p, inside("panel")), "it does not slip away from the agent's hand")
	p.Do(`document.querySelector("header a").focus()`)
	require.Equal(t, home, boxOf(p, inside("panel")), "it comes back")
}

func TestThePanelMakesWayWhateverBringsTheFieldUnderIt(t *testing.T) {
	for name, under := range map[string]func(p *harness.Page){
		"scrolling":              func(p *harness.Page) { p.Do(`(scrollTo(0, 750), 1)`) },
		"a field that grows":     func(p *harness.Page) { p.Do(`(document.activeElement.style.width = "1200px", 1)`) },
		"another size of window": func(p *harness.Page) { p.Resize(900, 1000) },
	} {
		t.Run(name, func(t *testing.T) {
			_, p := floating(t, "?type=call")
			p.Do(`(document.body.style.paddingBottom = "1000px", document.querySelector("main").style.maxWidth = "700px", 1)`)
			p.Resize(1300, 1000)
			field := harness.At("notes")
			if name == "scrolling" {
				p.Do(`(` + field + `.style.marginTop = "900px", ` + field + `.style.width = "1200px", 1)`)
				p.Do(`(` + field + `.focus({ preventScroll: true }), scrollTo(0, 0), 1)`)
			} else {
				p.Do(field + `.focus()`)
			}
			home := boxOf(p, inside("panel"))
			require.False(t, boxOf(p, field).meets(home))
			under(p)
			p.Until(`((f, h) => f.top < h.Bottom && f.right > h.Left)(` + field + `.getBoundingClientRect(), ` + quoteBox(home) + `) || innerWidth === 900`)
			awaitFree(p)
		})
	}
}

func quoteBox(b box) string {
	text, err := json.Marshal(b)
	if err != nil {
		panic(err)
	}
	return string(text)
}

func TestWhereThereIsNoPlaceThePanelFoldsAndComesBack(t *testing.T) {
	s, p := floating(t, "?type=call")
	call := testbed.Adapter(s, p, "call")
	setMark(call)
	p.Resize(320, 640)
	p.Until(`innerWidth === 320`)
	for _, id := range []string{"customer", "damage", "refund", "notes", "follow"} {
		p.Do(harness.At(id) + `.focus()`)
		p.Until(harness.Visible(inside("launcher")))
		require.False(t, harness.Eval[bool](p, harness.Visible(inside("panel"))))
		awaitFree(p)
	}
	require.Equal(t, "follow", harness.Eval[string](p, `document.activeElement.id`), "the focus is left alone")
	p.Do(`document.activeElement.blur()`)
	p.Until(harness.Visible(inside("panel")))
	require.False(t, harness.Eval[bool](p, harness.Visible(inside("launcher"))))

	p.Do(harness.At("notes") + `.focus()`)
	p.Until(harness.Visible(inside("launcher")))
	p.Do(inside("launcher") + `.focus()`)
	require.True(t, harness.Eval[bool](p, harness.Visible(inside("launcher"))), "it waits to be pressed")
	p.Key(harness.KeyEnter, false)
	p.Until(harness.Visible(inside("panel")))
	require.True(t, harness.Eval[bool](p, element+`.shadowRoot.activeElement === `+inside("hide")))
	require.True(t, harness.Eval[bool](call, `window.mark === 1`))
}

func TestADockedPanelMakesWayToo(t *testing.T) {
	_, p := floating(t, "?type=call&placement=right")
	p.Do(`(document.body.style.padding = "0", document.querySelector("main").style.margin = "0 0 0 auto", 1)`)
	p.Do(harness.At("customer") + `.focus()`)
	awaitFree(p)
	require.True(t, harness.Eval[bool](p, harness.Visible(inside("panel"))))
	require.Equal(t, "right", harness.Eval[string](p, element+`.placement`), "only for as long as it has to")
	p.Do(`document.activeElement.blur()`)
	require.Equal(t, 1300.0, boxOf(p, inside("panel")).Right)
}

func TestThePanelGlidesOnlyForThoseWhoDoNotMind(t *testing.T) {
	for value, want := range map[string]string{"no-preference": "0.16s", "reduce": "0s"} {
		t.Run(value, func(t *testing.T) {
			_, p := floating(t, "?type=call")
			p.Prefers("prefers-reduced-motion", value)
			p.Do(element + `.dock("left")`)
			require.Equal(t, want, harness.Eval[string](p, `getComputedStyle(`+inside("panel")+`).transitionDuration.split(",")[0]`))
		})
	}
}

func TestTheKeyboardReachesEverythingInOrder(t *testing.T) {
	_, p := floating(t, "")
	p.Do(harness.At("follow") + `.focus()`)
	var stops []string
	for range 5 {
		p.Key(harness.KeyTab, false)
		stops = append(stops, harness.Eval[string](p, `((e) => e.id || e.part.value)(`+element+`.shadowRoot.activeElement ?? document.activeElement)`))
	}
	require.Equal(t, []string{"handle", "tab-call", "dock", "hide", "reload"}, stops)
	p.Key(harness.KeyTab, false)
	p.Until(element + `.shadowRoot.activeElement === ` + inside("frame"))
	p.Do(element + `.shadowRoot.getElementById("tab-call").focus()`)
	p.Key(harness.KeyRight, false)
	require.Equal(t, "tab-chat", harness.Eval[string](p, element+`.shadowRoot.activeElement.id`))
	require.Equal(t, []string{"false", "true"}, harness.Eval[[]string](p, `[...`+element+`.shadowRoot.querySelectorAll("[role=tab]")].map((t) => t.ariaSelected)`))
	require.Equal(t, []bool{true, false}, harness.Eval[[]bool](p, `[...`+element+`.shadowRoot.querySelectorAll("[role=tabpanel]")].map((t) => t.inert)`))
	p.Key(harness.KeyHome, false)
	require.Equal(t, "tab-call", harness.Eval[string](p, element+`.shadowRoot.activeElement.id`))
}

func TestAPanelInTheFlowOfThePageHasNothingToMoveItBy(t *testing.T) {
	_, p := floating(t, "?type=call&placement=inline")
	for _, part := range []string{"handle", "dock"} {
		require.False(t, harness.Eval[bool](p, harness.Visible(inside(part))+` === true`), part)
	}
	require.Equal(t, "static", harness.Eval[string](p, `getComputedStyle(`+inside("panel")+`).position`))
	p.Do(`(` + element + `.placement = "right", 1)`)
	for _, part := range []string{"handle", "dock"} {
		require.True(t, harness.Eval[bool](p, harness.Visible(inside(part))), part)
	}
	require.Equal(t, "true", harness.Eval[string](p, inside("dock")+`.ariaPressed`))
}

func TestHidingGivesTheFocusToWhatBringsThePanelBack(t *testing.T) {
	_, p := floating(t, "?type=call")
	p.Do(inside("hide") + `.focus()`)
	p.Key(harness.KeyEnter, false)
	require.True(t, harness.Eval[bool](p, element+`.hidden && `+element+`.shadowRoot.activeElement === `+inside("launcher")))
	p.Key(harness.KeyEnter, false)
	require.True(t, harness.Eval[bool](p, `!`+element+`.hidden && `+element+`.shadowRoot.activeElement === `+inside("hide")))
}
