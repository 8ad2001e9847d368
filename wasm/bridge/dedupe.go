package bridge

import (
	"slices"

	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// remembered bounds what dedupe keeps: 1,000 contacts with four groups of
// events each. A repeat that comes after so many others is passed on.
const remembered = 4096

type repeatKey struct {
	frame     int
	group, id string
}

// dedupe finds elements that were said twice in a row. Consoles repeat
// themselves after a reload, after a second registration, and by accident.
type dedupe struct {
	last   map[repeatKey]heard
	ids    map[string][]repeatKey // the keys of last, by what they are about
	ring   []repeatKey
	next   int
	now    repeatKey // of the element under way
	run    run
	isCopy bool // the message under way is the one before once more
	copies int  // that the console makes of each message; 0 until that is known
	grow   bool // they grow with each registration, of whatever window
}

func newDedupe() dedupe {
	return dedupe{last: make(map[repeatKey]heard), ids: make(map[string][]repeatKey)}
}

// heard is what a group and id said last, and when.
type heard struct {
	digest uint64
	came   arrival
}

// isDuplicate says whether r repeats what its group and id said last, and remembers it.
func (s *dedupe) isDuplicate(frame int, r dialect.Repeat, came arrival) bool {
	if r.Group == "" {
		s.now = repeatKey{}
		return false
	}
	key := repeatKey{frame, r.Group, r.ID}
	s.now = key
	before, known := s.last[key]
	if known && before.digest == r.Digest && (r.Within == 0 || s.isBrief(r, before.came, came)) {
		return true
	}
	if !known {
		s.remember(key)
	}
	s.last[key] = heard{r.Digest, came}
	return false
}

// isBrief says whether what may well be said again was said once and came twice.
func (s *dedupe) isBrief(r dialect.Repeat, before, came arrival) bool {
	least, most := came.apartFrom(before)
	within := float64(r.Within)
	return most < within || s.isCopy && least < within
}

// forget makes what is said next news, whatever was said before since.
func (s *dedupe) forget(frame int, group, id string, since float64) {
	if key := (repeatKey{frame, group, id}); s.last[key] != (heard{}) && s.last[key].came.latest < since {
		s.last[key] = heard{}
	}
}

func (s *dedupe) remember(key repeatKey) {
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
func (s *dedupe) drop(key repeatKey) {
	delete(s.last, key)
	s.ids[key.id] = slices.DeleteFunc(s.ids[key.id], func(k repeatKey) bool { return k == key })
	if len(s.ids[key.id]) == 0 {
		delete(s.ids, key.id)
	}
}

// isDuplicateMessage says whether the message under way, of several elements, is the one before
// once more. Where a message holds two events of one contact, neither follows
// itself, and the repeat can only be seen of the whole. A message with an event of
// no group is never one.
func (s *dedupe) isDuplicateMessage(readings []dialect.Reading) bool {
	return s.isCopy && len(readings) > 1
}

// forgetOthers lets all be news but the element under way, which undid it.
func (s *dedupe) forgetOthers() {
	for key := range s.last {
		if key != s.now {
			s.last[key] = heard{}
		}
	}
}

// forgetContact lets be news what is said of a contact, or of a shared screen, but
// for one element.
func (s *dedupe) forgetContact(id string, but repeatKey) {
	for _, key := range s.ids[id] {
		if key != but {
			s.last[key] = heard{}
		}
	}
}
