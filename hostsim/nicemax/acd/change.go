package acd

import (
	"maps"
	"slices"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Change collects what one action alters, so that it goes out as one poll batch: the agent, the
// contacts in ascending order of id, then the rest. That is the order of the snapshot; the
// platform's own is not documented.
type Change struct {
	Now     time.Time
	touched map[int64]bool
	early   []event.Event
	later   []event.Event
	// Posts go out behind the batch, past every filter: what a console says of itself and not for
	// the platform.
	Posts []pagelink.Post
}

// Begin starts a change.
func (s *State) Begin() *Change { return &Change{Now: s.Clock.Now(), touched: map[int64]bool{}} }

// Touch marks a contact whose present state the batch shall have.
func (ch *Change) Touch(k *contact.Contact) { ch.touched[k.ID] = true }

// touchedIDs are those of the contacts that changed, in ascending order.
func (ch *Change) touchedIDs() []int64 { return slices.Sorted(maps.Keys(ch.touched)) }

// Enter gives a contact a status.
func (ch *Change) Enter(k *contact.Contact, next contact.Status) {
	k.Enter(next, ch.Now)
	ch.Touch(k)
}

// End gives a contact the last status there is for it.
func (ch *Change) End(k *contact.Contact, last contact.Status) {
	k.End(last, ch.Now)
	ch.Touch(k)
}

// EmitFirst adds an event ahead of the contacts: a status that a contact passes through within the
// batch.
func (ch *Change) EmitFirst(e event.Event) { ch.early = append(ch.early, e) }

// Emit adds events behind the contacts.
func (ch *Change) Emit(e ...event.Event) { ch.later = append(ch.later, e...) }

// Post adds posts behind the batch.
func (ch *Change) Post(posts ...pagelink.Post) { ch.Posts = append(ch.Posts, posts...) }

// Commit draws the consequences of a change for focus, agent state and mute, and returns the batch.
func (s *State) Commit(ch *Change) []event.Event {
	s.keepFocus(ch)
	var batch []event.Event
	if s.updateAgent(ch.Now) {
		batch = append(batch, s.AgentEvent())
	}
	batch = append(batch, ch.early...)
	for _, id := range ch.touchedIDs() {
		batch = append(batch, s.ContactEvent(s.Contacts.Get(id)))
	}
	if s.endsMute() {
		s.Agent.Muted = false
		batch = append(batch, event.NewMute(false))
	}
	return append(batch, ch.later...)
}

// endsMute reports whether a mute ends now, with an event.
func (s *State) endsMute() bool {
	return s.Faults[faults.MuteEndsWithCall] && s.Agent.Muted &&
		!s.Contacts.Some((*contact.Contact).Connected)
}
