package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// popOut opens a console, and the CRM page in a window that the console opened.
func popOut(t *testing.T) (s *site, console, crm *page) {
	t.Helper()
	s = start(t, nil)
	console = open(t, s.here+"/max/?profile=max")
	console.until(at("workspace-url") + `.value !== ""`)
	console.click("workspace-pop-out")
	crm = console.popup(s.url + "/crm/")
	crm.until(at("connection") + `?.dataset.state === "connected"`)
	crm.do(record)
	return s, console, crm
}

// isShown tells the page that it is in front again. All tabs of the test's
// browser are, so the event is the test's own.
func (p *page) isShown() {
	p.t.Helper()
	p.do(`document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))`)
}

// restart loads the console anew. Its agent begins without contacts.
func restart(s *site, console *page) {
	console.t.Helper()
	console.visit(s.here + "/max/?profile=max")
	console.until(at("workspace-url") + `.value !== ""`)
}

func TestAPopOutFindsTheConsoleThatRestarted(t *testing.T) {
	s, console, crm := popOut(t)
	ring(console, ines)
	console.click("accept")
	crm.until(inState("active"))
	restart(s, console)
	require.Equal(t, 1, eval[int](crm, `bridge.contacts.size`), "nothing tells it of the restart")
	crm.isShown()
	crm.until(`bridge.contacts.size === 0`)
	ring(console, ines)
	crm.until(inState("offered"))
	crm.says("caller-name", "Ines Duval")
}

func TestACommandOfAPopOutNeverReachesAConsoleThatRestarted(t *testing.T) {
	s, console, crm := popOut(t)
	ring(console, ines)
	console.click("accept")
	crm.until(inState("active"))
	require.Equal(t, "done", eval[string](crm, `bridge.mute(true).then(() => "done", (e) => e.code)`), "a healthy console is asked and obeys")
	restart(s, console)
	ring(console, ines)
	console.click("accept")
	require.Equal(t, "COMMAND_UNAVAILABLE", eval[string](crm, `bridge.hold(true).then(() => "done", (e) => e.code)`))
	require.NotContains(t, commandsOf(s), "HoldEvent")
	console.pressed("hold", false)
	crm.until(inState("active"))
	require.Equal(t, "done", eval[string](crm, `bridge.hold(true).then(() => "done", (e) => e.code)`), "the new call is known")
	console.pressed("hold", true)
}

func TestAPopOutSaysThatItsConsoleIsSilent(t *testing.T) {
	s, console, crm := popOut(t)
	ring(console, ines)
	console.click("accept")
	crm.until(inState("active"))
	console.visit(s.here + "/healthz")
	crm.isShown()
	crm.until(`bridge.connection.state === "failed"`)
	require.Equal(t, "HOST_SILENT", eval[string](crm, `bridge.connection.error.code`))
	require.Equal(t, []string{"connecting", "failed"}, eval[[]string](crm, `told.filter((e) => e.type === "connection").map((e) => e.payload.state)`))
	require.True(t, eval[bool](crm, `[...bridge.contacts.values()].every((c) => c.unconfirmed) && bridge.agent.unconfirmed`))
	restart(s, console)
	crm.isShown()
	crm.until(`bridge.connection.state === "connected" && bridge.contacts.size === 0`)
}

// A frame that is taken out of its page stands for a window that was closed: the
// browser says the same of both.
func TestAPageSaysThatItsConsoleWasClosed(t *testing.T) {
	for name, notice := range map[string]string{
		"as a command is given":     `await bridge.hold(true).catch(() => {})`,
		"as the page is shown anew": `document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))`,
	} {
		t.Run(name, func(t *testing.T) {
			got := eval[aftermath](crashLab(t), `(async () => {
				answering([ack, call]);
				await begin();
				frame.remove();
				`+notice+`;
				return after("", await outcome(bridge.hold(true)));
			})()`)
			require.Equal(t, "failed", got.State)
			require.Equal(t, "HOST_CLOSED", got.Later)
			require.Equal(t, []string{"7 active unconfirmed"}, got.Contacts)
		})
	}
}
