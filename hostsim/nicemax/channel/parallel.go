package channel

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// parallel is what chats and work items have in common: the agent may have several beside a call.
type parallel struct{ state *acd.State }

// accept opens the contact.
func (p *parallel) accept(k *contact.Contact, ch *acd.Change) {
	ch.Enter(k, contact.Active)
	p.state.AutoFocus(k, ch)
}

// refuse ends an offer. It is also how an offer ends that ran out.
func (p *parallel) refuse(k *contact.Contact, ch *acd.Change) { ch.End(k, contact.Disconnected) }

// interrupt sets the contact aside for something more urgent; the agent resumes it. What makes the
// platform do so is not documented, so it is an act of whoever plays the platform.
func (p *parallel) interrupt(k *contact.Contact, ch *acd.Change) {
	ch.Enter(k, contact.Interrupted)
}

// resume goes back to what was interrupted, and focuses it.
func (p *parallel) resume(k *contact.Contact, ch *acd.Change) {
	ch.Enter(k, contact.Active)
	p.state.Focus(k, ch)
}
