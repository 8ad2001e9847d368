package channel

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
)

// Voicemails are messages that the agent hears over the phone, so that one takes the agent as a
// call does.
type Voicemails struct{ state *acd.State }

// Offer offers a message to an available agent.
func (v *Voicemails) Offer(in struct {
	Caller, Skill string
	popFields
}, ch *acd.Change) error {
	via, pop, err := in.read(in.Skill, contact.Voicemail)
	if err != nil {
		return err
	}
	v.state.NewContact(ch, contact.Voicemail, contact.Incoming, in.Caller, via).Pop = pop
	return nil
}

// accept plays the message.
func (v *Voicemails) accept(k *contact.Contact, ch *acd.Change) {
	ch.Enter(k, contact.Active)
	v.state.AutoFocus(k, ch)
	k.Playback.Play(ch.Now)
	ch.Emit(event.NewPlayBack(k, ch.Now))
}

// toggleHold pauses the message as well.
func (v *Voicemails) toggleHold(k *contact.Contact, ch *acd.Change) {
	if k.Status == contact.Holding {
		ch.Enter(k, contact.Active)
		return
	}
	ch.Enter(k, contact.Holding)
	if k.Playback.IsPlaying(ch.Now) {
		v.playOrPause(k, ch)
	}
}

// playOrPause plays the message, or pauses it.
func (v *Voicemails) playOrPause(k *contact.Contact, ch *acd.Change) {
	if k.Playback.IsPlaying(ch.Now) {
		k.Playback.Pause(ch.Now)
	} else {
		k.Playback.Play(ch.Now)
	}
	ch.Emit(event.NewPlayBack(k, ch.Now))
}

// discard ends a voicemail, be it played, refused or missed; the platform has no other status for
// it.
func (v *Voicemails) discard(k *contact.Contact, ch *acd.Change) { ch.End(k, contact.Discarded) }

// miss treats the agent as a missed call does.
func (v *Voicemails) miss(k *contact.Contact, ch *acd.Change) {
	v.discard(k, ch)
	v.state.LeaveAfterMiss()
}
