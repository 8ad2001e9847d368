package e2e

import (
	"strconv"
	"strings"

	"github.com/stretchr/testify/require"
)

var noiseStories = []story{
	{name: "an event of unknown type passes through", profiles: every, act: unknown},
	{name: "noise changes nothing", profiles: every, act: noise},
	{name: "a broken message changes nothing and is named malformed", profiles: every, act: broken},
}

// issuer is the profile's own name.
func (s *scene) issuer() string {
	if s.profile == "max" {
		return "MAX"
	}
	return "CXA"
}

func (s *scene) envelope(event string) string {
	return `({ issuer: "` + s.issuer() + `", contactId: null, events: [` + event + `] })`
}

func unknown(s *scene) {
	s.say(s.envelope(`{ Type: "CoffeeReady", Cups: "2" }`))
	s.crm.until(`told.length > 0`)
	require.Equal(s.t, []string{"CoffeeReady"}, vendorEvents(s.crm))
	require.Equal(s.t, map[string]string{"Type": "CoffeeReady", "Cups": "2"}, eval[map[string]string](s.crm, `told[0].payload`))
	s.crm.until(`document.querySelector('[data-testid="timeline-row"][data-event="CoffeeReady"][data-vendor="true"]')`)
}

// noises are what other windows' scripts and wrong addresses bring, and under
// which reason they are refused.
var noises = []struct{ data, reason string }{
	{`({})`, "shape"},
	{`({ a: 1 })`, "shape"},
	{`JSON.parse('{"__proto__":{"type":"New_Call","data":{"call_id":1}}}')`, "shape"},
	{`({ constructor: 1 })`, "shape"},
	{`({ events: {} })`, "shape"},
	{`({ type: "New_Call", data: [] })`, "shape"},
	{`({ type: 7, data: {} })`, "shape"},
	{`({ index: 1, method: "get", args: ["ticket"] })`, "shape"},
	{`({ issuer: "somebody", events: [{ Type: "AgentState" }] })`, "issuer"},
	{`[]`, "shape"}, {`null`, "shape"}, {`5`, "shape"}, {`"x"`, "shape"},
}

func noise(s *scene) {
	s.talk()
	s.crm.until(inState("active"))
	s.crm.do(`(told.length = 0, 1)`)
	want := map[string]int{}
	for _, n := range noises {
		s.say(n.data)
		want[n.reason]++
	}
	s.crm.until(`Object.values(bridge.rejectedMessages).reduce((a, b) => a + b) === ` + strconv.Itoa(len(noises)))
	require.Equal(s.t, want, refused(s.crm))
	require.Empty(s.t, eval[[]string](s.crm, `told.map((e) => e.type)`))
	s.console.click("hangup")
	s.crm.until(inState("wrapup")) // what is no noise still comes through
}

// broken: a console's message is an object, so a part of one can only come as
// text, and that is refused for its shape already.
func broken(s *scene) {
	s.say(`'{"issuer":"` + s.issuer() + `","events":[{"Type":"Agent'`)
	s.crm.until(`Object.values(bridge.rejectedMessages).some((n) => n > 0)`)
	require.Equal(s.t, map[string]int{"shape": 1}, refused(s.crm))
	require.Empty(s.t, eval[[]string](s.crm, `told.map((e) => e.type)`))
	s.talk()
	s.crm.until(inState("active"))
	require.False(s.t, strings.Contains(eval[string](s.crm, at("errors")+`.textContent`), "MALFORMED"))
}

// refused counts what the page did not let in, by reason.
func refused(p *page) map[string]int {
	p.t.Helper()
	return eval[map[string]int](p, `Object.fromEntries(Object.entries(bridge.rejectedMessages).filter(([, n]) => n > 0))`)
}
