package nicemax

import (
	"maps"
	"slices"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// change collects what one action alters, so that it goes out as one poll batch: the agent, the contacts in ascending order of id, then the rest.
// That is the order of the snapshot; the platform's own is not documented.
type change struct {
	now     time.Time
	touched map[int64]bool
	early   []event
	later   []event
	// posts go out behind the batch, past every filter: what a console says of itself and not for the platform.
	posts []pagelink.Post
}

func (c *Console) begin() *change { return &change{now: c.clock.Now(), touched: map[int64]bool{}} }

// touch marks a contact whose present state is to be told.
func (ch *change) touch(contacts ...*contact) {
	for _, k := range contacts {
		ch.touched[k.id] = true
	}
}

// tellFirst adds an event ahead of the contacts: a status that a contact passes through within the batch.
func (ch *change) tellFirst(e event) { ch.early = append(ch.early, e) }

// tell adds an event behind the contacts.
func (ch *change) tell(e ...event) { ch.later = append(ch.later, e...) }

// commit draws the consequences of a change for focus, agent state and mute, and delivers the batch.
func (c *Console) commit(ch *change) pagelink.Reply {
	c.keepFocus(ch)
	var batch []event
	if c.settleAgent(ch.now) {
		batch = append(batch, c.agent.event())
	}
	batch = append(batch, ch.early...)
	for _, id := range slices.Sorted(maps.Keys(ch.touched)) {
		batch = append(batch, c.eventOf(c.contacts[id]))
	}
	if c.liftsMute() {
		c.agent.muted = false
		batch = append(batch, newMute(false))
	}
	reply := c.deliver(append(batch, ch.later...))
	reply.Posts = append(reply.Posts, ch.posts...)
	return reply
}
