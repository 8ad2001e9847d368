package delivery

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// Rule is a fault, and the messages that it happens to. The first rule of a Line that a message meets
// is the one that acts.
type Rule struct {
	Fault Fault `json:"fault" enum:"drop,duplicate,reorder,delay,replay,replace,malformed,oversized,unrelated,other-window,other-origin"`
	// Frame, Type and Contains choose messages as a journal.Filter does; all, if they are empty.
	Frame    string `json:"frame,omitempty" doc:"Only messages to this window." example:"workspace"`
	Type     string `json:"type,omitempty" doc:"Only messages that hold a message or an event of this type." example:"CallContactEvent"`
	Contains string `json:"contains,omitempty" doc:"Only messages whose JSON contains this text."`
	// Count is how many messages it acts on, 0 for any number.
	Count int `json:"count,omitempty" minimum:"0" doc:"How many messages it acts on; any number if it is left out."`
	// Share is which part of the messages it acts on, chosen by Seed; 0 for all.
	Share float64 `json:"share,omitempty" minimum:"0" maximum:"1" doc:"Which part of the messages it acts on, chosen by the seed; all if it is left out."`
	Seed  uint64  `json:"seed,omitempty"`
	// For is how long it acts, in milliseconds of the simulator's clock, 0 for as long as it is there.
	For int64 `json:"for,omitempty" minimum:"0" maximum:"86400000" doc:"For how many milliseconds of the simulator's clock it acts; until it is removed if it is left out."`
	// Delay is how late the message is posted, in milliseconds of the simulator's clock.
	Delay int64 `json:"delay,omitempty" minimum:"0" maximum:"86400000" doc:"How late a delayed message is posted, in milliseconds of the simulator's clock."`
	// Payload is what Replace posts.
	Payload json.RawMessage `json:"payload,omitempty" doc:"What is posted in place of a message that is replaced."`
}

// day is the most that a rule may wait or last, in milliseconds.
const day = int64(24 * time.Hour / time.Millisecond)

// RuleError means that a rule makes no sense; nothing has changed.
type RuleError struct {
	// Field is the name of the rule's field, as in JSON.
	Field  string
	Reason string
}

func (e *RuleError) Error() string { return e.Field + " " + e.Reason }

// Check returns a *RuleError if the rule makes no sense.
func (r Rule) Check() error {
	switch {
	case !known(r.Fault):
		return &RuleError{"fault", fmt.Sprintf("%q is none of %s", r.Fault, names())}
	case r.Count < 0:
		return &RuleError{"count", "is less than 0"}
	case !(r.Share >= 0 && r.Share <= 1): // NaN is neither
		return &RuleError{"share", "is not between 0 and 1"}
	case r.For < 0 || r.For > day:
		return &RuleError{"for", "is not between 0 and the milliseconds of a day"}
	case r.Fault == Delay && (r.Delay <= 0 || r.Delay > day):
		return &RuleError{"delay", "is needed by the fault delay, more than 0, and at most a day"}
	case r.Fault != Delay && r.Delay != 0:
		return &RuleError{"delay", "is for the fault delay alone"}
	case r.Fault == Replace && !json.Valid(r.Payload):
		return &RuleError{"payload", "is needed by the fault replace, and JSON"}
	case r.Fault != Replace && r.Payload != nil:
		return &RuleError{"payload", "is for the fault replace alone"}
	}
	return nil
}

func known(f Fault) bool {
	for _, a := range All {
		if a.Name == f {
			return true
		}
	}
	return false
}

func names() string {
	var list []string
	for _, a := range All {
		list = append(list, string(a.Name))
	}
	return strings.Join(list, ", ")
}

func (r Rule) filter() journal.Filter {
	return journal.Filter{After: -1, Frame: r.Frame, Type: r.Type, Contains: r.Contains}
}
