// Package dedupe finds what a console sends more than once and what happened once:
// elements that repeat the last one of their group, and whole messages that come in
// copies. It has no clock: each message brings the time of its arrival.
package dedupe

import (
	"slices"

	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// remembered bounds what a Filter keeps: 1,000 contacts with four groups of
// events each. A repeat that comes after so many others is passed on.
const remembered = 4096

type repeatKey struct {
	frame     int
	group, id string
}

// Filter finds elements that come twice in a row. Consoles repeat themselves after
// a reload, after a second registration, and by accident.
type Filter struct {
	// Grows says that a console makes one copy more of everything with each
	// registration, of whatever window.
	Grows bool

	last    map[repeatKey]element
	ids     map[string][]repeatKey // the keys of last, by what they are about
	ring    []repeatKey
	next    int
	current repeatKey // of the element under way
	run     run
	isCopy  bool // the message under way is the one before once more
	copies  int  // that the console makes of each message; 0 until that is known
}

// New returns a filter that has seen nothing.
func New() *Filter {
	return &Filter{last: make(map[repeatKey]element), ids: make(map[string][]repeatKey)}
}

// element is the last one of a group and id, and when it came.
type element struct {
	digest uint64
	came   Arrival
}

// IsDuplicate says whether r repeats the last element of its group and id, and
// remembers it.
func (s *Filter) IsDuplicate(frame int, r dialect.Repeat, came Arrival) bool {
	if r.Group == "" {
		s.current = repeatKey{}
		return false
	}
	key := repeatKey{frame, r.Group, r.ID}
	s.current = key
	before, known := s.last[key]
	if known && before.digest == r.Digest && (r.Within == 0 || s.isBrief(r, before.came, came)) {
		return true
	}
	if !known {
		s.remember(key)
	}
	s.last[key] = element{r.Digest, came}
	return false
}

// isBrief says whether what may well be sent again happened once and came twice.
func (s *Filter) isBrief(r dialect.Repeat, before, came Arrival) bool {
	least, most := came.apartFrom(before)
	within := float64(r.Within)
	return most < within || s.isCopy && least < within
}

// Forget makes the next element news, if the last one came before since.
func (s *Filter) Forget(frame int, group, id string, since float64) {
	if key := (repeatKey{frame, group, id}); s.last[key] != (element{}) && s.last[key].came.Latest < since {
		s.last[key] = element{}
	}
}

func (s *Filter) remember(key repeatKey) {
	s.ids[key.id] = append(s.ids[key.id], key)
	if len(s.ring) < remembered {
		s.ring = append(s.ring, key)
		return
	}
	s.drop(s.ring[s.next])
	s.ring[s.next] = key
	s.next = (s.next + 1) % remembered
}

// drop lets go of the oldest key.
func (s *Filter) drop(key repeatKey) {
	delete(s.last, key)
	s.ids[key.id] = slices.DeleteFunc(s.ids[key.id], func(k repeatKey) bool { return k == key })
	if len(s.ids[key.id]) == 0 {
		delete(s.ids, key.id)
	}
}

// IsDuplicateMessage says whether the message under way, of several elements, is the one before
// once more. Where a message holds two events of one contact, neither follows
// itself, and the repeat can only be seen of the whole. A message with an event of
// no group is never one.
func (s *Filter) IsDuplicateMessage(readings []dialect.Reading) bool {
	return s.isCopy && len(readings) > 1
}

// ForgetOthers lets all be news but the element under way, which undid it.
func (s *Filter) ForgetOthers() {
	for key := range s.last {
		if key != s.current {
			s.last[key] = element{}
		}
	}
}

// ForgetContact lets be news what is sent of a contact, or of a shared screen.
func (s *Filter) ForgetContact(id string) { s.forgetContact(id, repeatKey{}) }

// ForgetRestOf is ForgetContact for all but the element under way.
func (s *Filter) ForgetRestOf(id string) { s.forgetContact(id, s.current) }

//go:noinline
func (s *Filter) forgetContact(id string, except repeatKey) {
	for _, key := range s.ids[id] {
		if key != except {
			s.last[key] = element{}
		}
	}
}
