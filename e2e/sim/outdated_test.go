package sim

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	host "github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// sentControl is a control that acts as soon as somebody changes it.
type sentControl struct {
	name, path, query, id, action string
	machine                       func() host.Machine
	touch                         func(*scriptedPage)
	before, touched               string
}

var sentControls = []sentControl{
	{
		name: "a fault of the MAX console", path: "/max/", id: "references", action: "fault",
		machine: func() host.Machine { return newMAX() }, before: "true", touched: "false",
		touch: func(p *scriptedPage) { p.Do(harness.At("references") + `.click()`) },
	},
	{
		name: "a fault of an adapter", path: "/agent/", query: "?type=call", id: "fault-doubled", action: "fault",
		machine: func() host.Machine { return newAdapter(tenant.Call) }, before: "false", touched: "true",
		touch: func(p *scriptedPage) { p.Do(harness.At("fault-doubled") + `.click()`) },
	},
	{
		name: "a profile", path: "/agent/", query: "?type=chat", id: "profile", action: "profile",
		machine: func() host.Machine { return newAdapter(tenant.Chat) }, before: "current", touched: "unreadable",
		touch: func(p *scriptedPage) { p.choose("profile", "unreadable") },
	},
	{
		name: "a setting that is a list", path: "/agent/", query: "?type=call", id: "setting-popAtStart", action: "settings",
		machine: func() host.Machine { return newAdapter(tenant.Call) }, before: "after", touched: "never",
		touch: func(p *scriptedPage) { p.choose("setting-popAtStart", "never") },
	},
	{
		name: "a setting that is a box", path: "/agent/", query: "?type=chat", id: "setting-popOnActive", action: "settings",
		machine: func() host.Machine { return newAdapter(tenant.Chat) }, before: "false", touched: "true",
		touch: func(p *scriptedPage) { p.Do(harness.At("setting-popOnActive") + `.click()`) },
	},
}

// The server may have sent a view just before it receives a click. Such a view
// painted the control back, and the one that a person saw was not the one in force.
func TestAnOutdatedViewDoesNotPaintAControlBack(t *testing.T) {
	for _, c := range sentControls {
		t.Run(c.name, func(t *testing.T) {
			p := openScripted(t, c.path, c.query)
			p.hello()
			old := c.machine().View()
			p.view(old, 0)
			require.Equal(t, c.before, p.fieldValue(c.id))

			c.touch(p)
			require.Equal(t, 1, p.nextAction(c.action))
			p.view(old, 0)
			require.Equal(t, c.touched, p.fieldValue(c.id), "the view is older than the click")
			p.view(old, 1)
			require.Equal(t, c.before, p.fieldValue(c.id), "the view is newer: the action was refused")
		})
	}
}

func TestOfTwoClicksTheLastCounts(t *testing.T) {
	p := openScripted(t, "/max/", "")
	p.hello()
	m := newMAX()
	on := m.View()
	off := after(t, m, `{"action":"fault","fault":"no-references","on":true}`)
	p.view(on, 0)
	p.Do(harness.At("references") + `.click()`)
	p.Do(harness.At("references") + `.click()`)
	require.Equal(t, []int{1, 2}, []int{p.nextAction("fault"), p.nextAction("fault")})
	p.view(off, 1)
	require.Equal(t, "true", p.fieldValue("references"), "the answer to the first comes after the second click")
	p.view(on, 2)
	require.Equal(t, "true", p.fieldValue("references"))
	p.view(off, 2)
	require.Equal(t, "false", p.fieldValue("references"), "what another window made of it afterwards")
}

// A page that is loaded anew has a link of its own, which counts from the
// beginning: the numbers of the page before say nothing about it.
func TestAReloadedPageDrawsItsFirstView(t *testing.T) {
	p := openScripted(t, "/max/", "")
	p.hello()
	p.view(newMAX().View(), 0)
	p.Do(harness.At("references") + `.click()`)
	require.Equal(t, 1, p.nextAction("fault"))
	p.Visit(p.Address)
	p.link = <-p.joined
	p.hello()
	p.view(after(t, newMAX(), `{"action":"fault","fault":"no-references","on":true}`), 0)
	require.Equal(t, "false", p.fieldValue("references"))
	p.Do(harness.At("references") + `.click()`)
	require.Equal(t, 1, p.nextAction("fault"))
}
