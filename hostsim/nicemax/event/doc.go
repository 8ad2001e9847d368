// Package event writes the platform's events: for each type a constructor, which takes the agent, a
// contact or the fields of a notice, and returns an Event with exactly the keys of the platform.
//
// Field names and their cases are the platform's, and every scalar is a text. An event that names a
// contact says so in Event.ContactID, for the filters of package protocol's messengers.
package event
