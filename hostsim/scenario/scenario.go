package scenario

import (
	"slices"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagefault"
)

// DefaultSeed is where everything random begins in a scenario that names no seed, so that two runs
// are alike.
const DefaultSeed = 1

// Scenario is a file that was read.
type Scenario struct {
	// File is its path as it was given to Read.
	File  string
	Name  string
	About string
	Tags  []string
	Seed  int64
	// Source is the vendor whose consoles it plays. It is MAX if it plays none.
	Source journal.Source
	Open   Open
	// StoppedClock asks for a clock that only the steps move.
	StoppedClock bool
	Setup        []Step
	Steps        []Step
}

// HasTag reports whether the scenario has one of the tags; every scenario has one of none.
func (s *Scenario) HasTag(tags ...string) bool {
	return len(tags) == 0 ||
		slices.ContainsFunc(tags, func(tag string) bool { return slices.Contains(s.Tags, tag) })
}

// Open is what the console of MAX or CXone Agent begins with.
type Open struct {
	// Profile is a nicemax.Profile, "" for the server's.
	Profile string `json:"profile"`
	// Faults are names of package nicemax/faults.
	Faults []string `json:"faults"`
}

// Step is one thing that is done or expected. Steps of an included file stand in its place.
type Step struct {
	// File and Line are where it is written; Line counts from 1.
	File string
	Line int
	// Name is what its author calls it, "" if it has no name.
	Name string
	// Command is an *Action, a *Post, a *Wait, a *Rule, a *PageFault, a *Tab or
	// an *Expect.
	Command Command
	// Scope holds the variables that the step may use.
	Scope *Scope
}

// String is what people read of the step.
func (s Step) String() string {
	if s.Name != "" {
		return s.Name
	}
	return s.Command.String()
}

// Command is what a step does. Its String is what is written in the file, variables unfilled.
type Command interface{ String() string }

// Action does an action of a console.
type Action struct {
	Console consoles.Kind
	Name    string
	// Fields are those of the action, as JSON values.
	Fields map[string]any
	// Save maps variables to where their values stand in the console's view, such as
	// "contacts.0.id".
	Save map[string]string
}

// Post posts a message that no action posts.
type Post struct {
	Console consoles.Kind `json:"console"`
	Frame   string        `json:"frame"`
	// Payload is a JSON value. The frame of an adapter gets it as a text of JSON.
	Payload any `json:"payload"`
}

// Rule has a fault of the delivery act on the messages of a console.
type Rule struct {
	Console consoles.Kind
	// Rule is without its payload, and its seed if Seed is nil.
	delivery.Rule
	// Seed is nil for that of the run.
	Seed *uint64
	// Payload is a JSON value. The frame of an adapter gets it as a text of JSON.
	Payload any
	// Off removes the rules of this fault instead.
	Off bool
}

// PageFault lets a fault happen to the page of a console, or a frame in it.
type PageFault struct {
	Console consoles.Kind
	pagefault.Fault
}

// Tab freezes the browser's tab, or lets it go on: what a browser does with one that nobody looks at.
// In a frozen one no script runs, and what is posted to it waits.
type Tab struct{ Frozen bool }

// Wait lets time pass on the simulator's clock.
type Wait struct{ For time.Duration }

// Expect waits for one of Message, Event and Text.
type Expect struct {
	// Never means that it must not come.
	Never   bool
	Message *Message
	Event   *Event
	Text    string
	// Within is how long, of real time: what a page does takes real time also where the clock of
	// the simulator stands still.
	Within time.Duration
}

// Message chooses among messages between the page and a console. What is empty lets every one
// through.
type Message struct {
	Console   consoles.Kind     `json:"console"`
	Direction journal.Direction `json:"direction"`
	Frame     string            `json:"frame"`
	Type      string            `json:"type"`
	Contains  string            `json:"contains"`
	// With are keys and values that one object in the message has.
	With map[string]any `json:"with"`
}

// Event chooses among the events of the bridges in the page.
type Event struct {
	Type string `json:"type"`
	// With are keys and values that one object in the payload has.
	With map[string]any `json:"with"`
}
