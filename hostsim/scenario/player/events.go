package player

import (
	"encoding/json"
	"slices"
	"sync"
	"time"
)

// Event is what a bridge in the page said to its handlers.
type Event struct {
	// Seq counts from 1 over all bridges of the page.
	Seq  int       `json:"seq"`
	Time time.Time `json:"time"`
	// Type is the event's name.
	Type string `json:"type"`
	// Vendor is true for a vendor's own event, and false for a neutral one.
	Vendor  bool            `json:"vendor"`
	Payload json.RawMessage `json:"payload"`
}

// Events are those of a page so far. The zero value has none, and is safe for use by several
// goroutines.
type Events struct {
	mu      sync.Mutex
	list    []Event
	bridges int
	changed chan struct{}
}

// Add appends an event; its Seq is that of the list.
func (l *Events) Add(e Event) {
	l.mu.Lock()
	defer l.mu.Unlock()
	e.Seq = len(l.list) + 1
	l.list = append(l.list, e)
	if l.changed != nil {
		close(l.changed)
		l.changed = nil
	}
}

// Bridge counts a bridge that the page has made.
func (l *Events) Bridge() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.bridges++
}

// All lists them, the oldest first.
func (l *Events) All() []Event {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.list)
}

// Last is the Seq of the last one, 0 if there is none.
func (l *Events) Last() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.list)
}

// after returns those behind a Seq, and a channel that is closed when there are more.
func (l *Events) after(seq int) ([]Event, <-chan struct{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.changed == nil {
		l.changed = make(chan struct{})
	}
	return slices.Clone(l.list[min(seq, len(l.list)):]), l.changed
}

func (l *Events) hasBridge() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.bridges > 0
}
