package registration

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/state"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// rejoin finds the contacts that ended while the page was away. The console
// says only what is there now, so what it no longer mentions is gone. It says so
// in one message, the one with the acknowledgement; but early versions of CXone
// Agent, and later ones that know no agent state yet, acknowledge and say
// nothing else, and that must not end all contacts.
type rejoin struct {
	missing      map[string]struct{} // contacts of before that were not mentioned since
	current      string              // the contact that the agent had selected
	asked        bool                // and no acknowledgement came yet
	answered     bool                // by the message under way
	acknowledged bool                // by the message under way
	complete     bool                // its snapshot leaves nothing out
	snapshot     bool                // the message under way holds a state
	isSwept      bool                // the snapshot came, and what is missing is in after-call work
}

// await takes the contacts that the console has to mention again. A page that
// knows nothing yet asks for the first time.
func (r *Registration) await() {
	r.rejoin.await(r.state.Contacts.IDs())
	r.rejoin.current, r.state.Focus.Current = r.state.Focus.Current, "" // known again if nothing was missed
	r.rejoin.asked = !r.state.IsEmpty()
}

func (c *rejoin) await(contacts map[string]struct{}) {
	c.isSwept = false
	c.missing = contacts
}

// BeginMessage forgets what the message before held.
func (r *Registration) BeginMessage() {
	c := &r.rejoin
	c.acknowledged, c.complete, c.snapshot, c.answered = false, false, false, false
}

// Note looks at facts before repeats are sorted out: a contact that is just as
// it was is mentioned too.
func (r *Registration) Note(facts []dialect.Fact) {
	c := &r.rejoin
	if len(c.missing) == 0 && !c.asked {
		return
	}
	for _, f := range facts {
		switch f := f.(type) {
		case dialect.Acknowledged:
			c.acknowledged = c.acknowledged || f.OK
			c.complete = c.complete || f.Complete
		case dialect.AgentStateChanged:
			c.snapshot = true
		case dialect.ContactChanged:
			delete(c.missing, f.ID)
		}
	}
}

// Sweep ends what the console's first message after the return left out. MAX
// leaves out nothing. CXone Agent leaves out other channels than voice, so these
// stay until it speaks of them, and calls in after-call work, so these stay while
// the agent does any.
func (r *Registration) Sweep() {
	if r.rejoin.asked && r.rejoin.acknowledged {
		r.rejoin.asked, r.rejoin.answered = false, true
		r.unconfirmMissing()
	}
	if !r.rejoin.snapshot || !r.rejoin.acknowledged && !r.rejoin.isSwept {
		return
	}
	for _, c := range r.state.Contacts.InOrder() {
		if _, missing := r.rejoin.missing[c.ID]; missing {
			r.sweepOne(c)
		}
	}
	r.rejoin.isSwept = true
}

func (r *Registration) sweepOne(c *state.Contact) {
	switch {
	case r.leavesOut(c.Channel):
		delete(r.rejoin.missing, c.ID)
	case !r.isWorkedUp(c):
		r.filter.ForgetContact(c.ID)
		r.state.Contacts.Lost(c.ID)
	}
}

// Conclude draws the conclusion from an answer: if it brings news, the page may have
// missed a mute too, or that the agent selected another contact.
func (r *Registration) Conclude(isNews bool) {
	switch {
	case !r.rejoin.answered:
	case isNews:
		r.state.Agent.UnconfirmMute()
	case r.state.Focus.Current == "":
		r.state.Focus.Current = r.rejoin.current
	}
}

// unconfirmMissing marks what the answer leaves out.
func (r *Registration) unconfirmMissing() {
	if !r.rejoin.snapshot {
		r.state.Agent.Unconfirm()
	}
	for _, c := range r.state.Contacts.InOrder() {
		if _, missing := r.rejoin.missing[c.ID]; missing {
			r.state.Contacts.Unconfirm(c)
		}
	}
}

func (r *Registration) leavesOut(c contract.Channel) bool {
	return !r.rejoin.complete && c != contract.Voice && c != contract.Voicemail
}

func (r *Registration) isWorkedUp(c *state.Contact) bool {
	return !r.rejoin.complete && c.State == contract.Wrapup && r.state.Agent.Now.Status == contract.AgentWrapup
}
