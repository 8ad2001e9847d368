package testbed

import (
	"fmt"
	"testing"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// OpenMAX opens a console of the server with the CRM page in its workspace, connected.
func OpenMAX(s *harness.Server, profile nicemax.Profile) *MAX {
	s.T.Helper()
	console := harness.Open(s.T, s.LocalhostURL+"/max/?profile="+string(profile))
	crm := console.Frame(s.URL + "/crm/")
	crm.Until(harness.At("connection") + `?.dataset.state === "connected"`)
	crm.Do(harness.RecordEvents)
	return &MAX{Server: s, Profile: profile, Console: console, CRM: crm}
}

// ContactElement finds one of the elements that there is one of for each contact.
func ContactElement(id string, contact int) string {
	return fmt.Sprintf(`document.querySelector('[data-testid="%s"][data-contact="%d"]')`, id, contact)
}

// The first contacts of a console.
const (
	FirstContact  = 701200345
	SecondContact = 701200346
)

// AtMAX opens the console with the CRM page in its workspace, connected.
func AtMAX(t *testing.T) (s *harness.Server, console, crm *harness.Page) {
	t.Helper()
	return atProfile(t, nicemax.ProfileMAX)
}

func atProfile(t *testing.T, profile nicemax.Profile) (s *harness.Server, console, crm *harness.Page) {
	t.Helper()
	s = harness.Start(t, nil)
	console = harness.Open(t, s.LocalhostURL+"/max/?profile="+string(profile))
	crm = console.Frame(s.URL + "/crm/")
	crm.Until(harness.At("connection") + `?.dataset.state === "connected"`)
	crm.Do(harness.RecordEvents)
	return s, console, crm
}

// InesDuval is a number that the CRM page knows as Ines Duval's.
const InesDuval = "3855550188"

// Ring lets somebody call. The console selects the contact's panel, so the agent
// selects the workspace again, where the page under test is.
func Ring(console *harness.Page, number string) {
	console.T.Helper()
	console.Fill("caller-number", number)
	console.Click("ring")
	console.Until(harness.Visible(harness.At("panel-frame")))
	console.Click("tab-workspace")
}

// Commands lists the commands that the console received, each once: the page in
// the contact panel sends a contact card as well.
func Commands(s *harness.Server) []string {
	var commands []string
	cards := 0
	for _, name := range s.Received() {
		switch name {
		case "RegisterForClientEvents", "UnregisterFromClientEvents":
		case "ContactCardData":
			if cards++; cards == 1 {
				commands = append(commands, name)
			}
		default:
			commands = append(commands, name)
		}
	}
	return commands
}

// Reload lets the page in the workspace reload itself, and waits until it is
// connected again.
func Reload(console, crm *harness.Page) {
	console.T.Helper()
	console.Do(`(window.reloaded = new Promise((r) => ` + harness.At("workspace-frame") + `.addEventListener("load", r, { once: true })), 1)`)
	crm.Do(`(window.old = true, setTimeout(() => location.reload()), 1)`)
	console.Do(`reloaded`)
	crm.Until(harness.At("connection") + `?.dataset.state === "connected" && !("old" in window)`)
}

// MAX is a console with the CRM page in its workspace.
type MAX struct {
	*harness.Server
	Profile      nicemax.Profile
	Console, CRM *harness.Page
	// Held keeps the module of /held.wasm back until it is closed.
	Held  chan struct{}
	marks int
	away  bool // a page that knows no console is in the workspace
}

// Acknowledgement is the console's answer to a registration.
const Acknowledgement = "ClientEventSubscriptionAcknowledge"

// CountSent counts how often the console sent an event or message to a frame.
func (s *MAX) CountSent(frame, name string) int {
	return harness.Count(s.Sent(journal.MAX, frame), name)
}
