// Package screenpop shows the records that a console asks for. The browser inspects
// each address first, several at once become one, and the contact that a record
// belongs to is found by order and nearness.
package screenpop

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/dedupe"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
	"github.com/ctibridge/ctibridge/wasm/bridge/state"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// pop is a record on its way to the target.
type pop struct {
	_       [0]func()
	url     string // as the console wrote it
	address string // as the browser reads it
	contact string // that it belongs to, or ""
	frame   int
	at      float64
	came    dedupe.Arrival
}

// Pops are the records on their way. Consoles ask for several in quick succession, for
// the account and then for the ticket: only the last is shown, so that the pane
// does not flicker.
type Pops struct {
	options  Options
	open     map[int]*pop // under inspection, settling or being shown
	settling int          // the id of the one that waits for another, or 0
	timer    int
	since    float64 // when the first of those that replaced each other came
	match    recordMatch

	sink  *effect.Sink
	state *state.State
}

// Options are the page's choices. Times are in milliseconds.
type Options struct {
	_ [0]func()
	// Shows says that the page shows records that the console asks for.
	Shows bool
	// Debounce is how long a record waits for another that would replace it.
	Debounce int
	// LinkWindow is how far apart a record and the event of its contact may be.
	LinkWindow int
}

// New returns pops of which none is on its way.
func New(o Options, sink *effect.Sink, s *state.State) *Pops {
	return &Pops{options: o, open: make(map[int]*pop), match: newMatch(), sink: sink, state: s}
}

// longestSettling bounds how many settling times may pass while records keep
// replacing each other.
const longestSettling = 10

// Requested has the address inspected before anything else: an address of
// scheme "javascript" in a console's parameter was a real hole elsewhere.
func (s *Pops) Requested(f dialect.PopRequested) {
	p := &pop{url: f.URL, frame: s.state.Message.Frame, at: s.state.Message.Now, came: s.state.Message.Came}
	switch {
	case f.URL == "":
		s.refuse(p, contract.PopWithoutAddress, "The console asked for a record without an address.")
	case !s.options.Shows:
		s.refuse(p, contract.PopNoTarget, "The console asked for a record, and the page gave no screenPop to show it in.")
	default:
		id := s.sink.NextID()
		s.open[id] = p
		s.sink.Do(effect.Inspect{ID: id, URL: f.URL})
	}
}

// Address is how the browser reads an address that was to be inspected. Valid says
// that it could be read at all; Scheme has no colon; Allowed says that the page lets
// records of this origin be shown.
type Address struct {
	_       [0]func()
	ID      int
	Valid   bool
	Address string
	Scheme  string
	Origin  string
	Allowed bool
}

// Inspected takes how the browser reads an address.
func (s *Pops) Inspected(in Address) {
	p := s.get(in.ID)
	if p == nil || p.address != "" {
		return
	}
	switch {
	case !in.Valid:
		s.drop(in.ID, contract.PopNotAbsolute, "The record's address is not an absolute URL.")
	case in.Scheme != "http" && in.Scheme != "https":
		s.drop(in.ID, contract.PopScheme, "The record's address has the scheme "+in.Scheme+"; only http and https are shown.")
	case !in.Allowed:
		s.drop(in.ID, contract.PopOrigin, "The record's origin "+in.Origin+" is not in screenPop.allowedOrigins.")
	default:
		// As it was read, and not as it was written: a frame reads an address
		// relative to its page, so that "https:x" would lead elsewhere.
		p.address = in.Address
		s.settle(in.ID, p)
	}
}

// settle waits for a record that would replace this one at once. The same
// record again is no other, and of another adapter only for its contact.
func (s *Pops) settle(id int, p *pop) {
	before := s.open[s.settling]
	same := before != nil && before.address == p.address
	if !same || before.frame != p.frame {
		s.link(p)
	}
	if same {
		delete(s.open, id)
		return
	}
	if s.settling == 0 {
		s.since = p.at
	} else {
		s.sink.ClearTimer(s.timer)
		s.drop(s.settling, contract.PopReplaced, "Another record came at once and is shown instead.")
	}
	s.settling = id
	if s.options.Debounce == 0 || p.at-s.since > float64(longestSettling*s.options.Debounce) {
		s.show()
		return
	}
	s.timer = s.sink.SetTimer(s.options.Debounce)
}

func (s *Pops) show() {
	id := s.settling
	s.settling, s.timer = 0, 0
	p := s.open[id]
	s.sink.Do(effect.Pop{ID: id, URL: p.address, ContactID: p.contact})
}

// Popped emits what became of a record that was shown to the target.
func (s *Pops) Popped(o contract.PopOutcome) {
	p := s.get(o.ID)
	if p == nil || o.ID == s.settling || p.address == "" {
		return
	}
	if o.Reason != "" {
		s.drop(o.ID, o.Reason, o.Text)
		return
	}
	delete(s.open, o.ID)
	s.sink.Emit(contract.ScreenPopped, contract.ScreenPop{URL: p.url, ContactID: p.contact, Elsewhere: o.Elsewhere})
}

func (s *Pops) get(id int) *pop {
	return s.open[id]
}

func (s *Pops) drop(id int, reason contract.PopRefusal, text string) {
	p := s.open[id]
	delete(s.open, id)
	s.refuse(p, reason, text)
}

func (s *Pops) refuse(p *pop, reason contract.PopRefusal, text string) {
	s.sink.Emit(contract.ScreenPopRefused, contract.RefusedPop{URL: p.url, ContactID: p.contact, Reason: reason, Text: text})
}
