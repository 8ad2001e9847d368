package elements

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

func quoteNumber(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

func TestAPanelInTheFlowOfThePageIsNotDraggedOutOfIt(t *testing.T) {
	_, p := floating(t, "?type=call&placement=inline")
	p.Do(inside("bar") + `.scrollIntoView({ block: "center" })`)
	b := boxOf(p, inside("bar"))
	p.Press(b.Left+60, b.Top+20)
	p.Drag(b.Left+160, b.Top-80)
	p.Release(b.Left+160, b.Top-80)
	require.Equal(t, "inline", harness.Eval[string](p, element+`.placement`))
	require.Equal(t, b, boxOf(p, inside("bar")))
}

func TestAnotherPointerDoesNotTakePartInADrag(t *testing.T) {
	_, p := floating(t, "?type=call")
	before := boxOf(p, inside("panel"))
	p.Press(before.Left+100, before.Top+20)
	p.Drag(before.Left, before.Top)
	during := boxOf(p, inside("panel"))
	p.Do(`["pointermove", "pointerup"].forEach((type) => ` + inside("bar") + `.dispatchEvent(
		new PointerEvent(type, { pointerId: 77, clientX: 5, clientY: 5, bubbles: true })))`)
	require.Equal(t, during, boxOf(p, inside("panel")))
	p.Drag(before.Left-100, before.Top)
	require.Equal(t, during.Left-100, boxOf(p, inside("panel")).Left, "the drag goes on")
	p.Release(before.Left-100, before.Top)
}

func TestAnElementThatIsRemovedWhileItIsDraggedLeavesNothingBehind(t *testing.T) {
	_, p := floating(t, "?type=call&placement=right")
	b := boxOf(p, inside("panel"))
	p.Press(b.Left+100, 20)
	p.Drag(b.Left, 100)
	p.Do(`(async () => { ` + element + `.remove(); await null; })()`)
	p.Do(`(window.reached = [], addEventListener("keydown", (e) => reached.push(e.defaultPrevented)), 1)`)
	p.Key(harness.KeyEscape, false)
	require.Equal(t, []bool{false}, harness.Eval[[]bool](p, `reached`), "the page has its keys again")
	require.Equal(t, "", harness.Eval[string](p, `document.documentElement.style.getPropertyValue("--cti-adapter-right")`))
	p.Release(b.Left, 100)
}

func TestKeysOfTheBrowserAreLeftToIt(t *testing.T) {
	_, p := floating(t, "")
	before := boxOf(p, inside("panel"))
	// The handle first: the chats are wider, and the panel makes room for them.
	for _, row := range [][2]string{{inside("handle"), "ArrowLeft"}, {element + `.shadowRoot.getElementById("tab-call")`, "ArrowRight"}} {
		part, key := row[0], row[1]
		for _, held := range []string{"altKey", "ctrlKey", "metaKey"} {
			require.True(t, harness.Eval[bool](p, part+`.dispatchEvent(new KeyboardEvent("keydown", { key: "`+key+`", `+held+`: true, cancelable: true }))`), "with %s", held)
		}
		require.False(t, harness.Eval[bool](p, part+`.dispatchEvent(new KeyboardEvent("keydown", { key: "`+key+`", cancelable: true }))`))
		if key == "ArrowLeft" {
			require.Equal(t, before.Left-16, boxOf(p, inside("panel")).Left, "only the press without them counted")
		}
	}
}

func TestAPanelAtASideStaysThereWhenAskedToDock(t *testing.T) {
	for _, side := range []string{"left", "right"} {
		t.Run(side, func(t *testing.T) {
			_, p := floating(t, "?type=call&placement="+side)
			p.Do(element + `.dock()`)
			require.Equal(t, side, harness.Eval[string](p, element+`.placement`))
			p.Do(`(` + element + `.float(), ` + element + `.placement = ` + harness.Quote(side) + `, 1)`)
			require.Equal(t, side, harness.Eval[string](p, element+`.placement`), "the page may set again what it set at first")
		})
	}
}

func TestDockedPanelsStayInANarrowWindowAndLeaveThePageItsRoom(t *testing.T) {
	_, p := floating(t, "?type=call&placement=right")
	p.Do(`(() => {
		const chat = document.createElement("cti-adapter");
		for (const name of ["origin", "placement"]) chat.setAttribute(name, ` + element + `.getAttribute(name));
		chat.setAttribute("type", "chat");
		document.body.append(chat);
		window.second = chat;
	})()`)
	room := fmt.Sprint(callWidth(p)+chatWidth(p), "px")
	p.Until(`getComputedStyle(document.body).paddingRight === "` + room + `"`)
	p.Resize(320, 640)
	p.Until(`innerWidth === 320 && ((r) => r.left >= 0 && r.right <= 320)(second.shadowRoot.querySelector("[part=panel]").getBoundingClientRect())`)
	p.Until(`getComputedStyle(document.body).paddingRight === "0px"`)
	p.Resize(1300, 800)
	p.Until(`getComputedStyle(document.body).paddingRight === "` + room + `"`)
}
