package event

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Parent is the page's name for the window an adapter posts to.
const Parent = "parent"

// Event is an event on its way to the parent. Faults work on it, in the order of their list.
type Event struct {
	// Name is the event as this package calls it, whatever is posted in the end.
	Name string
	// As is the type string that is posted.
	As   string
	Data Fields
	// Session is nil for what names none.
	Session *session.Session
	// All are the sessions of the adapter, for a fault that takes the wrong one.
	All []*session.Session
	// AtStart marks the pop of a record when its session starts, and Rich a message with markup.
	AtStart, Rich bool

	// Times is how often it is posted: 1, unless a fault says otherwise.
	Times int
	// Bare leaves the envelope away, Object posts the envelope itself instead of its text, and
	// Foreign a message of another protocol before it.
	Bare, Object, Foreign bool
	// Spoil turns the text into what is posted.
	Spoil func(text string) string
}

// Post wraps an event as the adapters do: MessageEvent.data is a string of JSON.
func (e Event) Post() pagelink.Post {
	text := pagelink.Encode(e.body())
	if e.Spoil != nil {
		text = []byte(e.Spoil(string(text)))
	}
	if e.Object {
		return pagelink.Post{Frame: Parent, Payload: text}
	}
	return pagelink.Post{Frame: Parent, Payload: pagelink.Encode(string(text))}
}

func (e Event) body() Fields {
	if e.Bare {
		return e.Data
	}
	return Fields{{"type", e.As}, {"data", e.Data}}
}

// IsAny reports whether the event is one of those.
func (e *Event) IsAny(names ...string) bool { return slices.Contains(names, e.Name) }

// Silence keeps the event from being posted.
func (e *Event) Silence(yes bool) {
	if yes {
		e.Times = 0
	}
}
