package nicemax

// parallel is what chats and work items have in common: the agent may have several beside a call.
type parallel struct{ state *state }

// accept opens the contact.
func (p *parallel) accept(k *contact, ch *change) {
	ch.enter(k, active)
	p.state.autoFocus(k, ch)
}

// refuse ends an offer. It is also how an offer ends that ran out.
func (p *parallel) refuse(k *contact, ch *change) { ch.end(k, disconnected) }

// interrupt sets the contact aside for something more urgent; the agent resumes it. What makes the
// platform do so is not documented, so it is an act of whoever plays the platform.
func (p *parallel) interrupt(k *contact, ch *change) { ch.enter(k, interrupted) }

// resume goes back to what was interrupted, and focuses it.
func (p *parallel) resume(k *contact, ch *change) {
	ch.enter(k, active)
	p.state.focus(k, ch)
}
