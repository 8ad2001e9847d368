package elements

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

// crm is a component of the page, with an open shadow tree of its own.
const crm = `document.querySelector("crm-form").shadowRoot`

// nested puts markup into a component of the page.
func nested(p *harness.Page, markup string) {
	p.T.Helper()
	p.Do(`(() => {
		const host = document.querySelector("main").appendChild(document.createElement("crm-form"));
		const root = host.attachShadow({ mode: "open" });
		root.innerHTML = ` + harness.Quote(markup) + `;
		for (const e of root.querySelectorAll("[data-style]")) e.style.cssText = e.dataset.style; // the page's policy allows no other
	})()`)
}

// awaitClear waits until the panel, if it is seen, leaves a box of the page free.
func awaitClear(p *harness.Page, field string) {
	p.T.Helper()
	p.Until(`((f, r, seen) => !seen || r.right <= f.left || r.left >= f.right || r.bottom <= f.top || r.top >= f.bottom)(` +
		field + `.getBoundingClientRect(), ` + inside("panel") + `.getBoundingClientRect(), ` + harness.Visible(inside("panel")) + `)`)
}

func TestAPageThatShowsOrHidesThePanelLeavesTheAgentInTheField(t *testing.T) {
	_, p := floating(t, "?type=call")
	p.Resize(320, 640)
	p.Until(`innerWidth === 320`)
	p.Do(harness.At("notes") + `.focus()`)
	p.Do(element + `.hide()`)
	require.Equal(t, "notes", harness.Eval[string](p, `document.activeElement.id`))
	p.Do(element + `.show()`)
	require.Equal(t, "notes", harness.Eval[string](p, `document.activeElement.id`))
	awaitFree(p)
	require.False(t, harness.Eval[bool](p, element+`.hidden`))

	p.Do(`(document.activeElement.blur(), ` + element + `.hide(), ` + element + `.show(), 1)`)
	require.True(t, harness.Eval[bool](p, element+`.shadowRoot.activeElement === `+inside("hide")), "who is in no field is taken to the panel")
}

func TestAFrameworkThatHidesThePanelDoesNotLoseTheFocus(t *testing.T) {
	for _, value := range []string{"", "until-found"} {
		t.Run("hidden="+value, func(t *testing.T) {
			_, p := floating(t, "?type=call")
			p.Do(inside("handle") + `.focus()`)
			p.Do(element + `.setAttribute("hidden", ` + harness.Quote(value) + `)`)
			require.True(t, harness.Eval[bool](p, harness.Visible(inside("launcher"))))
			require.False(t, harness.Eval[bool](p, harness.Visible(inside("panel"))))
			p.Until(element + `.shadowRoot.activeElement === ` + inside("launcher"))
			p.Do(element + `.removeAttribute("hidden")`)
			p.Until(element + `.shadowRoot.activeElement === ` + inside("hide"))
			p.Do(harness.At("notes") + `.focus()`)
			p.Do(element + `.setAttribute("hidden", "")`)
			awaitPaint(p)
			require.Equal(t, "notes", harness.Eval[string](p, `document.activeElement.id`), "the focus of the page is the page's")
		})
	}
}

func TestThePanelMakesWayForEachFieldOfAnotherComponent(t *testing.T) {
	_, p := floating(t, "?type=call")
	nested(p, `<input id="far" data-style="position:fixed;left:0;top:0"><input id="near" data-style="position:fixed;right:40px;bottom:200px;width:200px">`)
	p.Do(crm + `.getElementById("far").focus()`)
	home := boxOf(p, inside("panel"))
	p.Do(crm + `.getElementById("near").focus()`)
	awaitClear(p, crm+`.getElementById("near")`)
	require.NotEqual(t, home, boxOf(p, inside("panel")))
	p.Do(crm + `.getElementById("far").focus()`)
	p.Until(inside("panel") + `.getBoundingClientRect().left === ` + quoteNumber(home.Left))
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
			p.Do(`(document.querySelector("main").style.cssText = "position:absolute;top:0;left:0;max-width:none;padding:0",
				document.querySelectorAll("main > :not(crm-form)").forEach((e) => e.remove()), document.querySelector("header").remove(), 1)`)
			if name == "a scrolled part of a component" {
				p.Do(`document.querySelector("main").style.top = "140px"`)
				p.Do(crm + `.getElementById("box").scrollTop = 350`)
			}
			field := crm + `.getElementById("field")`
			p.Do(field + `.focus({ preventScroll: true })`)
			awaitClear(p, field)
			home := boxOf(p, inside("panel"))
			require.False(t, boxOf(p, field).meets(home))
			p.Do(crm + `.` + row.move)
			p.Until(field + `.getBoundingClientRect().bottom > ` + quoteNumber(home.Top))
			awaitClear(p, field)
		})
	}
}

func TestTheButtonStaysUnderThePointerThatPressesIt(t *testing.T) {
	_, p := floating(t, "?type=call")
	p.Resize(320, 640)
	p.Do(`(` + harness.At("notes") + `.style.cssText = "position:fixed;left:0;bottom:0;width:100%;height:200px", ` + harness.At("notes") + `.focus(), 1)`)
	p.Until(harness.Visible(inside("launcher")))
	awaitFree(p)
	b := boxOf(p, inside("launcher"))
	x, y := (b.Left+b.Right)/2, (b.Top+b.Bottom)/2
	p.Press(x, y)
	require.Equal(t, b, boxOf(p, inside("launcher")))
	p.Release(x, y)
	p.Until(harness.Visible(inside("panel")))
}

func TestAnElementInAClosedComponentKnowsThatTheFocusIsInIt(t *testing.T) {
	_, p := floating(t, "?type=call")
	p.Do(`(() => {
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
	p.Until(`enclosed.bridge?.connection.state === "connected"`)
	home := harness.Eval[float64](p, panel+`.getBoundingClientRect().left`)
	p.Do(`field.focus()`)
	p.Until(panel + `.getBoundingClientRect().left !== ` + quoteNumber(home))
	p.Do(`field.blur()`)
	p.Until(panel + `.getBoundingClientRect().left === ` + quoteNumber(home))
	p.Do(`enclosed.shadowRoot.querySelector("[part=hide]").focus()`)
	awaitPaint(p)
	require.Equal(t, home, harness.Eval[float64](p, panel+`.getBoundingClientRect().left`))
	require.False(t, harness.Eval[bool](p, panel+`.inert`))
}
