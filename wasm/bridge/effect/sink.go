package effect

import "github.com/ctibridge/ctibridge/wasm/contract"

// Sink takes the events and effects of one step, each in order. The zero value is
// ready for use.
type Sink struct {
	events  []contract.Event
	effects []Effect
	lastID  int // of timers, inspections and record pops
}

// Begin starts a step. The memory of the step before is used again.
func (s *Sink) Begin() {
	clear(s.events) // lets go of what the last step's payloads held
	clear(s.effects)
	s.events, s.effects = s.events[:0], s.effects[:0]
}

// Results returns what the step brought about. The next Begin reuses both slices.
func (s *Sink) Results() ([]contract.Event, []Effect) { return s.events, s.effects }

// Emitted says how many events the step has by now.
func (s *Sink) Emitted() int { return len(s.events) }

// Emit and Do are kept out of line: with each copy of theirs the module grows.

// Emit adds an event for the page.
//
//go:noinline
func (s *Sink) Emit(t contract.EventType, p contract.Payload) {
	s.events = append(s.events, contract.Event{Type: t, Payload: p})
}

// Do adds an effect.
//
//go:noinline
func (s *Sink) Do(e Effect) { s.effects = append(s.effects, e) }

// Post sends payloads to the console.
//
//go:noinline
func (s *Sink) Post(payloads ...[]byte) {
	for _, p := range payloads {
		s.Do(Post{Payload: p})
	}
}

// NextID returns a number that nothing else has.
func (s *Sink) NextID() int {
	s.lastID++
	return s.lastID
}

// SkipIDs leaves out all numbers up to last.
func (s *Sink) SkipIDs(last int) { s.lastID = last }

// SetTimer sets a timer and returns its id.
//
//go:noinline
func (s *Sink) SetTimer(milliseconds int) int {
	id := s.NextID()
	s.Do(SetTimer{ID: id, Milliseconds: milliseconds})
	return id
}

// ClearTimer takes a timer back.
//
//go:noinline
func (s *Sink) ClearTimer(id int) { s.Do(ClearTimer{ID: id}) }
