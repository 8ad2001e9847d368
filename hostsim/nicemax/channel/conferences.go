package channel

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
)

// Conferences joins calls. There is one conference at a time.
type Conferences struct {
	state *acd.State
	// count is how many there were, for ConferenceNo.
	count int
}

// members lists the calls of the conference, if there is one.
func (c *Conferences) members() []*contact.Contact {
	return c.state.Contacts.Find(func(k *contact.Contact) bool { return k.Call.InConference })
}

// Start joins every call that is connected. The platform numbers conferences; here they count from
// 1 for each console.
func (c *Conferences) Start(_ struct{}, ch *acd.Change) error {
	for _, k := range c.state.Contacts.Find((*contact.Contact).Connected) {
		k.Call.InConference = true
		ch.Enter(k, contact.Joined)
	}
	c.count++
	ch.Emit(event.NewConference(c.count))
	return nil
}

// CanStart needs two parties, of whom at least one is not yet in the conference.
func (c *Conferences) CanStart() bool {
	parties := c.state.Contacts.Find((*contact.Contact).Connected)
	return len(parties) >= 2 && len(c.members()) < len(parties)
}

// leave takes a party out.
func (c *Conferences) leave(k *contact.Contact, ch *acd.Change) {
	k.Call.InConference = false
	c.dissolve(ch)
}

// dissolve ends the conference if one party is left. One party alone is no conference any more.
func (c *Conferences) dissolve(ch *acd.Change) {
	rest := c.members()
	if len(rest) != 1 {
		return
	}
	last := rest[0]
	last.Call.InConference = false
	if last.Status == contact.Joined {
		last.Enter(contact.Active, ch.Now)
	}
	ch.Touch(last)
}
