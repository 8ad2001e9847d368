package sim

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// A tab is chosen on the page alone. What the agent did before, and the server
// sends afterwards, does not take the selection from it.
func TestAChosenTabStaysSelectedAfterWhatWasDoneBefore(t *testing.T) {
	const selected = `document.querySelector('[role="tab"][aria-selected="true"]').id`
	p := openScripted(t, "/max/", "")
	p.hello()
	m := newMAX()
	p.view(after(t, m, `{"action":"ring","screenPopUrl":"http://localhost/"}`), 0)
	require.Equal(t, "tab-panel-701200345", harness.Eval[string](p.Page, selected))
	answered := after(t, m, `{"action":"answer"}`, `{"action":"chat","screenPopUrl":"http://localhost/"}`, `{"action":"focus","contact":701200346}`)

	p.Do(harness.At("tab-workspace") + `.click()`)
	require.Equal(t, 1, p.nextAction(""))
	p.view(answered, 0)
	p.view(answered, 1)
	require.Equal(t, "tab-workspace", harness.Eval[string](p.Page, selected), "the chat became current before the agent chose the workspace")
	p.view(after(t, m, `{"action":"focus","contact":701200345}`), 1)
	require.Equal(t, "tab-panel-701200345", harness.Eval[string](p.Page, selected), "the call became current afterwards")
}

func TestAContactThatBecameCurrentAfterTheChoiceOfATabIsSelected(t *testing.T) {
	const selected = `document.querySelector('[role="tab"][aria-selected="true"]').id`
	p := openScripted(t, "/max/", "")
	p.hello()
	m := newMAX()
	p.view(m.View(), 0)
	p.Do(harness.At("tab-workspace") + `.click()`)
	p.Do(harness.At("references") + `.click()`)
	ringing := after(t, m, `{"action":"ring","screenPopUrl":"http://localhost/"}`)
	p.view(ringing, 1)
	p.view(ringing, 2)
	require.Equal(t, "tab-panel-701200345", harness.Eval[string](p.Page, selected), "although the first view of it was outdated by the switch")
}

func TestTheChatChosenForTheCustomerStays(t *testing.T) {
	p := openScripted(t, "/agent/", "?type=chat")
	p.hello()
	m := newAdapter(tenant.Chat)
	p.view(after(t, m, `{"action":"sign-in"}`, `{"action":"new-chat"}`, `{"action":"new-chat"}`, `{"action":"take-chat"}`, `{"action":"take-chat"}`), 0)
	require.Equal(t, "1", p.fieldValue("customer-chat"))
	second := after(t, m, `{"action":"show-chat","chat":2}`)

	p.choose("customer-chat", "1")
	require.Equal(t, 1, p.nextAction(""))
	p.view(second, 0)
	p.view(second, 1)
	require.Equal(t, "1", p.fieldValue("customer-chat"), "the second was selected before the player chose the first")
	p.view(after(t, m, `{"action":"show-chat","chat":1}`), 1)
	p.view(after(t, m, `{"action":"show-chat","chat":2}`), 1)
	require.Equal(t, "2", p.fieldValue("customer-chat"), "it was selected afterwards")
}

// What somebody writes in a form of the adapter is theirs until it is sent.
func TestWhatIsWrittenAndNotSentStays(t *testing.T) {
	p := openScripted(t, "/agent/", "?type=call")
	p.hello()
	m := newAdapter(tenant.Call)
	p.view(m.View(), 0)
	name := p.fieldValue("agent-name")
	p.choose("agent-name", "Otto Vale")
	p.view(after(t, m, `{"action":"agent","email":"otto.vale@northwind.test"}`), 0)
	require.Equal(t, "Otto Vale", p.fieldValue("agent-name"))
	require.Equal(t, "otto.vale@northwind.test", p.fieldValue("agent-email"), "a field that nobody has changed follows the server")

	p.Do(harness.At("set-agent") + `.click()`)
	require.Equal(t, 1, p.nextAction("agent"))
	p.view(m.View(), 0)
	require.Equal(t, "Otto Vale", p.fieldValue("agent-name"))
	p.view(m.View(), 1)
	require.Equal(t, name, p.fieldValue("agent-name"), "it was sent and refused")
}

func TestASwitchOfACobrowseThatIsNotSetYetStays(t *testing.T) {
	p := openScripted(t, "/agent/", "?type=call")
	p.hello()
	m := newAdapter(tenant.Call)
	p.view(after(t, m, `{"action":"sign-in"}`, `{"action":"ring"}`, `{"action":"answer"}`, `{"action":"start-cobrowse"}`), 0)
	p.choose("remote-control-to", "on")
	p.view(after(t, m, `{"action":"remote-control","to":"requested"}`, `{"action":"full-device","to":"requested"}`), 0)
	require.Equal(t, "on", p.fieldValue("remote-control-to"))
	require.Equal(t, "requested", p.fieldValue("full-device-to"), "nobody has changed this one")
	p.Do(harness.At("remote-control") + `.click()`)
	require.Equal(t, 1, p.nextAction("remote-control"))
	p.view(m.View(), 1)
	require.Equal(t, "requested", p.fieldValue("remote-control-to"), "it was sent and refused")

	p.choose("remote-control-to", "on")
	p.view(after(t, m, `{"action":"end-cobrowse"}`, `{"action":"start-cobrowse"}`), 1)
	require.Equal(t, "off", p.fieldValue("remote-control-to"), "another co-browse is no matter of that choice")
}

func TestAnAddressWrittenBeforeTheLinkIsOpenStays(t *testing.T) {
	p := openScripted(t, "/agent/", "?type=call")
	p.choose("record-url", "https://crm.example/1")
	p.hello()
	p.view(newAdapter(tenant.Call).View(), 0)
	require.Equal(t, "https://crm.example/1", p.fieldValue("record-url"))

	untouched := openScripted(t, "/agent/", "?type=call")
	untouched.hello()
	untouched.view(newAdapter(tenant.Call).View(), 0)
	require.Equal(t, "about:blank", untouched.fieldValue("record-url"))
}
