package stories

import (
	"strconv"
	"strings"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

var noiseStories = []story{
	{name: "an event of unknown type passes through", profiles: every, act: unknown},
	{name: "noise changes nothing", profiles: every, act: noise},
	{name: "a broken message changes nothing and is named malformed", profiles: every, act: broken},
}

// issuerOf is the name under which a console of the profile posts.
func issuerOf(profile nicemax.Profile) string {
	if profile == nicemax.ProfileMAX {
		return "MAX"
	}
	return "CXA"
}

func (s *flow) envelope(event string) string {
	return `({ issuer: "` + issuerOf(s.Profile) + `", contactId: null, events: [` + event + `] })`
}

func unknown(s *flow) {
	s.Post(s.envelope(`{ Type: "CoffeeReady", Cups: "2" }`))
	s.CRM.Until(`emitted.length > 0`)
	require.Equal(s.T, []string{"CoffeeReady"}, harness.VendorEvents(s.CRM))
	require.Equal(s.T, map[string]string{"Type": "CoffeeReady", "Cups": "2"}, harness.Eval[map[string]string](s.CRM, `emitted[0].payload`))
	s.CRM.Until(`document.querySelector('[data-testid="timeline-row"][data-event="CoffeeReady"][data-vendor="true"]')`)
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

func noise(s *flow) {
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	s.CRM.Do(`(emitted.length = 0, 1)`)
	want := map[string]int{}
	for _, n := range noises {
		s.Post(n.data)
		want[n.reason]++
	}
	s.CRM.Until(`Object.values(bridge.rejectedMessages).reduce((a, b) => a + b) === ` + strconv.Itoa(len(noises)))
	require.Equal(s.T, want, testbed.RejectedMessages(s.CRM))
	require.Empty(s.T, harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`))
	s.Do("hangup")
	s.CRM.Until(testbed.InState("wrapup")) // what is no noise still comes through
}

// broken: a console's message is an object, so a part of one can only come as
// text, and that is refused for its shape already.
func broken(s *flow) {
	s.Post(`'{"issuer":"` + issuerOf(s.Profile) + `","events":[{"Type":"Agent'`)
	s.CRM.Until(`Object.values(bridge.rejectedMessages).some((n) => n > 0)`)
	require.Equal(s.T, map[string]int{"shape": 1}, testbed.RejectedMessages(s.CRM))
	require.Empty(s.T, harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`))
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	require.False(s.T, strings.Contains(harness.Eval[string](s.CRM, harness.At("errors")+`.textContent`), "MALFORMED"))
}
