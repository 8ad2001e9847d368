package contact

import (
	"cmp"
	"maps"
	"slices"
)

// List holds every contact that is not yet in its final state, and which of them is focused.
type List struct {
	nextID func() int64
	byID   map[int64]*Contact
	// focusID is the id of the contact that the agent works on and that commands act on, 0 if there
	// is none. The documentation names no contact in a command, so it is whatever the console
	// considers current.
	focusID int64
}

// NewList returns an empty list. nextID gives the id of each new contact.
func NewList(nextID func() int64) *List {
	return &List{nextID: nextID, byID: map[int64]*Contact{}}
}

// NewID returns the id of what is to come.
func (l *List) NewID() int64 { return l.nextID() }

// Add puts a contact into the list, with an id of its own.
func (l *List) Add(k Contact) *Contact {
	k.ID = l.NewID()
	k.Master = k.ID
	l.byID[k.ID] = &k
	return &k
}

// Restore replaces what the list holds, and which of it is focused, 0 for none.
func (l *List) Restore(contacts []Contact, focusID int64) {
	clear(l.byID)
	for _, k := range contacts {
		l.byID[k.ID] = &k
	}
	l.focusID = focusID
}

// Remove takes a contact out.
func (l *List) Remove(id int64) {
	delete(l.byID, id)
	if l.focusID == id {
		l.focusID = 0
	}
}

// Count is how many contacts there are.
func (l *List) Count() int { return len(l.byID) }

// Get returns a contact, nil if there is none of that id.
func (l *List) Get(id int64) *Contact { return l.byID[id] }

// Focused is the contact that the agent works on, nil if none is focused.
func (l *List) Focused() *Contact { return l.byID[l.focusID] }

// FocusedID is 0 if none is focused.
func (l *List) FocusedID() int64 { return l.focusID }

// Focus makes a contact the focused one.
func (l *List) Focus(k *Contact) { l.focusID = k.ID }

// IsFocused reports whether a contact is the focused one.
func (l *List) IsFocused(k *Contact) bool { return l.focusID == k.ID }

// All returns the contacts in ascending order of id.
func (l *List) All() []*Contact {
	return slices.SortedFunc(maps.Values(l.byID), func(a, b *Contact) int {
		return cmp.Compare(a.ID, b.ID)
	})
}

// Find returns the contacts that a condition holds for, in ascending order of id.
func (l *List) Find(wanted func(*Contact) bool) []*Contact {
	return slices.DeleteFunc(l.All(), func(k *Contact) bool { return !wanted(k) })
}

// First returns the contact of the lowest id that a condition holds for, nil if there is none.
func (l *List) First(wanted func(*Contact) bool) *Contact {
	for _, k := range l.All() {
		if wanted(k) {
			return k
		}
	}
	return nil
}

// Last returns the contact of the highest id that a condition holds for, nil if there is none.
func (l *List) Last(wanted func(*Contact) bool) *Contact {
	found := l.Find(wanted)
	if len(found) == 0 {
		return nil
	}
	return found[len(found)-1]
}

// Some is true if a condition holds for at least one contact.
func (l *List) Some(wanted func(*Contact) bool) bool { return l.First(wanted) != nil }
