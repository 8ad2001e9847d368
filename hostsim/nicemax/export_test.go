package nicemax

import (
	"encoding/json"
	"strconv"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Deliver lets a test poll a batch of raw events, which need not belong to any contact of the console.
func (c *Console) Deliver(batch ...string) pagelink.Reply {
	var events []event.Event
	for _, raw := range batch {
		events = append(events, event.Event{
			ContactID: rawContactID(raw), Element: json.RawMessage(raw),
		})
	}
	return c.deliver(events)
}

// rawContactID is the id that an event names under ContactID, as a number or a text; 0 if it is no
// integer.
func rawContactID(raw string) int64 {
	var keys map[string]json.RawMessage
	_ = json.Unmarshal([]byte(raw), &keys) // a batch may hold what is no object
	text, err := strconv.Unquote(string(keys["ContactID"]))
	if err != nil {
		text = string(keys["ContactID"])
	}
	id, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0
	}
	return id
}
