package bridge

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// rejoin finds the contacts that ended while the page was away. The console
// says only what is there now, so what it no longer mentions is gone. It says so
// in one message, the one with the acknowledgement; but early versions of CXone
// Agent, and later ones that know no agent state yet, acknowledge and say
// nothing else, and that must not empty the desk.
type rejoin struct {
	missing      map[string]struct{} // contacts of before that were not mentioned since
	current      string              // the contact that the agent had in front
	asked        bool                // and no acknowledgement came yet
	answered     bool                // by the message under way
	acknowledged bool                // by the message under way
	complete     bool                // it promises that its snapshot is
	snapshot     bool                // the message under way holds a state
	swept        bool                // the snapshot came, and what is missing is in after-call work
}

// await takes the contacts that the console has to mention again. A page that
// knows nothing yet asks for the first time.
func (b *Bridge) await() {
	b.rejoin.await(b.contacts)
	b.rejoin.current, b.current = b.current, "" // known again if nothing was missed
	b.rejoin.asked = len(b.contacts) > 0 || b.agent != nobody
}

func (c *rejoin) await(contacts map[string]*contact) {
	c.swept = false
	c.missing = make(map[string]struct{}, len(contacts))
	for id := range contacts {
		c.missing[id] = struct{}{}
	}
}

func (c *rejoin) begin() {
	c.acknowledged, c.complete, c.snapshot, c.answered = false, false, false, false
}

// note looks at facts before repeats are sorted out: a contact that is just as
// it was is mentioned too.
func (c *rejoin) note(facts []dialect.Fact) {
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

// sweep ends what the console's first message after the return left out. MAX
// leaves out nothing. CXone Agent leaves out other channels than voice, so these
// stay until it speaks of them, and calls in after-call work, so these stay while
// the agent does any.
func (b *Bridge) sweep() {
	if b.rejoin.asked && b.rejoin.acknowledged {
		b.rejoin.asked, b.rejoin.answered = false, true
		b.unconfirmMissing()
	}
	if !b.rejoin.snapshot || !b.rejoin.acknowledged && !b.rejoin.swept {
		return
	}
	for _, c := range b.inOrder() {
		if _, missing := b.rejoin.missing[c.ID]; missing {
			b.sweepOne(c)
		}
	}
	b.rejoin.swept = true
}

func (b *Bridge) sweepOne(c *contact) {
	switch {
	case b.leavesOut(c.Channel):
		delete(b.rejoin.missing, c.ID)
	case !b.isWorkedUp(c):
		b.dedupe.forgetContact(c.ID, repeatKey{})
		b.contactLost(c.ID)
	}
}

// missed draws the conclusion from an answer: if it tells news, the page may have
// missed a mute too, or that the agent turned to another contact.
func (b *Bridge) missed(isNews bool) {
	switch {
	case !b.rejoin.answered:
	case isNews:
		b.unconfirmMute()
	case b.current == "":
		b.current = b.rejoin.current
	}
}

// unconfirmMissing marks what the answer leaves out.
func (b *Bridge) unconfirmMissing() {
	if !b.rejoin.snapshot {
		b.unconfirmAgent()
	}
	for _, c := range b.inOrder() {
		if _, missing := b.rejoin.missing[c.ID]; missing {
			b.unconfirmContact(c)
		}
	}
}

func (b *Bridge) leavesOut(c contract.Channel) bool {
	return !b.rejoin.complete && c != contract.Voice && c != contract.Voicemail
}

func (b *Bridge) isWorkedUp(c *contact) bool {
	return !b.rejoin.complete && c.State == contract.Wrapup && b.agent.Status == contract.AgentWrapup
}
