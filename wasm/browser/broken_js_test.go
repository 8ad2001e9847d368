package browser

import (
	"testing"

	"github.com/hack-pad/safejs"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
)

// open connects an edge with a window and a page of their own, either of which may
// be broken.
func open(window, page safejs.Value) (*Edge, *[]bridge.Input, error) {
	_ = safejs.Global().Set("window", window)
	var inputs []bridge.Input
	e, err := NewEdge(Page{page}, func(in bridge.Input) { inputs = append(inputs, in) }, func(string) {})
	return e, &inputs, err
}

func TestAWindowThatTakesNoListenerIsAnErrorAndKeepsNone(t *testing.T) {
	for _, event := range []string{"pagehide", "pageshow", "visibilitychange"} {
		window := eval(t, `
			const w = { kept: [], add() {}, document: { hidden: false } };
			w.parent = w;
			w.addEventListener = (type, fn) => { if (type === "`+event+`") { w.refused = fn; throw new Error("full"); } };
			w.removeEventListener = () => {};
			return w;`)
		_, inputs, err := open(window, eval(t, fakePage))
		require.EqualError(t, err, "listen: JavaScript error: full", event)
		call(t, window, "refused", eval(t, "return { persisted: true }"))
		require.Empty(t, *inputs, "the refused function was released")
	}
}

func TestAFramedPageIsNotFollowedAsItIsShown(t *testing.T) {
	window := eval(t, fakeWindow)
	require.NoError(t, window.Set("parent", eval(t, "return {}")))
	edge, _, err := open(window, eval(t, fakePage))
	require.NoError(t, err)
	require.False(t, edge.IsTop())
	require.Equal(t, 2, number(t, window, "listeners", "size"))
	require.NoError(t, window.Set("parent", window))
	require.True(t, edge.IsTop())
}

func TestAnEventThatIsNoObjectIsPassedOver(t *testing.T) {
	d := newTestEdge(t)
	hide, err := d.window.Get("listeners")
	require.NoError(t, err)
	fn, err := hide.Call("get", "pagehide")
	require.NoError(t, err)
	_, err = fn.Invoke(safejs.Undefined())
	require.NoError(t, err)
	require.Empty(t, d.inputs)
	_, err = fn.Invoke(eval(t, "return {}"))
	require.NoError(t, err)
	require.Equal(t, []bridge.Input{bridge.Hidden{}}, d.inputs)
	require.Empty(t, d.reports, "nothing failed")
}

func TestAListenerIsReleasedOnceItIsRemoved(t *testing.T) {
	for remove, want := range map[string]int{"() => {}": 0, "() => { throw new Error('no') }": 1} {
		d := newTestEdge(t)
		listeners, err := d.window.Get("listeners")
		require.NoError(t, err)
		fn, err := listeners.Call("get", "pagehide")
		require.NoError(t, err)
		require.NoError(t, d.window.Set("removeEventListener", eval(t, "return "+remove)))
		d.edge.Close()
		_, err = fn.Invoke(eval(t, "return {}"))
		require.NoError(t, err)
		require.Len(t, d.inputs, want, "one that stays may be called, and must not end the module")
	}
}

func TestWhatIsNotAnErrorIsNamedAsSuch(t *testing.T) {
	for thrown, want := range map[string]string{
		"new Error('gone')": "eventsReady: JavaScript error: gone", "null": "eventsReady: a value that is not an Error was thrown",
	} {
		page := eval(t, "return { eventsReady() { throw "+thrown+" } }")
		require.EqualError(t, Page{page}.EventsReady(1), want)
	}
}

func TestAPageWithoutChoicesIsAnError(t *testing.T) {
	_, err := Page{safejs.Undefined()}.Config()
	require.ErrorContains(t, err, "config: ")
}

func TestAnAnswerThatIsNotYesOrNoIsAnErrorOrANo(t *testing.T) {
	page := eval(t, "return { recordAllowed: () => 1 }")
	_, err := Page{page}.RecordAllowed("https://crm.test")
	require.ErrorContains(t, err, "recordAllowed: ")
	broken := eval(t, "return { recordAllowed() { throw new Error('gone') } }")
	isAllowed, err := Page{broken}.RecordAllowed("https://crm.test")
	require.EqualError(t, err, "recordAllowed: JavaScript error: gone")
	require.False(t, isAllowed)
	for _, p := range []safejs.Value{page, broken} {
		d := newTestEdge(t)
		d.edge.page = Page{p}
		in, err := d.edge.Do(effect.Inspect{ID: 1, URL: "https://crm.test/"})
		require.NoError(t, err)
		require.False(t, in.(bridge.Inspected).Allowed)
	}
}

func TestAnAddressThatDoesNotParseIsNeverAllowed(t *testing.T) {
	d := newTestEdge(t)
	require.NoError(t, d.page.Set("recordAllowed", eval(t, "return () => true")))
	in, err := d.edge.Do(effect.Inspect{ID: 1, URL: "/record/7"})
	require.NoError(t, err)
	require.Equal(t, bridge.Inspected{ID: 1}, in)
	in, err = d.edge.Do(effect.Inspect{ID: 2, URL: "https://crm.test/"})
	require.NoError(t, err)
	require.Equal(t, bridge.Inspected{
		ID: 2, Valid: true, Address: "https://crm.test/", Scheme: "https", Origin: "https://crm.test", Allowed: true,
	}, in)
}

func TestWhatIsNoObjectHasNoPropertyAndIsNotVisible(t *testing.T) {
	for _, v := range []safejs.Value{safejs.Undefined(), safejs.Null()} {
		text, ok := property(v, "href")
		require.False(t, ok)
		require.Empty(t, text)
		require.False(t, isVisible(v))
	}
	require.False(t, isVisible(eval(t, "return {}")), "without a document")
	require.True(t, isVisible(eval(t, "return { document: { hidden: false } }")))
}
