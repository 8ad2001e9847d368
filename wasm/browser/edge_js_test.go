package browser

import (
	"testing"

	"github.com/hack-pad/safejs"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
)

// fakeWindow runs listeners when the test says so. It is written in
// JavaScript so that the code under test meets what it meets in a browser.
const fakeWindow = `
	const w = {
		listeners: new Map(),
		addEventListener(type, fn) { w.listeners.set(type, fn); },
		removeEventListener(type, fn) { if (w.listeners.get(type) === fn) w.listeners.delete(type); },
		dispatch(type, persisted) { w.listeners.get(type)?.({ type, persisted }); },
	};
	w.parent = w;
	w.document = { hidden: false };
	return w;`

const fakePage = `
	return {
		config: '{"host":"max"}', popped: "", received: 0,
		pop(id, url, contact) { this.popped = [typeof id, id, url, contact].join(" "); },
		recordAllowed: (origin) => origin === "https://crm.test",
		eventsReady(length) { this.received += length; },
	};`

// testEdge is an Edge over fakes.
type testEdge struct {
	window, page safejs.Value
	edge         *Edge
	inputs       []bridge.Input
	reports      []string
}

func newTestEdge(t *testing.T) *testEdge {
	t.Helper()
	d := &testEdge{window: eval(t, fakeWindow)}
	require.NoError(t, safejs.Global().Set("window", d.window))
	d.page = eval(t, fakePage)
	var err error
	d.edge, err = NewEdge(Page{d.page},
		func(in bridge.Input) { d.inputs = append(d.inputs, in) },
		func(text string) { d.reports = append(d.reports, text) })
	require.NoError(t, err)
	t.Cleanup(d.edge.Close)
	return d
}

// eval runs the body of a function.
func eval(t *testing.T, body string) safejs.Value {
	t.Helper()
	function, err := safejs.Global().Get("Function")
	require.NoError(t, err)
	f, err := function.New(body)
	require.NoError(t, err)
	v, err := f.Invoke()
	require.NoError(t, err)
	return v
}

// do carries out an effect that brings about no input.
func (d *testEdge) do(t *testing.T, e effect.Effect) {
	t.Helper()
	in, err := d.edge.Do(e)
	require.NoError(t, err)
	require.Nil(t, in)
}

func call(t *testing.T, v safejs.Value, method string, args ...any) {
	t.Helper()
	_, err := v.Call(method, args...)
	require.NoError(t, err)
}

func number(t *testing.T, v safejs.Value, object, name string) int {
	t.Helper()
	o, err := v.Get(object)
	require.NoError(t, err)
	n, err := o.Get(name)
	require.NoError(t, err)
	i, err := n.Int()
	require.NoError(t, err)
	return i
}

func TestAPageOfItsOwnWindowIsFollowedAsItIsShown(t *testing.T) {
	d := newTestEdge(t)
	call(t, d.window, "dispatch", "visibilitychange", false)
	require.Equal(t, []bridge.Input{bridge.Visible{}}, d.inputs)
	require.NoError(t, d.window.Set("document", eval(t, "return { hidden: true }")))
	call(t, d.window, "dispatch", "visibilitychange", false)
	require.Len(t, d.inputs, 1, "it is covered")
	d.edge.Close()
	require.Zero(t, number(t, d.window, "listeners", "size"))
}

func TestClosingLetsGoOfListeners(t *testing.T) {
	d := newTestEdge(t)
	require.Equal(t, 3, number(t, d.window, "listeners", "size"), "two of page transitions, and as nobody frames this page, whether it is seen")
	d.edge.Close()
	require.Zero(t, number(t, d.window, "listeners", "size"))
}

func TestOnlyAReturnFromTheCacheIsAReturn(t *testing.T) {
	d := newTestEdge(t)
	call(t, d.window, "dispatch", "pageshow", false)
	require.Empty(t, d.inputs)
	call(t, d.window, "dispatch", "pagehide", true)
	call(t, d.window, "dispatch", "pageshow", true)
	require.Equal(t, []bridge.Input{bridge.Hidden{}, bridge.Shown{}}, d.inputs)
}

func TestAnAddressIsReadByTheBrowsersOwnParser(t *testing.T) {
	for url, want := range map[string]bridge.Inspected{
		"https://crm.test/record/7":         {Address: "https://crm.test/record/7", Scheme: "https", Origin: "https://crm.test", Allowed: true},
		"https:crm.test/record/7":           {Address: "https://crm.test/record/7", Scheme: "https", Origin: "https://crm.test", Allowed: true},
		"https://crm.test@evil.test/":       {Address: "https://crm.test@evil.test/", Scheme: "https", Origin: "https://evil.test"},
		"https:\\\\evil.test":               {Address: "https://evil.test/", Scheme: "https", Origin: "https://evil.test"},
		" java\nscript:alert(1)":            {Address: "javascript:alert(1)", Scheme: "javascript", Origin: "null"},
		"data:text/html,hello":              {Address: "data:text/html,hello", Scheme: "data", Origin: "null"},
		"/record/7":                         {},
		"https://":                          {},
		"blob:https://crm.test/0c0ffee":     {Address: "blob:https://crm.test/0c0ffee", Scheme: "blob", Origin: "https://crm.test", Allowed: true},
		"HTTPS://CRM.test:443/a?b=c#d":      {Address: "https://crm.test/a?b=c#d", Scheme: "https", Origin: "https://crm.test", Allowed: true},
		"https://crm.test.evil.test/record": {Address: "https://crm.test.evil.test/record", Scheme: "https", Origin: "https://crm.test.evil.test"},
	} {
		in, err := newTestEdge(t).edge.Do(effect.Inspect{ID: 3, URL: url})
		require.NoError(t, err)
		want.ID, want.Valid = 3, want.Address != ""
		require.Equal(t, want, in, url)
	}
}

func TestARecordIsHandedToThePageWithItsNumberAndContact(t *testing.T) {
	d := newTestEdge(t)
	for _, row := range []struct {
		pop  effect.Pop
		want string
	}{
		{effect.Pop{ID: 4, URL: "https://crm.test/record/7", ContactID: "call:9"}, "number 4 https://crm.test/record/7 call:9"},
		{effect.Pop{ID: 5, URL: "https://crm.test/record/8"}, "number 5 https://crm.test/record/8 "},
	} {
		d.do(t, row.pop)
		got, ok := property(d.page, "popped")
		require.True(t, ok)
		require.Equal(t, row.want, got)
	}
}

func TestAPageThatThrowsAnythingIsAnErrorAndNoPanic(t *testing.T) {
	for _, thrown := range []string{"new Error('gone')", "'text'", "null", "undefined", "{}"} {
		d := newTestEdge(t)
		require.NoError(t, d.page.Set("pop", eval(t, "return () => { throw "+thrown+" }")))
		_, err := d.edge.Do(effect.Pop{ID: 4, URL: "https://crm.test/record/7"})
		require.ErrorContains(t, err, "pop: ", thrown)
	}
}

func TestAPanicInACallbackIsReportedAndEndsNothing(t *testing.T) {
	d := newTestEdge(t)
	d.edge.input = func(bridge.Input) { panic("broken") }
	call(t, d.window, "dispatch", "pagehide", true)
	require.Equal(t, []string{"broken"}, d.reports)
}

func TestThePageIsReadFromTheModulesOwnScope(t *testing.T) {
	d := newTestEdge(t)
	require.NoError(t, safejs.Global().Set("ctibridge", d.page))
	p, err := OpenPage()
	require.NoError(t, err)
	config, err := p.Config()
	require.NoError(t, err)
	require.JSONEq(t, `{"host":"max"}`, config)
	require.NoError(t, p.EventsReady(42))
	received, err := d.page.Get("received")
	require.NoError(t, err)
	n, err := received.Int()
	require.NoError(t, err)
	require.Equal(t, 42, n)
}
