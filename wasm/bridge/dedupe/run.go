package dedupe

import "github.com/ctibridge/ctibridge/wasm/dialect"

// copiesWindow bounds, in milliseconds, how far apart the copies of one message may
// be. Early versions of CXone Agent post the same envelope once for each
// registration there ever was, in one loop; two polls of the platform are further
// apart than this.
const copiesWindow = 100

// run is one message and how often it came in a row.
type run struct {
	_         [0]func()
	frame     int
	digest    uint64 // of all its elements; 0 for what is never a repeat
	came      Arrival
	times     int
	within    float64 // how far apart, in milliseconds, its copies may be
	isBrief   bool    // it may well be sent again
	isCounted bool    // all that come in a row are copies: it shows how many there are
}

func runOf(frame int, readings []dialect.Reading, came Arrival) run {
	const prime = 1099511628211 // of FNV-1a; the digests are spread already
	r := run{frame: frame, digest: uint64(len(readings)), came: came, times: 1, within: copiesWindow, isCounted: true}
	for i := range readings {
		repeat := &readings[i].Repeat
		if repeat.Group == "" {
			r.isCounted = false
			if readings[i].Name != "" {
				r.digest = 0
				return r
			}
		}
		if repeat.Within > 0 {
			r.isBrief, r.isCounted = true, false
			r.within = min(r.within, float64(repeat.Within))
		}
		r.digest = (r.digest ^ repeat.Digest) * prime
	}
	return r
}

func (r *run) isFollowedBy(next *run) bool {
	least, _ := next.came.apartFrom(r.came)
	return r.digest != 0 && r.digest == next.digest && r.frame == next.frame && least < r.within
}

// Begin takes a message, and finds whether it is the one before once more. A
// message that came clearly at once is; one that came clearly later is none. Of a
// page that was busy, time does not decide: then the number of copies does, which a
// console makes of every message alike.
func (s *Filter) Begin(frame int, readings []dialect.Reading, came Arrival) {
	next := runOf(frame, readings, came)
	if !s.run.isFollowedBy(&next) {
		if s.run.isCounted {
			s.copies = s.run.times
		}
		s.run, s.isCopy = next, false
		return
	}
	s.run.times++
	_, most := came.apartFrom(s.run.came)
	s.isCopy = most < s.run.within || s.countsAsCopy(came)
}

// countsAsCopy finds a copy by the number of copies. A second message counts when
// its last copy has come, and not as soon as there is one more than usual: another
// window may have registered meanwhile, and then there is one more of everything.
// Where the number is not known, all are taken for copies; so it is where a console
// that makes more and more of them was seen to make one.
func (s *Filter) countsAsCopy(came Arrival) bool {
	if !s.run.isBrief || s.copies == 0 || s.copies == 1 && s.Grows || s.run.times < 2*s.copies {
		return true
	}
	s.run.times, s.run.came = s.copies, came
	return false
}

// Expect lets the same message be news, because it answers a new question. That
// question may also make a console post everything once more often.
func (s *Filter) Expect() { s.run, s.copies = run{}, 0 }
