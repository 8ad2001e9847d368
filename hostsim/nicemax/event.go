package nicemax

import (
	"strconv"
	"time"
)

// event is one ACD event of a poll batch.
type event struct {
	// contactID is 0 for an event that belongs to no contact.
	contactID int64
	element   any
}

// The platform writes all scalars as strings: booleans "True" and "False", dates ISO 8601 in UTC with milliseconds, absent values "". Field names and
// their cases are the platform's, "ContactID" here and "ContactId" there.

func boolText(b bool) string {
	if b {
		return "True"
	}
	return "False"
}

func timeText(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }

// idText writes no contact as "".
func idText(id int64) string {
	if id == 0 {
		return ""
	}
	return strconv.FormatInt(id, 10)
}

// origin names the platform's servers, which stand on most events.
type origin struct {
	IISHost, VCHost string
}

var servers = origin{IISHost: "web-21", VCHost: "vc-07"}

// contactEvents tells the present state of every contact in ascending order of id, each in its own type of event.
func (c *Console) contactEvents() []event {
	var events []event
	for _, id := range c.ids() {
		events = append(events, c.eventOf(c.contacts[id]))
	}
	return events
}

// eventOf tells the present state of k.
func (c *Console) eventOf(k *contact) event {
	e := event{contactID: k.id}
	switch k.channel {
	case phone:
		e.element = newCallContact(k)
	case voicemail:
		e.element = newVoiceMailContact(k)
	case workItem:
		e.element = newWorkItemContact(k, c.current == k.id, c.agent.sessionID())
	case chat:
		e.element = newTextContact(k, c.current == k.id)
	case digital:
		e.element = newDigitalContact(k)
	}
	return e
}
