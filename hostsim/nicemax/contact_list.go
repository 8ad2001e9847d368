package nicemax

import (
	"cmp"
	"maps"
	"slices"
)

// list holds every contact that is not yet in its final state, and which of them is focused.
type list struct {
	nextID func() int64
	byID   map[int64]*contact
	// focusID is the id of the contact that the agent works on and that commands act on, 0 if there
	// is none. The documentation names no contact in a command, so it is whatever the console
	// considers current.
	focusID int64
}

// newList returns an empty list. nextID gives the id of each new contact.
func newList(nextID func() int64) *list {
	return &list{nextID: nextID, byID: map[int64]*contact{}}
}

// newID returns the id of what is to come.
func (l *list) newID() int64 { return l.nextID() }

// add puts a contact into the list, with an id of its own.
func (l *list) add(k contact) *contact {
	k.id = l.newID()
	k.master = k.id
	l.byID[k.id] = &k
	return &k
}

// remove takes a contact out.
func (l *list) remove(id int64) {
	delete(l.byID, id)
	if l.focusID == id {
		l.focusID = 0
	}
}

// count is how many contacts there are.
func (l *list) count() int { return len(l.byID) }

// get returns a contact, nil if there is none of that id.
func (l *list) get(id int64) *contact { return l.byID[id] }

// focused is the contact that the agent works on, nil if none is focused.
func (l *list) focused() *contact { return l.byID[l.focusID] }

// focusedID is 0 if none is focused.
func (l *list) focusedID() int64 { return l.focusID }

// focus makes a contact the focused one.
func (l *list) focus(k *contact) { l.focusID = k.id }

// isFocused tells whether a contact is the focused one.
func (l *list) isFocused(k *contact) bool { return l.focusID == k.id }

// all returns the contacts in ascending order of id.
func (l *list) all() []*contact {
	return slices.SortedFunc(maps.Values(l.byID), func(a, b *contact) int {
		return cmp.Compare(a.id, b.id)
	})
}

// find returns the contacts that a condition holds for, in ascending order of id.
func (l *list) find(wanted func(*contact) bool) []*contact {
	return slices.DeleteFunc(l.all(), func(k *contact) bool { return !wanted(k) })
}

// first returns the contact of the lowest id that a condition holds for, nil if there is none.
func (l *list) first(wanted func(*contact) bool) *contact {
	for _, k := range l.all() {
		if wanted(k) {
			return k
		}
	}
	return nil
}

// last returns the contact of the highest id that a condition holds for, nil if there is none.
func (l *list) last(wanted func(*contact) bool) *contact {
	found := l.find(wanted)
	if len(found) == 0 {
		return nil
	}
	return found[len(found)-1]
}

// some is true if a condition holds for at least one contact.
func (l *list) some(wanted func(*contact) bool) bool { return l.first(wanted) != nil }
