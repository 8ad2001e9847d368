package nicemax

// conferences joins calls. There is one conference at a time.
type conferences struct {
	state *state
	// count is how many there were, for ConferenceNo.
	count int
}

// members lists the calls of the conference, if there is one.
func (c *conferences) members() []*contact {
	return c.state.contacts.find(func(k *contact) bool { return k.call.inConference })
}

// start joins every call that is connected. The platform numbers conferences; here they count from
// 1 for each console.
func (c *conferences) start(_ struct{}, ch *change) error {
	for _, k := range c.state.contacts.find((*contact).connected) {
		k.call.inConference = true
		ch.enter(k, joined)
	}
	c.count++
	ch.emit(newConference(c.count))
	return nil
}

// canStart needs two parties, of whom at least one is not yet in the conference.
func (c *conferences) canStart() bool {
	parties := c.state.contacts.find((*contact).connected)
	return len(parties) >= 2 && len(c.members()) < len(parties)
}

// leave takes a party out.
func (c *conferences) leave(k *contact, ch *change) {
	k.call.inConference = false
	c.dissolve(ch)
}

// dissolve ends the conference if one party is left. One party alone is no conference any more.
func (c *conferences) dissolve(ch *change) {
	rest := c.members()
	if len(rest) != 1 {
		return
	}
	last := rest[0]
	last.call.inConference = false
	if last.status == joined {
		last.enter(active, ch.now)
	}
	ch.touch(last)
}
