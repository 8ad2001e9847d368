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
			const w = { kept: [], add() {}, setTimeout() {}, document: { hidden: false } };
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

func TestAWindowWithoutTimersIsAnError(t *testing.T) {
	d := newTestEdge(t)
	d.do(t, effect.SetTimer{ID: 6})
	require.NoError(t, d.window.Set("setTimeout", eval(t, "return () => { throw new Error('none') }")))
	_, err := d.edge.Do(effect.SetTimer{ID: 7})
	require.EqualError(t, err, "setTimeout: JavaScript error: none")
	require.NotContains(t, d.edge.timers.set, 7)
	require.NoError(t, d.window.Set("clearTimeout", eval(t, "return () => { throw new Error('none') }")))
	_, err = d.edge.Do(effect.ClearTimer{ID: 6})
	require.EqualError(t, err, "clearTimeout: JavaScript error: none")
}

func TestATimerIsTakenBackOnceAndNotAfterItFired(t *testing.T) {
	d := newTestEdge(t)
	require.NoError(t, d.window.Set("cleared", eval(t, "return []")))
	require.NoError(t, d.window.Set("clearTimeout", eval(t, "return (id) => { window.cleared.push(id) }")))
	for id := 1; id <= 2; id++ {
		d.do(t, effect.SetTimer{ID: id})
	}
	call(t, d.window, "fire", 1)
	for range 2 {
		d.do(t, effect.ClearTimer{ID: 1})
		d.do(t, effect.ClearTimer{ID: 2})
		d.do(t, effect.ClearTimer{ID: 3})
	}
	require.Equal(t, 1, number(t, d.window, "cleared", "length"))
}

func TestATimerThatFiresAfterTheEndOrWithoutAnIDIsPassedOver(t *testing.T) {
	d := newTestEdge(t)
	d.do(t, effect.SetTimer{ID: 7})
	timers, err := d.window.Get("timers")
	require.NoError(t, err)
	entry, err := timers.Call("get", 1)
	require.NoError(t, err)
	fn, err := entry.Index(0)
	require.NoError(t, err)
	_, err = fn.Invoke("seven")
	require.NoError(t, err)
	require.Empty(t, d.inputs)
	_, err = fn.Invoke(7)
	require.NoError(t, err)
	require.Len(t, d.inputs, 1)
	require.Empty(t, d.reports)
	d.edge.Close()
	_, err = fn.Invoke(7)
	require.NoError(t, err)
	require.Len(t, d.inputs, 1)
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
	page := eval(t, "return { post: () => 1, recordAllowed: () => 1 }")
	_, err := Page{page}.Post("{}")
	require.ErrorContains(t, err, "post: ")
	broken := eval(t, "return { recordAllowed() { throw new Error('gone') }, post() { throw new Error('gone') } }")
	isThere, err := Page{broken}.Post("{}")
	require.EqualError(t, err, "post: JavaScript error: gone")
	require.False(t, isThere)
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
