package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// tab is a CRM page in a tab of its own, with its own call adapter.
type tab struct{ crm, call *page }

// openTab opens the CRM page once more. Its adapter gets another address when it
// is found, so that the next tab's can be told from it.
func openTab(t *testing.T, s *site) tab {
	t.Helper()
	crm := open(t, s.here+"/crm/")
	crm.until(at("connection") + `?.dataset.state === "connected"`)
	crm.do(record)
	call := adapter(s, crm, "call")
	call.do(`(history.replaceState(null, "", "/found"), 1)`)
	awaitGone(t, "iframe", call.address)
	return tab{crm, call}
}

// use has the tab see what it sees when the agent turns to it. The browser
// answers what it is asked after the lock's request when it has granted that.
func (b tab) use() {
	b.crm.t.Helper()
	b.crm.do(`(dispatchEvent(new Event("focus")), navigator.locks.query())`)
}

func (b tab) pop(url string) {
	b.crm.t.Helper()
	b.call.do(`(parent.postMessage(JSON.stringify({ type: "CRM_Record_Pop", data: { recordUrl: ` + quote(url) + ` } }), "*"), 1)`)
}

// popped is what a tab was told of records, and where its pane is.
type popped struct {
	Elsewhere []bool `json:"elsewhere"`
	Pane      string `json:"pane"`
}

func (b tab) popped() popped {
	b.crm.t.Helper()
	b.crm.until(`told.some((e) => e.type === "screen.pop")`)
	return eval[popped](b.crm, `({
		elsewhere: told.filter((e) => e.type === "screen.pop").map((e) => e.payload.elsewhere),
		pane: new URL(`+at("record-pane")+`.src).search,
	})`)
}

func TestOneOfTwoTabsShowsARecord(t *testing.T) {
	shown, told := popped{[]bool{false}, "?id=66f0c2"}, popped{[]bool{true}, ""}
	for name, row := range map[string]struct{ uses, pops []int }{
		"that both adapters ask for, the first tab in use":               {[]int{0}, []int{0, 1}},
		"that both adapters ask for, the second tab in use":              {[]int{1}, []int{0, 1}},
		"that both adapters ask for, the one behind first":               {[]int{0}, []int{1, 0}},
		"that only the adapter of the tab in use asks for":               {[]int{1}, []int{1}},
		"that only the adapter of the tab behind asks for":               {[]int{1}, []int{0}},
		"that both adapters ask for, after the agent went to and fro":    {[]int{0, 1, 0}, []int{0, 1}},
		"that only the adapter of the tab behind asks for, after a turn": {[]int{1, 0}, []int{1}},
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t, nil)
			tabs := []tab{openTab(t, s), openTab(t, s)}
			for _, i := range row.uses {
				tabs[i].use()
			}
			for _, i := range row.pops {
				tabs[i].pop(s.here + "/crm/record/?id=66f0c2")
			}
			inUse := row.uses[len(row.uses)-1]
			require.Equal(t, shown, tabs[inUse].popped())
			require.Equal(t, told, tabs[1-inUse].popped())
			tabs[1-inUse].crm.says("record-source", "another tab")
		})
	}
}

func TestATabInheritsTheRecordsOfOneThatClosed(t *testing.T) {
	s := start(t, nil)
	stays, closes := openTab(t, s), openTab(t, s)
	closes.use()
	closes.crm.do(`(bridge.destroy(), 1)`)
	stays.pop(s.here + "/crm/record/?id=66f0c2")
	require.Equal(t, popped{[]bool{false}, "?id=66f0c2"}, stays.popped())
	require.Equal(t, []string{"ctibridge:ctibridge"}, eval[[]string](stays.crm,
		`navigator.locks.query().then(({ held }) => held.map((l) => l.name).filter((n) => !n.includes("http")))`))
}

func TestARecordInANewTabThatTheBrowserBlocksIsALink(t *testing.T) {
	s := start(t, nil)
	crm := open(t, s.here+"/crm/?records=tab")
	crm.until(at("connection") + `?.dataset.state === "connected"`)
	crm.do(record)
	crm.do(`(window.open = () => null, 1)`)
	call := adapter(s, crm, "call")
	tab{crm, call}.pop(s.here + "/crm/record/?id=66f0c2")
	crm.until(visible(at("open-record")))
	require.Equal(t, s.here+"/crm/record/?id=66f0c2", eval[string](crm, at("open-record")+`.href`))
	require.Equal(t, "blocked", eval[string](crm, `told.find((e) => e.type === "screen.pop.refused").payload.reason`))
}

func TestARecordInANewTabHasNoWayBack(t *testing.T) {
	s := start(t, nil)
	crm := open(t, s.here+"/crm/?records=tab")
	crm.until(at("connection") + `?.dataset.state === "connected"`)
	crm.do(record)
	call := adapter(s, crm, "call")
	tab{crm, call}.pop(s.here + "/crm/record/?id=66f0c2")
	shown := crm.popup(s.here + "/crm/record/?id=66f0c2")
	shown.until(`document.body?.textContent.includes("66f0c2")`)
	require.True(t, eval[bool](shown, `window.opener === null`))
	crm.until(`told.some((e) => e.type === "screen.pop" && !e.payload.elsewhere)`)
}
