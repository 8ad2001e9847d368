// Package effect is what a step of the bridge brings about: events for the page,
// and effects to be carried out in the browser. The parts of the bridge share one
// Sink, so that all of it keeps its order.
package effect

// Effect is something to be done in the browser.
type Effect interface{ effect() }

// Post sends JSON to the console's window.
type Post struct{ Payload []byte }

// SetTimer asks for the timer to fire after so many milliseconds.
type SetTimer struct{ ID, Milliseconds int }

// ClearTimer takes a timer back.
type ClearTimer struct{ ID int }

// Inspect asks how the browser reads an address. The browser's own URL parser has
// to answer: what another parser takes for harmless may be something else to the
// browser.
type Inspect struct {
	_   [0]func()
	ID  int
	URL string
}

// Pop shows a record whose address was found right, in the target that the page
// chose, and asks what became of it.
type Pop struct {
	_   [0]func()
	ID  int
	URL string
	// ContactID is the contact it belongs to, if that is known by now.
	ContactID string
}

func (Post) effect()       {}
func (SetTimer) effect()   {}
func (ClearTimer) effect() {}
func (Inspect) effect()    {}
func (Pop) effect()        {}
