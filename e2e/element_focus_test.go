package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// crm is a component of the page, with an open shadow tree of its own.
const crm = `document.querySelector("crm-form").shadowRoot`

// nested puts markup into a component of the page.
func nested(p *page, markup string) {
	p.t.Helper()
	p.do(`(() => {
		const host = document.querySelector("main").appendChild(document.createElement("crm-form"));
		const root = host.attachShadow({ mode: "open" });
		root.innerHTML = ` + quote(markup) + `;
		for (const e of root.querySelectorAll("[data-style]")) e.style.cssText = e.dataset.style; // the page's policy allows no other
	})()`)
}

// clear waits until the panel, if it is seen, leaves a box of the page free.
func (p *page) clear(field string) {
	p.t.Helper()
	p.until(`((f, r, seen) => !seen || r.right <= f.left || r.left >= f.right || r.bottom <= f.top || r.top >= f.bottom)(` +
		field + `.getBoundingClientRect(), ` + inside("panel") + `.getBoundingClientRect(), ` + visible(inside("panel")) + `)`)
}

func TestAPageThatShowsOrHidesThePanelLeavesTheAgentInTheField(t *testing.T) {
	_, p := floating(t, "?type=call")
	p.window(320, 640)
	p.until(`innerWidth === 320`)
	p.do(at("notes") + `.focus()`)
	p.do(element + `.hide()`)
	require.Equal(t, "notes", eval[string](p, `document.activeElement.id`))
	p.do(element + `.show()`)
	require.Equal(t, "notes", eval[string](p, `document.activeElement.id`))
	p.free()
	require.False(t, eval[bool](p, element+`.hidden`))

	p.do(`(document.activeElement.blur(), ` + element + `.hide(), ` + element + `.show(), 1)`)
	require.True(t, eval[bool](p, element+`.shadowRoot.activeElement === `+inside("hide")), "who is in no field is taken to the panel")
}

func TestAFrameworkThatHidesThePanelDoesNotLoseTheFocus(t *testing.T) {
	for _, value := range []string{"", "until-found"} {
		t.Run("hidden="+value, func(t *testing.T) {
			_, p := floating(t, "?type=call")
			p.do(inside("handle") + `.focus()`)
			p.do(element + `.setAttribute("hidden", ` + quote(value) + `)`)
			require.True(t, eval[bool](p, visible(inside("launcher"))))
			require.False(t, eval[bool](p, visible(inside("panel"))))
			p.until(element + `.shadowRoot.activeElement === ` + inside("launcher"))
			p.do(element + `.removeAttribute("hidden")`)
			p.until(element + `.shadowRoot.activeElement === ` + inside("hide"))
			p.do(at("notes") + `.focus()`)
			p.do(element + `.setAttribute("hidden", "")`)
			p.painted()
			require.Equal(t, "notes", eval[string](p, `document.activeElement.id`), "the focus of the page is the page's")
		})
	}
}

func TestThePanelMakesWayForEachFieldOfAnotherComponent(t *testing.T) {
	_, p := floating(t, "?type=call")
	nested(p, `<input id="far" data-style="position:fixed;left:0;top:0"><input id="near" data-style="position:fixed;right:40px;bottom:200px;width:200px">`)
	p.do(crm + `.getElementById("far").focus()`)
	home := boxOf(p, inside("panel"))
	p.do(crm + `.getElementById("near").focus()`)
	p.clear(crm + `.getElementById("near")`)
	require.NotEqual(t, home, boxOf(p, inside("panel")))
	p.do(crm + `.getElementById("far").focus()`)
	p.until(inside("panel") + `.getBoundingClientRect().left === ` + quoteNumber(home.Left))
}

func TestThePanelMakesWayWhateverMovesTheField(t *testing.T) {
	for name, row := range map[string]struct{ markup, move string }{
		"text above it that appears": {
			`<div id="above"></div><input id="field" data-style="width:1250px">`,
			`getElementById("above").style.height = "700px"`},
		"a scrolled part of a component": {
			`<div id="box" data-style="overflow:auto;height:500px;width:1250px"><p data-style="height:450px"></p><input id="field" data-style="width:1200px"><p data-style="height:900px"></p></div>`,
			`getElementById("box").scrollTop = 60`},
		"an animation": {
			`<input id="field" data-style="width:1250px">`,
			`getElementById("field").animate({ translate: ["0", "0 700px"] }, { duration: 1, fill: "forwards" })`},
	} {
		t.Run(name, func(t *testing.T) {
			_, p := floating(t, "?type=call")
			nested(p, row.markup)
			p.do(`(document.querySelector("main").style.cssText = "position:absolute;top:0;left:0;max-width:none;padding:0",
				document.querySelectorAll("main > :not(crm-form)").forEach((e) => e.remove()), document.querySelector("header").remove(), 1)`)
			if name == "a scrolled part of a component" {
				p.do(`document.querySelector("main").style.top = "140px"`)
				p.do(crm + `.getElementById("box").scrollTop = 350`)
			}
			field := crm + `.getElementById("field")`
			p.do(field + `.focus({ preventScroll: true })`)
			p.clear(field)
			home := boxOf(p, inside("panel"))
			require.False(t, boxOf(p, field).meets(home))
			p.do(crm + `.` + row.move)
			p.until(field + `.getBoundingClientRect().bottom > ` + quoteNumber(home.Top))
			p.clear(field)
		})
	}
}

func TestTheButtonStaysUnderThePointerThatPressesIt(t *testing.T) {
	_, p := floating(t, "?type=call")
	p.window(320, 640)
	p.do(`(` + at("notes") + `.style.cssText = "position:fixed;left:0;bottom:0;width:100%;height:200px", ` + at("notes") + `.focus(), 1)`)
	p.until(visible(inside("launcher")))
	p.free()
	b := boxOf(p, inside("launcher"))
	x, y := (b.Left+b.Right)/2, (b.Top+b.Bottom)/2
	p.press(x, y)
	require.Equal(t, b, boxOf(p, inside("launcher")))
	p.release(x, y)
	p.until(visible(inside("panel")))
}

func TestAnElementInAClosedComponentKnowsThatTheFocusIsInIt(t *testing.T) {
	_, p := floating(t, "?type=call")
	p.do(`(() => {
		const host = document.body.appendChild(document.createElement("closed-shell"));
		host.style.cssText = "display:block;position:fixed;inset:0";
		const root = host.attachShadow({ mode: "closed" });
		const field = root.appendChild(document.createElement("textarea"));
		field.style.cssText = "position:absolute;right:40px;bottom:200px;width:200px";
		window.field = field;
		const e = document.createElement("cti-adapter");
		for (const name of ["origin", "type"]) e.setAttribute(name, ` + element + `.getAttribute(name));
		` + element + `.remove();
		root.append(e);
		window.enclosed = e;
	})()`)
	panel := `enclosed.shadowRoot.querySelector("[part=panel]")`
	p.until(`enclosed.bridge?.connection.state === "connected"`)
	home := eval[float64](p, panel+`.getBoundingClientRect().left`)
	p.do(`field.focus()`)
	p.until(panel + `.getBoundingClientRect().left !== ` + quoteNumber(home))
	p.do(`field.blur()`)
	p.until(panel + `.getBoundingClientRect().left === ` + quoteNumber(home))
	p.do(`enclosed.shadowRoot.querySelector("[part=hide]").focus()`)
	p.painted()
	require.Equal(t, home, eval[float64](p, panel+`.getBoundingClientRect().left`))
	require.False(t, eval[bool](p, panel+`.inert`))
}
