package testbed

import (
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

// Toggle clicks a switch. The console obeys it before it knows of any page that
// is loaded afterwards, for both go the same way.
func (s *MAX) Toggle(id string, on bool) {
	s.T.Helper()
	s.Console.Click(id)
	require.Equal(s.T, on, harness.Eval[bool](s.Console, harness.At(id)+`.checked`))
}

// PanelsAt has the contacts that come next open a panel at this address.
func (s *MAX) PanelsAt(url string) {
	s.T.Helper()
	s.Console.Click("tab-workspace")
	s.Console.Do(`((e) => { e.value = "own"; e.dispatchEvent(new Event("change")); })(` + harness.At("panel-page") + `)`)
	s.Console.Fill("panel-page-url", url)
}

// Ring lets Ines Duval call; the workspace stays selected. Contacts open no panel
// while another page than the demo page is there.
func (s *MAX) Ring() {
	s.T.Helper()
	s.Do("ring", "caller", InesDuval)
	s.Current("Incoming")
	if !s.away {
		s.ShowWorkspace()
	}
}

// TakeCall has her call answered at the console.
func (s *MAX) TakeCall() {
	s.T.Helper()
	s.Ring()
	s.Do("answer")
	s.Current("Active")
}

// Rebridge replaces the page's bridge by one with these options, as JavaScript,
// and does not wait for its console. window.tokens counts what it hands out.
func (s *MAX) Rebridge(options string) {
	s.T.Helper()
	s.CRM.Do(`(async () => {
		const { createBridge } = await import("/sdk/ctibridge.js");
		bridge.destroy();
		window.bridge = createBridge({ host: "max", allowedOrigins: [` + harness.Quote(s.LocalhostURL) + `], ...` + options + ` });
		bridge.ready.catch(() => {});
		window.tokens = 0;
		bridge.on("session.token", () => tokens++);
		` + harness.RecordEvents + `;
	})()`)
}

// Rejoin is Rebridge, and the console has answered.
func (s *MAX) Rejoin(options string) {
	s.T.Helper()
	s.Rebridge(options)
	s.CRM.Do(`bridge.ready`)
}

// GoTo takes the workspace to another address by the console's own field.
func (s *MAX) GoTo(url string) {
	s.T.Helper()
	s.Console.Do(`(window.loaded = new Promise((r) => ` + harness.At("workspace-frame") + `.addEventListener("load", r, { once: true })), 1)`)
	s.Console.Fill("workspace-url", url)
	s.Console.Click("workspace-open")
	s.Console.Do(`loaded`)
	s.away = url != s.URL+"/crm/"
}

// LeaveCRM takes the workspace to a page that knows no console.
func (s *MAX) LeaveCRM() { s.T.Helper(); s.GoTo(s.URL + "/healthz") }

// ReturnToCRM brings the CRM page to the workspace again.
func (s *MAX) ReturnToCRM() {
	s.T.Helper()
	s.GoTo(s.URL + "/crm/")
	s.CRM.Until(harness.At("connection") + `?.dataset.state === "connected"`)
	s.CRM.Do(harness.RecordEvents)
}

// Post lets the console's own window post something to the workspace.
func (s *MAX) Post(data string) {
	s.T.Helper()
	s.Console.Do(`(` + harness.At("workspace-frame") + `.contentWindow.postMessage(` + data + `, "*"), 1)`)
}
