package e2e

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// login is what an adapter posts when an agent signs in to it.
const login = `JSON.stringify({ type: "Agent_Login", data: { agent_id: 1, agent_email: "mira.holt@northwind.test" } })`

type box struct{ Left, Top, Right, Bottom float64 }

// boxOf is where an element is, once it glides no more.
func boxOf(p *page, expression string) box {
	p.t.Helper()
	p.painted()
	p.until(`document.getAnimations().length === 0 && ` + element + `.shadowRoot.getAnimations().length === 0`)
	return eval[box](p, `((r) => ({ Left: r.left, Top: r.top, Right: r.right, Bottom: r.bottom }))(`+expression+`.getBoundingClientRect())`)
}

// painted waits until what the last change brings about has been drawn.
func (p *page) painted() {
	p.t.Helper()
	p.do(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))`)
}

func (b box) meets(o box) bool {
	return b.Left < o.Right && o.Left < b.Right && b.Top < o.Bottom && o.Top < b.Bottom
}

// free fails if the panel, or the button that stands for it, is over what has
// the focus.
func (p *page) free() {
	p.t.Helper()
	field := boxOf(p, `document.activeElement`)
	for _, part := range []string{"panel", "launcher"} {
		p.until(`((e, f) => !` + visible(`e`) + ` || ((r) => r.right <= f.Left || r.left >= f.Right || r.bottom <= f.Top || r.top >= f.Bottom)(e.getBoundingClientRect()))(` +
			inside(part) + `, ` + quoteBox(field) + `)`)
	}
}

// callWidth and chatWidth are how wide a panel is with that adapter, whose frame has
// a fixed width, and the panel a border to both sides.
func callWidth(p *page) float64 { return 290 + borders(p) }
func chatWidth(p *page) float64 { return 450 + borders(p) }

// borders are two borders of a pixel, which a coarse screen makes wider.
func borders(p *page) float64 {
	p.t.Helper()
	return 2 * eval[float64](p, `parseFloat(getComputedStyle(`+inside("panel")+`).borderLeftWidth)`)
}

// floating opens the page in a large window, with an adapter that is signed in
// and so says nothing that would change the panel's height.
func floating(t *testing.T, query string) (*site, *page) {
	t.Helper()
	s, p := atElement(t, query)
	p.window(1300, 1000)
	adapter(s, p, "call").do(`(parent.postMessage(` + login + `, "*"), 1)`)
	p.until(element + `.state.call === "signedIn"`)
	return s, p
}

func TestThePanelIsDraggedByItsBar(t *testing.T) {
	s, p := floating(t, "?type=call")
	call := adapter(s, p, "call")
	marked(call)
	before := boxOf(p, inside("panel"))
	x, y := before.Left+100, before.Top+20
	p.press(x, y)
	p.pull(x-200, y-50)
	p.pull(x-400, y-100)
	p.release(x-400, y-100)
	after := boxOf(p, inside("panel"))
	require.Equal(t, box{before.Left - 400, before.Top - 100, before.Right - 400, before.Bottom - 100}, after)
	p.pull(x, y)
	require.Equal(t, after, boxOf(p, inside("panel")), "a pointer that was lifted drags nothing")

	p.press(after.Left+100, after.Top+20)
	p.pull(-500, -500)
	p.release(-500, -500)
	require.Equal(t, [2]float64{0, 0}, [2]float64{boxOf(p, inside("panel")).Left, boxOf(p, inside("panel")).Top}, "it stays in the window")
	require.True(t, eval[bool](call, `window.mark === 1`))
}

func TestEscapeGivesUpADrag(t *testing.T) {
	_, p := floating(t, "?type=call")
	before := boxOf(p, inside("panel"))
	p.press(before.Left+100, before.Top+20)
	p.pull(300, 300)
	require.NotEqual(t, before, boxOf(p, inside("panel")))
	p.key(keyEscape, false)
	require.Equal(t, before, boxOf(p, inside("panel")))
	p.pull(200, 200)
	p.release(200, 200)
	require.Equal(t, before, boxOf(p, inside("panel")))
	require.Equal(t, "floating", eval[string](p, element+`.placement`))
}

func TestAPressThatTremblesIsNoDrag(t *testing.T) {
	_, p := floating(t, "?type=call&placement=right")
	b := boxOf(p, inside("panel"))
	p.press(b.Left+100, 20)
	p.pull(b.Left+102, 21)
	p.release(b.Left+102, 21)
	require.Equal(t, "right", eval[string](p, element+`.placement`))
	p.press(b.Left+100, 20)
	p.pull(b.Left-200, 121)
	p.release(b.Left-200, 121)
	require.Equal(t, "floating", eval[string](p, element+`.placement`), "a drag takes it off its side")
}

func TestThePanelIsMovedByKeys(t *testing.T) {
	_, p := floating(t, "?type=call")
	before := boxOf(p, inside("panel"))
	p.do(inside("handle") + `.focus()`)
	p.key(keyLeft, false)
	p.key(keyUp, true)
	require.Equal(t, [2]float64{before.Left - 16, before.Top - 96}, [2]float64{boxOf(p, inside("panel")).Left, boxOf(p, inside("panel")).Top})
	p.key(keyRight, true)
	p.key(keyDown, false)
	require.Equal(t, [2]float64{1300 - callWidth(p), before.Top - 80}, [2]float64{boxOf(p, inside("panel")).Left, boxOf(p, inside("panel")).Top},
		"not beyond the edge")
	p.key(keyHome, false)
	require.Equal(t, "right", eval[string](p, element+`.placement`))
	require.Equal(t, box{1300 - callWidth(p), 0, 1300, 1000}, boxOf(p, inside("panel")))
	require.True(t, eval[bool](p, element+`.shadowRoot.activeElement === `+inside("handle")), "the focus stays where it was")
}

func TestADockedPanelTakesRoomThatThePageCanGive(t *testing.T) {
	_, p := floating(t, "?type=call")
	p.do(element + `.dock("left")`)
	room := fmt.Sprint(callWidth(p), "px")
	require.Equal(t, box{0, 0, callWidth(p), 1000}, boxOf(p, inside("panel")))
	require.Equal(t, room, eval[string](p, `getComputedStyle(document.body).paddingLeft`))
	p.do(inside("dock") + `.click()`)
	require.Equal(t, "floating", eval[string](p, element+`.placement`))
	require.Equal(t, "0px", eval[string](p, `getComputedStyle(document.body).paddingLeft`))
	p.do(inside("dock") + `.click()`)
	require.Equal(t, "right", eval[string](p, element+`.placement`), "the nearer side")
	p.do(element + `.hide()`)
	require.Equal(t, "0px", eval[string](p, `getComputedStyle(document.body).paddingRight`), "what is hidden needs none")
	p.do(element + `.show()`)
	require.Equal(t, room, eval[string](p, `getComputedStyle(document.body).paddingRight`))
}

func TestTwoPanelsDockedAtOneSideStandSideBySide(t *testing.T) {
	_, p := floating(t, "?type=call&placement=right")
	p.do(`(() => {
		const chat = document.createElement("cti-adapter");
		for (const name of ["origin", "placement"]) chat.setAttribute(name, ` + element + `.getAttribute(name));
		chat.setAttribute("type", "chat");
		document.body.append(chat);
		window.second = chat;
	})()`)
	chat := `second.shadowRoot.querySelector("[part=panel]")`
	require.Equal(t, box{1300 - callWidth(p) - chatWidth(p), 0, 1300 - callWidth(p), 1000}, boxOf(p, chat))
	p.do(`(async () => { ` + element + `.remove(); await null; document.body.append(document.createElement("cti-adapter")); })()`)
	p.until(chat + `.getBoundingClientRect().right === 1300`)
}

func TestThePlaceIsRemembered(t *testing.T) {
	s, p := floating(t, "")
	p.do(inside("handle") + `.focus()`)
	p.key(keyLeft, true)
	p.do(element + `.shadowRoot.getElementById("tab-chat").click()`)
	want := 1300 - boxOf(p, inside("panel")).Right
	require.Equal(t, 112.0, want)
	again := s.element(t, "/adapters/")
	again.window(1300, 1000)
	again.until(`innerWidth === 1300`)
	require.InDelta(t, want, 1300-boxOf(again, inside("panel")).Right, 1)
	require.Equal(t, "true", eval[string](again, element+`.shadowRoot.getElementById("tab-chat").ariaSelected`))
	again.do(element + `.dock("left")`)
	require.Equal(t, "left", eval[string](s.element(t, "/adapters/"), element+`.placement`))
	other := s.element(t, "/adapters/?type=call")
	require.Equal(t, "floating", eval[string](other, element+`.placement`), "another element has a place of its own")
}

func TestThePanelMakesWayForTheFocusedField(t *testing.T) {
	_, p := floating(t, "?type=call")
	p.do(inside("handle") + `.focus()`)
	for range 6 {
		p.key(keyLeft, true)
	}
	home := boxOf(p, inside("panel"))
	p.do(at("damage") + `.focus()`)
	require.NotEqual(t, home, boxOf(p, inside("panel")))
	require.True(t, eval[bool](p, visible(inside("panel"))))
	p.free()
	aside := boxOf(p, inside("panel"))
	p.do(inside("hide") + `.focus()`)
	require.Equal(t, aside, boxOf(p, inside("panel")), "it does not slip away from the agent's hand")
	p.do(`document.querySelector("header a").focus()`)
	require.Equal(t, home, boxOf(p, inside("panel")), "it comes back")
}

func TestThePanelMakesWayWhateverBringsTheFieldUnderIt(t *testing.T) {
	for name, under := range map[string]func(p *page){
		"scrolling":              func(p *page) { p.do(`(scrollTo(0, 750), 1)`) },
		"a field that grows":     func(p *page) { p.do(`(document.activeElement.style.width = "1200px", 1)`) },
		"another size of window": func(p *page) { p.window(900, 1000) },
	} {
		t.Run(name, func(t *testing.T) {
			_, p := floating(t, "?type=call")
			p.do(`(document.body.style.paddingBottom = "1000px", document.querySelector("main").style.maxWidth = "700px", 1)`)
			p.window(1300, 1000)
			field := at("notes")
			if name == "scrolling" {
				p.do(`(` + field + `.style.marginTop = "900px", ` + field + `.style.width = "1200px", 1)`)
				p.do(`(` + field + `.focus({ preventScroll: true }), scrollTo(0, 0), 1)`)
			} else {
				p.do(field + `.focus()`)
			}
			home := boxOf(p, inside("panel"))
			require.False(t, boxOf(p, field).meets(home))
			under(p)
			p.until(`((f, h) => f.top < h.Bottom && f.right > h.Left)(` + field + `.getBoundingClientRect(), ` + quoteBox(home) + `) || innerWidth === 900`)
			p.free()
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
	call := adapter(s, p, "call")
	marked(call)
	p.window(320, 640)
	p.until(`innerWidth === 320`)
	for _, id := range []string{"customer", "damage", "refund", "notes", "follow"} {
		p.do(at(id) + `.focus()`)
		p.until(visible(inside("launcher")))
		require.False(t, eval[bool](p, visible(inside("panel"))))
		p.free()
	}
	require.Equal(t, "follow", eval[string](p, `document.activeElement.id`), "the focus is left alone")
	p.do(`document.activeElement.blur()`)
	p.until(visible(inside("panel")))
	require.False(t, eval[bool](p, visible(inside("launcher"))))

	p.do(at("notes") + `.focus()`)
	p.until(visible(inside("launcher")))
	p.do(inside("launcher") + `.focus()`)
	require.True(t, eval[bool](p, visible(inside("launcher"))), "it waits to be pressed")
	p.key(keyEnter, false)
	p.until(visible(inside("panel")))
	require.True(t, eval[bool](p, element+`.shadowRoot.activeElement === `+inside("hide")))
	require.True(t, eval[bool](call, `window.mark === 1`))
}

func TestADockedPanelMakesWayToo(t *testing.T) {
	_, p := floating(t, "?type=call&placement=right")
	p.do(`(document.body.style.padding = "0", document.querySelector("main").style.margin = "0 0 0 auto", 1)`)
	p.do(at("customer") + `.focus()`)
	p.free()
	require.True(t, eval[bool](p, visible(inside("panel"))))
	require.Equal(t, "right", eval[string](p, element+`.placement`), "only for as long as it has to")
	p.do(`document.activeElement.blur()`)
	require.Equal(t, 1300.0, boxOf(p, inside("panel")).Right)
}

func TestThePanelGlidesOnlyForThoseWhoDoNotMind(t *testing.T) {
	for value, want := range map[string]string{"no-preference": "0.16s", "reduce": "0s"} {
		t.Run(value, func(t *testing.T) {
			_, p := floating(t, "?type=call")
			p.prefers("prefers-reduced-motion", value)
			p.do(element + `.dock("left")`)
			require.Equal(t, want, eval[string](p, `getComputedStyle(`+inside("panel")+`).transitionDuration.split(",")[0]`))
		})
	}
}

func TestTheKeyboardReachesEverythingInOrder(t *testing.T) {
	_, p := floating(t, "")
	p.do(at("follow") + `.focus()`)
	var stops []string
	for range 5 {
		p.key(keyTab, false)
		stops = append(stops, eval[string](p, `((e) => e.id || e.part.value)(`+element+`.shadowRoot.activeElement ?? document.activeElement)`))
	}
	require.Equal(t, []string{"handle", "tab-call", "dock", "hide", "reload"}, stops)
	p.key(keyTab, false)
	p.until(element + `.shadowRoot.activeElement === ` + inside("frame"))
	p.do(element + `.shadowRoot.getElementById("tab-call").focus()`)
	p.key(keyRight, false)
	require.Equal(t, "tab-chat", eval[string](p, element+`.shadowRoot.activeElement.id`))
	require.Equal(t, []string{"false", "true"}, eval[[]string](p, `[...`+element+`.shadowRoot.querySelectorAll("[role=tab]")].map((t) => t.ariaSelected)`))
	require.Equal(t, []bool{true, false}, eval[[]bool](p, `[...`+element+`.shadowRoot.querySelectorAll("[role=tabpanel]")].map((t) => t.inert)`))
	p.key(keyHome, false)
	require.Equal(t, "tab-call", eval[string](p, element+`.shadowRoot.activeElement.id`))
}

func TestAPanelInTheFlowOfThePageHasNothingToMoveItBy(t *testing.T) {
	_, p := floating(t, "?type=call&placement=inline")
	for _, part := range []string{"handle", "dock"} {
		require.False(t, eval[bool](p, visible(inside(part))+` === true`), part)
	}
	require.Equal(t, "static", eval[string](p, `getComputedStyle(`+inside("panel")+`).position`))
	p.do(`(` + element + `.placement = "right", 1)`)
	for _, part := range []string{"handle", "dock"} {
		require.True(t, eval[bool](p, visible(inside(part))), part)
	}
	require.Equal(t, "true", eval[string](p, inside("dock")+`.ariaPressed`))
}

func TestHidingGivesTheFocusToWhatBringsThePanelBack(t *testing.T) {
	_, p := floating(t, "?type=call")
	p.do(inside("hide") + `.focus()`)
	p.key(keyEnter, false)
	require.True(t, eval[bool](p, element+`.hidden && `+element+`.shadowRoot.activeElement === `+inside("launcher")))
	p.key(keyEnter, false)
	require.True(t, eval[bool](p, `!`+element+`.hidden && `+element+`.shadowRoot.activeElement === `+inside("hide")))
}
