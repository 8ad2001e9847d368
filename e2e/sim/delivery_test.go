package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// rulesOf are those of the console that is open.
func rulesOf(s *harness.Server) []delivery.Listed {
	s.T.Helper()
	faults, err := s.Sim.Faults(s.Sim.Consoles()[0].Page)
	require.NoError(s.T, err)
	return faults.List()
}

// A person adds a rule with the keyboard alone, sees what it does, and removes all.
func TestAPersonHasMessagesDeliveredWrong(t *testing.T) {
	for path, event := range map[string]string{
		"/max/": "CustomEvent", "/agent/?type=call": "Agent_Login", "/agent/?type=chat": "Agent_Login",
	} {
		t.Run(path, func(t *testing.T) {
			s := harness.Start(t, nil)
			console := harness.Open(t, s.LocalhostURL+path)
			console.Until(harness.At("delivery-remove") + `.disabled && ` + harness.At("play-delivery") + ` && document.readyState === "complete"`)
			require.Eventually(t, func() bool { return len(s.Sim.Consoles()) == 1 }, harness.Patience, 1)
			console.Do(`(` + harness.At("play-delivery") + `.focus(), 1)`)
			console.Type("\r") // opens
			console.Until(harness.Visible(harness.At("delivery-fault")))
			require.False(t, harness.Eval[bool](console, harness.Visible(harness.At("delivery-delay"))), "no field that the fault does not have")
			console.Type("\t")
			console.Type("dela")
			console.Until(harness.Visible(harness.At("delivery-delay")))
			console.Type("\t")
			console.Type("2")
			console.Type("\t")
			console.Type(event)
			console.Type("\t")
			console.Type("\r") // in the last field: the delay is 2000 unless it is changed
			console.AwaitText("delivery-rules", "delay · "+event+" · by 2000 ms · 0 of 2 done")
			require.Equal(t, []delivery.Listed{{ID: 1, Rule: delivery.Rule{Fault: delivery.Delay, Type: event, Count: 2, Delay: 2000}}}, rulesOf(s))
			console.Click("delivery-remove")
			console.Until(harness.At("delivery-rules") + `.children.length === 0 && ` + harness.At("delivery-remove") + `.disabled`)
			require.Empty(t, rulesOf(s))
		})
	}
}

func TestARuleThatIsRefusedSaysWhy(t *testing.T) {
	s := harness.Start(t, nil)
	console := harness.Open(t, s.LocalhostURL+"/max/")
	console.Until(harness.At("workspace-url") + `.value !== ""`)
	console.Do(`(` + harness.At("play-delivery") + `.parentElement.open = true, ` + harness.At("delivery-fault") + `.append(new Option("lose")), ` +
		harness.At("delivery-fault") + `.value = "lose", 1)`)
	console.Click("delivery-add")
	console.Until(harness.Visible(harness.At("delivery-refused")) + ` && ` + harness.At("delivery-refused") + `.textContent.startsWith("fault: ")`)
	require.Empty(t, rulesOf(s))
}

func TestTheAddressOfAConsoleHasMessagesDeliveredWrong(t *testing.T) {
	s := harness.Start(t, nil)
	console := harness.Open(t, s.LocalhostURL+"/max/?delivery=drop,type=ClientEventSubscriptionAcknowledge,count=1")
	s.Await("the acknowledgement is lost", func() bool {
		for _, e := range s.Sim.Journal().Find(journal.Filter{Type: "ClientEventSubscriptionAcknowledge"}) {
			if e.Lost {
				return true
			}
		}
		return false
	})
	console.Until(harness.At("delivery-rules") + `.children.length === 0`)
}

func TestAPersonLetsAFaultHappenToThePage(t *testing.T) {
	s := harness.Start(t, nil)
	console := harness.Open(t, s.LocalhostURL+"/max/")
	console.Until(harness.At("workspace-frame"))
	console.Do(`(` + harness.At("play-delivery") + `.parentElement.open = true, ` + harness.At("page-fault") + `.value = "frame-removed", 1)`)
	console.Click("page-fault-do")
	console.Until(`!` + harness.At("workspace-frame"))
	ofPage := func() []journal.Entry { return s.Sim.Journal().Find(journal.Filter{Direction: journal.OfPage}) }
	s.Await("the fault is in the journal", func() bool { return len(ofPage()) == 1 })
	assert.Equal(t, "frame-removed", ofPage()[0].Fault)
	console.Click("page-fault-do")
	console.AwaitText("delivery-refused", `the console has no window "workspace"`)
}
