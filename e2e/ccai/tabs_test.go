package ccai

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

// tab is a CRM page in a tab of its own, with its own call adapter.
type tab struct{ crm, call *harness.Page }

// openTab opens the CRM page once more. Its adapter gets another address when it
// is found, so that the next tab's is not taken for it.
func openTab(t *testing.T, s *harness.Server) tab {
	t.Helper()
	crm := harness.Open(t, s.LocalhostURL+"/crm/")
	crm.Until(harness.At("connection") + `?.dataset.state === "connected"`)
	crm.Do(harness.RecordEvents)
	call := testbed.Adapter(s, crm, "call")
	call.Do(`(history.replaceState(null, "", "/found"), 1)`)
	harness.AwaitGone(t, "iframe", call.Address)
	return tab{crm, call}
}

// use has the tab see what it sees when the agent selects it. The browser
// answers what it is asked after the lock's request when it has granted that.
func (b tab) use() {
	b.crm.T.Helper()
	b.crm.Do(`(dispatchEvent(new Event("focus")), navigator.locks.query())`)
}

func (b tab) pop(url string) {
	b.crm.T.Helper()
	b.call.Do(`(parent.postMessage(JSON.stringify({ type: "CRM_Record_Pop", data: { recordUrl: ` + harness.Quote(url) + ` } }), "*"), 1)`)
}

// popped is what a tab received about records, and where its pane is.
type popped struct {
	Elsewhere []bool `json:"elsewhere"`
	Pane      string `json:"pane"`
}

func (b tab) popped() popped {
	b.crm.T.Helper()
	b.crm.Until(`emitted.some((e) => e.type === "screen.pop")`)
	return harness.Eval[popped](b.crm, `({
		elsewhere: emitted.filter((e) => e.type === "screen.pop").map((e) => e.payload.elsewhere),
		pane: new URL(`+harness.At("record-pane")+`.src).search,
	})`)
}

func TestOneOfTwoTabsShowsARecord(t *testing.T) {
	shown, elsewhere := popped{[]bool{false}, "?id=66f0c2"}, popped{[]bool{true}, ""}
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
			s := harness.Start(t, nil)
			tabs := []tab{openTab(t, s), openTab(t, s)}
			for _, i := range row.uses {
				tabs[i].use()
			}
			for _, i := range row.pops {
				tabs[i].pop(s.LocalhostURL + "/crm/record/?id=66f0c2")
			}
			inUse := row.uses[len(row.uses)-1]
			require.Equal(t, shown, tabs[inUse].popped())
			require.Equal(t, elsewhere, tabs[1-inUse].popped())
			tabs[1-inUse].crm.AwaitText("record-source", "another tab")
		})
	}
}

func TestATabInheritsTheRecordsOfOneThatClosed(t *testing.T) {
	s := harness.Start(t, nil)
	stays, closes := openTab(t, s), openTab(t, s)
	closes.use()
	closes.crm.Do(`(bridge.destroy(), 1)`)
	stays.pop(s.LocalhostURL + "/crm/record/?id=66f0c2")
	require.Equal(t, popped{[]bool{false}, "?id=66f0c2"}, stays.popped())
	require.Equal(t, []string{"ctibridge:ctibridge"}, harness.Eval[[]string](stays.crm,
		`navigator.locks.query().then(({ held }) => held.map((l) => l.name).filter((n) => !n.includes("http")))`))
}

func TestARecordInANewTabThatTheBrowserBlocksIsALink(t *testing.T) {
	s := harness.Start(t, nil)
	crm := harness.Open(t, s.LocalhostURL+"/crm/?records=tab")
	crm.Until(harness.At("connection") + `?.dataset.state === "connected"`)
	crm.Do(harness.RecordEvents)
	crm.Do(`(window.open = () => null, 1)`)
	call := testbed.Adapter(s, crm, "call")
	tab{crm, call}.pop(s.LocalhostURL + "/crm/record/?id=66f0c2")
	crm.Until(harness.Visible(harness.At("open-record")))
	require.Equal(t, s.LocalhostURL+"/crm/record/?id=66f0c2", harness.Eval[string](crm, harness.At("open-record")+`.href`))
	require.Equal(t, "blocked", harness.Eval[string](crm, `emitted.find((e) => e.type === "screen.pop.refused").payload.reason`))
}

func TestARecordInANewTabHasNoWayBack(t *testing.T) {
	s := harness.Start(t, nil)
	crm := harness.Open(t, s.LocalhostURL+"/crm/?records=tab")
	crm.Until(harness.At("connection") + `?.dataset.state === "connected"`)
	crm.Do(harness.RecordEvents)
	call := testbed.Adapter(s, crm, "call")
	tab{crm, call}.pop(s.LocalhostURL + "/crm/record/?id=66f0c2")
	shown := crm.Popup(s.LocalhostURL + "/crm/record/?id=66f0c2")
	shown.Until(`document.body?.textContent.includes("66f0c2")`)
	require.True(t, harness.Eval[bool](shown, `window.opener === null`))
	crm.Until(`emitted.some((e) => e.type === "screen.pop" && !e.payload.elsewhere)`)
}
