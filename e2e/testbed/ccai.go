package testbed

import (
	"testing"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

// OpenCCAI opens the CRM page around the two adapters.
func OpenCCAI(t *testing.T) (s *harness.Server, crm, call, chat *harness.Page) {
	t.Helper()
	s = harness.Start(t, nil)
	crm = harness.Open(t, s.LocalhostURL+"/crm/")
	crm.Until(harness.At("connection") + `?.dataset.state === "connected"`)
	crm.Do(harness.RecordEvents)
	return s, crm, Adapter(s, crm, "call"), Adapter(s, crm, "chat")
}

// Adapter attaches to an adapter and opens the drawer that plays the customer.
func Adapter(s *harness.Server, crm *harness.Page, kind string) *harness.Page {
	crm.T.Helper()
	a := crm.Frame(s.URL + "/agent/?type=" + kind)
	a.Until(harness.At("play"))
	a.Do(harness.At("play") + `.open = true`)
	return a
}

// AgentLogin is what an adapter posts when an agent signs in to it.
const AgentLogin = `JSON.stringify({ type: "Agent_Login", data: { agent_id: 1, agent_email: "mira.holt@northwind.test" } })`
