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
	last map[repeatKey]heard
	ring []repeatKey
	next int
}

func newRepeats() repeats {
	return repeats{last: make(map[repeatKey]heard)}
}

// heard is what a group and id said last, and when.
type heard struct {
	digest uint64
	at     float64
}

// moment bounds a brief repeat, in milliseconds. Early versions of CXone Agent
// post the same envelope once for each registration there ever was, in one loop;
// two polls of the platform are further apart than this.
const moment = 100

// seen says whether r repeats what its group and id said last, and remembers it.
func (s *repeats) seen(frame int, r wire.Repeat, at float64) bool {
	if r.Group == "" {
		return false
	}
	key := repeatKey{frame, r.Group, r.ID}
	before, known := s.last[key]
	if known && before.digest == r.Digest && (!r.Brief || at-before.at < moment) {
		return true
	}
	if !known {
		s.remember(key)
	}
	s.last[key] = heard{r.Digest, at}
	return false
}

// forget makes what is said next news, whatever was said before.
func (s *repeats) forget(frame int, group, id string) {
	if key := (repeatKey{frame, group, id}); s.last[key] != (heard{}) {
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
