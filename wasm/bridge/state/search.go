package state

import "github.com/ctibridge/ctibridge/wasm/contract"

// Calls are the calls that fit, in the order of their coming. It looks at every
// contact, and only while a command is open: an event must not pay for the number of
// contacts. They are sorted by hand: a few calls do not pay for package slices.
func (s *Contacts) Calls(fits func(*Contact) bool) []*Contact {
	var all []*Contact
	for _, c := range s.byID {
		if c.Channel != contract.Voice || !fits(c) {
			continue
		}
		all = append(all, c)
		for i := len(all) - 1; i > 0 && all[i-1].Joined > c.Joined; i-- {
			all[i-1], all[i] = c, all[i-1]
		}
	}
	return all
}

// OfFrame calls do for each contact of a frame, in no order.
//
//go:noinline
func (s *Contacts) OfFrame(frame int, do func(*Contact)) {
	for _, c := range s.byID {
		if c.Frame == frame {
			do(c)
		}
	}
}

// OnlyLive returns the contact of a frame that has not ended, if there is just one.
//
//go:noinline
func (s *Contacts) OnlyLive(frame int) (only *Contact) {
	for _, c := range s.byID {
		if c.Frame != frame || c.State == contract.Ended {
			continue
		}
		if only != nil {
			return nil
		}
		only = c
	}
	return only
}

// First returns the contact of ids that joined first: a map has no order, and events
// must have one.
func (s *Contacts) First(ids map[string]struct{}) (first string) {
	for id := range ids {
		if first == "" || s.joinedOf(id) < s.joinedOf(first) {
			first = id
		}
	}
	return first
}

func (s *Contacts) joinedOf(id string) int {
	if c := s.byID[id]; c != nil {
		return c.Joined
	}
	return 0
}

// IDs returns the ids of all contacts, as a set.
//
//go:noinline
func (s *Contacts) IDs() map[string]struct{} {
	ids := make(map[string]struct{}, len(s.byID))
	for id := range s.byID {
		ids[id] = struct{}{}
	}
	return ids
}
