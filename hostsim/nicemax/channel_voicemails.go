package nicemax

// voicemails are messages that the agent hears over the phone, so that one takes the agent as a
// call does.
type voicemails struct{ state *state }

// offer offers a message to an available agent.
func (v *voicemails) offer(in struct {
	Caller, Skill string
	popFields
}, ch *change) error {
	via, pop, err := in.read(in.Skill, voicemail)
	if err != nil {
		return err
	}
	v.state.newContact(ch, voicemail, incoming, in.Caller, via).pop = pop
	return nil
}

// accept plays the message.
func (v *voicemails) accept(k *contact, ch *change) {
	ch.enter(k, active)
	v.state.autoFocus(k, ch)
	k.playback.play(ch.now)
	ch.emit(newPlayBack(k, ch.now))
}

// toggleHold pauses the message as well.
func (v *voicemails) toggleHold(k *contact, ch *change) {
	if k.status == holding {
		ch.enter(k, active)
		return
	}
	ch.enter(k, holding)
	if k.playback.isPlaying(ch.now) {
		v.playOrPause(k, ch)
	}
}

// playOrPause plays the message, or pauses it.
func (v *voicemails) playOrPause(k *contact, ch *change) {
	if k.playback.isPlaying(ch.now) {
		k.playback.pause(ch.now)
	} else {
		k.playback.play(ch.now)
	}
	ch.emit(newPlayBack(k, ch.now))
}

// discard ends a voicemail, be it played, refused or missed; the platform has no other status for
// it.
func (v *voicemails) discard(k *contact, ch *change) { ch.end(k, discarded) }

// miss treats the agent as a missed call does.
func (v *voicemails) miss(k *contact, ch *change) {
	v.discard(k, ch)
	v.state.leaveAfterMiss()
}
