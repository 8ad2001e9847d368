package nicemax

import (
	"encoding/json"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Deliver lets a test poll a batch of raw events, which need not belong to any contact of the console.
func (c *Console) Deliver(batch ...string) pagelink.Reply {
	var events []event
	for _, raw := range batch {
		keys, _ := readObject(json.RawMessage(raw))
		var id int64
		if contactID, ok := readContactID(keys["ContactID"]); ok && contactID != nil {
			id = *contactID
		}
		events = append(events, event{contactID: id, element: json.RawMessage(raw)})
	}
	return c.deliver(events)
}
