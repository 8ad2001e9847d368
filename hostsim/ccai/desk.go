package ccai

import (
	"encoding/json"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/page"
)

// desk is what both adapters share: the agent signs in and out inside the adapter, and the platform may have a record shown at any time between.
type desk struct {
	signedIn bool
}

// Hear ignores every message; the link has put it in the journal.
func (*desk) Hear(page.Heard) page.Reply { return page.Reply{} }

func (d *desk) signIn() (page.Reply, error) {
	if d.signedIn {
		return notNow("sign-in")
	}
	d.signedIn = true
	return say(agentLogin, newAgentData()), nil
}

// signOut is refused while the agent has sessions. What the platform does then is not documented.
func (d *desk) signOut(busy bool) (page.Reply, error) {
	if !d.signedIn || busy {
		return notNow("sign-out")
	}
	d.signedIn = false
	return say(agentLogout, newAgentData()), nil
}

// popRecord passes the address on as it is, empty or hostile: what the CRM page does with it is what one wants to see.
func (d *desk) popRecord(details json.RawMessage) (page.Reply, error) {
	if !d.signedIn {
		return notNow("pop-record")
	}
	var record struct{ URL string }
	if err := json.Unmarshal(details, &record); err != nil {
		return page.Reply{}, fmt.Errorf("pop-record: %w", err)
	}
	return say(crmRecordPop, recordData{RecordURL: record.URL}), nil
}

func notNow(action string) (page.Reply, error) {
	return page.Reply{}, fmt.Errorf("%q is not possible in the present state", action)
}
