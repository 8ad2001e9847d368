package bridge

import "github.com/ctibridge/ctibridge/wasm/wire"

// remembered bounds what repeats keeps: 1,000 contacts with four groups of
// events each. A repeat that comes after so many others is passed on.
const remembered = 4096

type repeatKey struct {
	frame     int
	group, id string
}

// repeats finds elements that were said twice in a row. Consoles repeat
// themselves after a reload, after a second registration, and by accident.
type repeats struct {
	last  map[repeatKey]heard
	ring  []repeatKey
	next  int
	now   repeatKey // of the element under way
	whole message   // the last one
}

// message is all that one message said.
type message struct {
	frame int
	heard
}

func newRepeats() repeats {
	return repeats{last: make(map[repeatKey]heard)}
}

// heard is what a group and id said last, and when. Nothing has the digest 0.
type heard struct {
	digest uint64
	at     float64
}

// moment bounds an echo, in milliseconds. Early versions of CXone Agent post the
// same envelope once for each registration there ever was, in one loop; two polls
// of the platform are further apart than this.
const moment = 100

// seen says whether r repeats what its group and id said last, and remembers it.
func (s *repeats) seen(frame int, r wire.Repeat, at float64) bool {
	if r.Group == "" {
		return false
	}
	key := repeatKey{frame, r.Group, r.ID}
	s.now = key
	before, known := s.last[key]
	if known && before.digest == r.Digest && (r.Within == 0 || at-before.at < float64(r.Within)) {
		return true
	}
	if !known {
		s.remember(key)
	}
	s.last[key] = heard{r.Digest, at}
	return false
}

// forget makes what is said next news, whatever was said before since.
func (s *repeats) forget(frame int, group, id string, since float64) {
	if key := (repeatKey{frame, group, id}); s.last[key] != (heard{}) && s.last[key].at < since {
		s.last[key] = heard{}
	}
}

func (s *repeats) remember(key repeatKey) {
	if len(s.ring) < remembered {
		s.ring = append(s.ring, key)
		return
	}
	delete(s.last, s.ring[s.next])
	s.ring[s.next] = key
	s.next = (s.next + 1) % remembered
}

// echo says whether readings are the message before once more, in one breath.
// Where a message holds two events of one contact, neither follows itself, and
// the repeat can only be seen of the whole. A message with an event that may
// well be said twice is never an echo.
func (s *repeats) echo(frame int, readings []wire.Reading, at float64) bool {
	before := s.whole
	s.whole = message{frame, heard{digestOf(readings), at}}
	return s.whole.digest != 0 && s.whole.digest == before.digest && before.frame == frame && at-before.at < moment
}

// digestOf returns 0 for a single element, which seen looks at, and for what
// cannot be an echo.
func digestOf(readings []wire.Reading) uint64 {
	if len(readings) < 2 {
		return 0
	}
	const prime = 1099511628211 // of FNV-1a; the digests are spread already
	sum := uint64(len(readings))
	for i := range readings {
		r := &readings[i]
		if r.Name != "" && r.Repeat.Group == "" {
			return 0
		}
		sum = (sum ^ r.Repeat.Digest) * prime
	}
	return sum
}

// expect lets the same message be news: it answers a new question.
func (s *repeats) expect() { s.whole = message{} }

// forgetOthers lets all be news but the element under way, which undid it.
func (s *repeats) forgetOthers() {
	for key := range s.last {
		if key != s.now {
			s.last[key] = heard{}
		}
	}
}

// forgetContact lets be news what is said of a contact, or of a shared screen, but
// for one element.
func (s *repeats) forgetContact(id string, but repeatKey) {
	for key := range s.last {
		if key.id == id && key != but {
			s.last[key] = heard{}
		}
	}
}
