package session

import "slices"

// List holds the sessions of an adapter in the order in which they came, and knows which is
// selected.
type List struct {
	// All are the sessions, also those that are only offered.
	All []*Session
	// Front is the call that the agent hears or the chat whose tab is selected, 0 for none.
	Front int64
}

// Find returns the session of an id, nil if there is none.
func (l *List) Find(id int64) *Session {
	return l.first(func(s *Session) bool { return s.ID == id })
}

// first returns the first session for which is holds, nil if there is none.
func (l *List) first(is func(*Session) bool) *Session {
	if i := slices.IndexFunc(l.All, is); i >= 0 {
		return l.All[i]
	}
	return nil
}

// InFront returns the session that is selected.
func (l *List) InFront() *Session { return l.Find(l.Front) }

// InFrontOrOffered is the call whose other side may go: a caller may be tired of waiting.
func (l *List) InFrontOrOffered() *Session {
	if s := l.InFront(); s != nil {
		return s
	}
	return l.Offered()
}

// Offered returns the session that has waited for longest.
func (l *List) Offered() *Session { return l.first(IsOffered) }

// Dialled returns the call that has been dialled for longest.
func (l *List) Dialled() *Session { return l.first(IsDialled) }

// Behind is the first session that the agent has taken and that is not selected: the one to
// turn to.
func (l *List) Behind() *Session {
	return l.first(func(s *Session) bool { return s.ID != l.Front && IsTaken(s) })
}

// Remove forgets a session.
func (l *List) Remove(s *Session) {
	l.All = slices.DeleteFunc(l.All, func(other *Session) bool { return other == s })
	if l.Front == s.ID {
		l.Front = 0
	}
}

// Leave removes a call. The one that was on hold, or is dialled, is selected.
func (l *List) Leave(s *Session) {
	l.Remove(s)
	if next := l.first(IsTaken); l.Front == 0 && next != nil {
		l.Front = next.ID
	}
}
