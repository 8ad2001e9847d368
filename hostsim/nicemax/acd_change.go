package nicemax

import (
	"maps"
	"slices"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// change collects what one action alters, so that it goes out as one poll batch: the agent, the
// contacts in ascending order of id, then the rest. That is the order of the snapshot; the
// platform's own is not documented.
type change struct {
	now     time.Time
	touched map[int64]bool
	early   []event
	later   []event
	// posts go out behind the batch, past every filter: what a console says of itself and not for
	// the platform.
	posts []pagelink.Post
}

// begin starts a change.
func (s *state) begin() *change { return &change{now: s.clock.Now(), touched: map[int64]bool{}} }

// touch marks a contact whose present state the batch shall have.
func (ch *change) touch(k *contact) { ch.touched[k.id] = true }

// touchedIDs are those of the contacts that changed, in ascending order.
func (ch *change) touchedIDs() []int64 { return slices.Sorted(maps.Keys(ch.touched)) }

// enter gives a contact a status.
func (ch *change) enter(k *contact, next status) {
	k.enter(next, ch.now)
	ch.touch(k)
}

// end gives a contact the last status there is for it.
func (ch *change) end(k *contact, last status) {
	k.end(last, ch.now)
	ch.touch(k)
}

// emitFirst adds an event ahead of the contacts: a status that a contact passes through within the
// batch.
func (ch *change) emitFirst(e event) { ch.early = append(ch.early, e) }

// emit adds events behind the contacts.
func (ch *change) emit(e ...event) { ch.later = append(ch.later, e...) }

// post adds posts behind the batch.
func (ch *change) post(posts ...pagelink.Post) { ch.posts = append(ch.posts, posts...) }

// commit draws the consequences of a change for focus, agent state and mute, and returns the batch.
func (s *state) commit(ch *change) []event {
	s.keepFocus(ch)
	var batch []event
	if s.updateAgent(ch.now) {
		batch = append(batch, s.agentEvent())
	}
	batch = append(batch, ch.early...)
	for _, id := range ch.touchedIDs() {
		batch = append(batch, s.contactEvent(s.contacts.get(id)))
	}
	if s.endsMute() {
		s.agent.muted = false
		batch = append(batch, newMute(false))
	}
	return append(batch, ch.later...)
}

// endsMute tells whether a mute ends now, with an event.
func (s *state) endsMute() bool {
	return s.faults[FaultMuteEndsWithCall] && s.agent.muted && !s.contacts.some((*contact).connected)
}
