package registration

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/dedupe"
	"github.com/ctibridge/ctibridge/wasm/bridge/state"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// Rejoin finds the contacts that ended while the page was away. The console
// says only what is there now, so what it no longer mentions is gone. It says so
// in one message, the one with the acknowledgement; but early versions of CXone
// Agent, and later ones that know no agent state yet, acknowledge and say
// nothing else, and that must not end all contacts.
type Rejoin struct {
	missing      map[string]struct{} // contacts of before that were not mentioned since
	asked        bool                // and no acknowledgement came yet
	answered     bool                // by the message under way
	acknowledged bool                // by the message under way
	complete     bool                // its snapshot leaves nothing out
	snapshot     bool                // the message under way holds a state
	isSwept      bool                // the snapshot came, and what is missing is in after-call work
	filter       *dedupe.Filter
	state        *state.State
}

// await takes the contacts that the console has to mention again. A page that
// knows nothing yet asks for the first time.
func (r *Rejoin) await() {
	r.isSwept, r.missing = false, r.state.Contacts.IDs()
	r.state.Focus.Doubt()
	r.asked = !r.state.IsEmpty()
}

// BeginMessage forgets what the message before held.
func (r *Rejoin) BeginMessage() {
	r.acknowledged, r.complete, r.snapshot, r.answered = false, false, false, false
}

// Note looks at facts before repeats are sorted out: a contact that is just as
// it was is mentioned too.
func (r *Rejoin) Note(facts []dialect.Fact) {
	if len(r.missing) == 0 && !r.asked {
		return
	}
	for _, f := range facts {
		switch f := f.(type) {
		case dialect.Acknowledged:
			r.acknowledged = r.acknowledged || f.OK
			r.complete = r.complete || f.Complete
		case dialect.AgentStateChanged:
			r.snapshot = true
		case dialect.ContactChanged:
			delete(r.missing, f.ID)
		}
	}
}

// Sweep ends what the console's first message after the return left out. MAX
// leaves out nothing. CXone Agent leaves out other channels than voice, so these
// stay until it speaks of them, and calls in after-call work, so these stay while
// the agent does any.
func (r *Rejoin) Sweep() {
	if r.asked && r.acknowledged {
		r.asked, r.answered = false, true
		r.unconfirmMissing()
	}
	if !r.snapshot || !r.acknowledged && !r.isSwept {
		return
	}
	for _, c := range r.state.Contacts.InOrder() {
		if _, missing := r.missing[c.ID]; missing {
			r.sweepOne(c)
		}
	}
	r.isSwept = true
}

func (r *Rejoin) sweepOne(c *state.Contact) {
	switch {
	case r.leavesOut(c.Channel):
		delete(r.missing, c.ID)
	case !r.isWorkedUp(c):
		r.filter.ForgetContact(c.ID)
		r.state.Contacts.Lost(c.ID)
	}
}

// Conclude draws the conclusion from an answer: if it brings news, the page may have
// missed a mute too, or that the agent selected another contact.
func (r *Rejoin) Conclude(isNews bool) {
	switch {
	case !r.answered:
	case isNews:
		r.state.Agent.UnconfirmMute()
	default:
		r.state.Focus.Confirm()
	}
}

// unconfirmMissing marks what the answer leaves out.
func (r *Rejoin) unconfirmMissing() {
	if !r.snapshot {
		r.state.Agent.Unconfirm()
	}
	for _, c := range r.state.Contacts.InOrder() {
		if _, missing := r.missing[c.ID]; missing {
			r.state.Contacts.Unconfirm(c)
		}
	}
}

func (r *Rejoin) leavesOut(c contract.Channel) bool {
	return !r.complete && c != contract.Voice && c != contract.Voicemail
}

func (r *Rejoin) isWorkedUp(c *state.Contact) bool {
	return !r.complete && c.State == contract.Wrapup && r.state.Agent.Now.Status == contract.AgentWrapup
}
