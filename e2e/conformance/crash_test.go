package conformance

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	dialect "github.com/ctibridge/ctibridge/wasm/dialect/nicemax"
)

// crash replaces the bridge of a page by a new one, which is given what the page
// knows. The timers of the old one still fire.
func (p *crm) crash() {
	contacts := p.Contacts()
	known := contract.Known{Agent: agent(p)}
	for _, id := range slices.Sorted(maps.Keys(contacts)) {
		known.Contacts = append(known.Contacts, contacts[id])
	}
	p.Bridge = bridge.New(dialect.New(contract.Config{
		Issuer: "acme-crm", HostIssuers: []string{"MAX", "CXA"}, SubscriptionTypes: []contract.SubscriptionType{"all"},
	}), timeout)
	p.Bridge.Restore(known)
	p.step(bridge.Started{})
}

func TestAModuleThatIsStartedAgainInACall(t *testing.T) {
	for _, p := range nicemax.Profiles {
		t.Run(string(p), func(t *testing.T) {
			d, page := at(t, p)
			d.talk()
			emitted := len(page.Events)
			page.crash()
			page.connected()
			require.Equal(t, contract.Active, page.only().State)
			require.Equal(t, p == nicemax.ProfileCXAOld, page.only().Unconfirmed, "only this one has no first state")
			page.command(1, contract.Hold, true)
			if p == nicemax.ProfileCXAOld {
				require.Equal(t, string(contract.StateUnconfirmed), page.outcome(1))
			} else {
				require.Equal(t, "done", page.outcome(1))
			}
			d.must("hangup", `{}`)
			d.must("complete-acw", `{}`)
			require.Empty(t, page.Contacts())
			for _, e := range page.Events[emitted:] {
				require.NotContains(t, []contract.EventType{contract.ContactOffered, contract.ContactStarted}, e.Type, "nothing begins anew")
			}
			page.wait(2 * timeout)
			page.connected()
		})
	}
}
