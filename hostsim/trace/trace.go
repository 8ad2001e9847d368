// Package trace is the format of a trace: a file of JSON lines with all that simulated consoles, or
// a page in production, received and sent, and what was done on the consoles. The first line is a
// Header, each other line a Line. docs/trace.md describes it, with a schema made from these types.
package trace

import (
	"encoding/json"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// Format is what every header names, and Version the only version that there is. A reader of one
// version reads no other: a field that it does not know could change what the others mean.
const (
	Format  = "ctibridge"
	Version = 1
)

// Writers of traces.
const (
	// ByHostsim is a trace of simulated consoles.
	ByHostsim = "hostsim"
	// BySDK is a trace of a page, with the fields that its allow-list names.
	BySDK = "sdk"
)

// Trace is a whole file.
type Trace struct {
	Header Header
	Lines  []Line
}

// Header is the first line.
type Header struct {
	Trace   string `json:"trace" enum:"ctibridge" doc:"The format."`
	Version int    `json:"version" minimum:"1" maximum:"1" doc:"The version of the format."`
	// Started is where the times begin, in whole milliseconds: else a replay would show others.
	Started time.Time `json:"started" doc:"When it began, in UTC, in whole milliseconds."`
	Writer  string    `json:"writer" enum:"hostsim,sdk" doc:"What wrote it: the simulator, or the SDK in a page."`
}

// Line is something that happened at a console. It has one of Opened, Closed, Action, Post and
// Message.
type Line struct {
	At      int64         `json:"at" minimum:"0" doc:"When, in milliseconds after the beginning. Times do not go back."`
	Console consoles.Kind `json:"console" enum:"max,call,chat" doc:"The kind of the console."`
	Page    int           `json:"page" minimum:"1" doc:"The number of the console's page."`

	Opened  *Opened  `json:"opened,omitempty" doc:"The console's page opened, or was open when the trace began; for a page that is open, it got a new console."`
	Closed  *Closed  `json:"closed,omitempty" doc:"The console's page went."`
	Action  *Action  `json:"action,omitempty" doc:"What a person did on the page, or a program in their place."`
	Post    *Post    `json:"post,omitempty" doc:"A message that a program had the console post. It stands as a message too."`
	Message *Message `json:"message,omitempty" doc:"A message between the console and another window."`
}

// Opened is how a console begins.
type Opened struct {
	Profile string   `json:"profile,omitempty" doc:"The profile that it begins with."`
	Faults  []string `json:"faults,omitempty" doc:"The faults that are on."`
}

// Closed is the end of a page.
type Closed struct{}

// Action is one that was done; its fields are those of the simulator's table of actions.
type Action struct {
	Name   string          `json:"name" minLength:"1"`
	Fields json.RawMessage `json:"fields,omitempty" doc:"A JSON object."`
}

// Post is a message for a window.
type Post struct {
	Frame   string          `json:"frame" minLength:"1" doc:"The console's name for the window."`
	Payload json.RawMessage `json:"payload" doc:"What the window finds in MessageEvent.data."`
}

// Message is a message, as the journal has it.
type Message struct {
	Direction journal.Direction `json:"direction" enum:"received,sent" doc:"As the console sees it."`
	Frame     string            `json:"frame" minLength:"1" doc:"The console's name for the other window."`
	Origin    string            `json:"origin,omitempty" doc:"The origin of the sender, or the target origin."`
	Payload   json.RawMessage   `json:"payload" doc:"MessageEvent.data. Session tokens are redacted."`
}

// New returns a header of this version. What is less than a millisecond is cut off.
func New(writer string, started time.Time) Header {
	return Header{
		Trace: Format, Version: Version, Writer: writer,
		Started: started.UTC().Truncate(time.Millisecond),
	}
}

// Since is the time of a line that is written now.
func (h Header) Since(now time.Time) int64 { return now.Sub(h.Started).Milliseconds() }

// HasActions reports whether the trace says what people and programs did, so that the console can do
// it again. Without, there are only messages.
func (t *Trace) HasActions() bool { return t.Header.Writer == ByHostsim }
