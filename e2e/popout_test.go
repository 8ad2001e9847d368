package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// popOut opens a console that a script may close, and the CRM page in a window of
// its own, which the console opened.
func popOut(t *testing.T) (s *site, console, crm *page) {
	t.Helper()
	s = start(t, nil)
	base := open(t, s.here+"/healthz")
	base.do(`(window.open("/max/?profile=max"), 1)`)
	console = base.popup(s.here + "/max/")
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
func restart(console *page) {
	console.t.Helper()
	console.do(`(window.before = true, setTimeout(() => location.reload()), 1)`)
	console.until(`!("before" in window) && ` + visible(at("workspace-pop-out")))
}

func TestAPopOutFindsTheConsoleThatRestarted(t *testing.T) {
	_, console, crm := popOut(t)
	ring(console, ines)
	console.click("accept")
	crm.until(inState("active"))
	restart(console)
	require.Equal(t, 1, eval[int](crm, `bridge.contacts.size`), "nothing tells it of the restart")
	crm.isShown()
	crm.until(`bridge.contacts.size === 0`)
	ring(console, ines)
	crm.until(inState("offered"))
	crm.says("caller-name", "Ines Duval")
	require.Equal(t, 0, eval[int](crm, `told.filter((e) => e.type === "connection").length`), "it answered at once")
}

func TestACommandOfAPopOutNeverReachesAConsoleThatRestarted(t *testing.T) {
	s, console, crm := popOut(t)
	ring(console, ines)
	console.click("accept")
	crm.until(inState("active"))
	require.Equal(t, "done", eval[string](crm, `bridge.mute(true).then(() => "done", (e) => e.code)`), "a healthy console is asked and obeys")
	restart(console)
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
	console.visit(s.here + "/max/?profile=max")
	console.until(visible(at("workspace-pop-out")))
	crm.isShown()
	crm.until(`bridge.connection.state === "connected" && bridge.contacts.size === 0`)
}

func TestAPopOutSaysThatItsConsoleWasClosed(t *testing.T) {
	for name, notice := range map[string]string{
		"as a command is given":     `(bridge.hold(true).catch((e) => window.code = e.code), 1)`,
		"as the page is shown anew": `document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))`,
	} {
		t.Run(name, func(t *testing.T) {
			_, console, crm := popOut(t)
			ring(console, ines)
			console.click("accept")
			crm.until(inState("active"))
			console.do(`(setTimeout(() => window.close()), 1)`)
			crm.until(`opener.closed`)
			crm.do(notice)
			crm.until(`bridge.connection.state === "failed"`)
			require.Equal(t, "HOST_CLOSED", eval[string](crm, `bridge.connection.error.code`))
			require.Equal(t, "HOST_CLOSED", eval[string](crm, `bridge.hold(true).catch((e) => e.code)`))
			require.Contains(t, []string{"", "HOST_CLOSED"}, eval[string](crm, `window.code ?? ""`))
		})
	}
}
