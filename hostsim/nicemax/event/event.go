package event

import (
	"strconv"
	"time"
)

// Event is one ACD event of a poll batch.
type Event struct {
	// ContactID is 0 for an event that belongs to no contact.
	ContactID int64
	// Element is what encoding/json makes the event's JSON of.
	Element any
}

// The platform writes all scalars as strings: booleans "True" and "False", dates ISO 8601 in UTC
// with milliseconds, absent values "". Field names and their cases are the platform's, "ContactID"
// here and "ContactId" there.

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

// origin names the platform's servers, which are in most events.
type origin struct {
	IISHost, VCHost string
}

var servers = origin{IISHost: "web-21", VCHost: "vc-07"}
