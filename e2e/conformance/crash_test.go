package conformance

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/max"
	"github.com/ctibridge/ctibridge/wasm/bridge"
	dialect "github.com/ctibridge/ctibridge/wasm/hosts/max"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

// crash replaces the bridge of a page by a new one, which is given what the page
// knows. The timers of the old one still fire.
func (p *crm) crash() {
	contacts := p.Contacts()
	known := wire.Known{Agent: agent(p)}
	for _, id := range slices.Sorted(maps.Keys(contacts)) {
		known.Contacts = append(known.Contacts, contacts[id])
	}
	p.Bridge = bridge.New(dialect.New(wire.Config{
		Issuer: "acme-crm", Issuers: []string{"MAX", "CXA"}, SubscriptionTypes: []string{"all"},
	}), timeout)
	p.Bridge.Restore(known)
	p.step(bridge.Started{})
}

func TestAModuleThatIsStartedAgainInACall(t *testing.T) {
	for _, p := range max.Profiles {
		t.Run(string(p), func(t *testing.T) {
			d, page := at(t, p)
			d.talk()
			told := len(page.Events)
			page.crash()
			page.connected()
			require.Equal(t, wire.Active, page.only().State)
			require.Equal(t, p == max.ProfileCXAOld, page.only().Unconfirmed, "only this one has no first state")
			page.command(1, wire.Hold, true)
			if p == max.ProfileCXAOld {
				require.Equal(t, string(wire.StateUnconfirmed), page.outcome(1))
			} else {
				require.Equal(t, "done", page.outcome(1))
			}
			d.must("hangup", `{}`)
			d.must("complete-acw", `{}`)
			require.Empty(t, page.Contacts())
			for _, e := range page.Events[told:] {
				require.NotContains(t, []wire.EventType{wire.ContactOffered, wire.ContactStarted}, e.Type, "nothing begins anew")
			}
			page.wait(2 * timeout)
			page.connected()
		})
	}
}
