package nicemax

import "time"

// messageLength is how long every voicemail is.
const messageLength = 42 * time.Second

// playback is where the agent is in a voicemail. It stops by itself at the end of the message; nothing is told of that. Played again, the message
// begins anew.
type playback struct {
	// playing stays true at the end of the message; see heard.
	playing bool
	// at is the position when it was last started or paused.
	at      time.Duration
	started time.Time
}

func (p playback) position(now time.Time) time.Duration {
	if !p.playing {
		return p.at
	}
	return min(p.at+now.Sub(p.started), messageLength)
}

// heard is true while the message is being played.
func (p playback) heard(now time.Time) bool { return p.playing && p.position(now) < messageLength }

func (p *playback) play(now time.Time) {
	if p.at = p.position(now); p.at >= messageLength {
		p.at = 0
	}
	p.playing, p.started = true, now
}

func (p *playback) pause(now time.Time) { p.at, p.playing = p.position(now), false }

func (k *contact) isVoicemail() bool { return k.channel == voicemail && !k.final }

// offerVoicemail offers a message to an available agent: it is heard over the agent's phone, so it takes the agent as a call does.
func (c *Console) offerVoicemail(in struct {
	Caller, Skill string
	popFields
}, ch *change) error {
	via, err := findSkill(in.Skill, voicemail)
	if err != nil {
		return err
	}
	pop, err := in.screenPop()
	if err != nil {
		return err
	}
	c.newContact(ch, voicemail, incoming, in.Caller, via).pop = pop
	return nil
}

func (c *Console) acceptVoicemail(k *contact, ch *change) {
	k.enter(active, ch.now)
	ch.touch(k)
	c.autoFocus(k, ch)
	k.playback.play(ch.now)
	ch.tell(newPlayBack(k, ch.now))
}

// holdVoicemail pauses the message as well.
func (c *Console) holdVoicemail(k *contact, ch *change) {
	ch.touch(k)
	if k.status == holding {
		k.enter(active, ch.now)
		return
	}
	k.enter(holding, ch.now)
	if k.playback.heard(ch.now) {
		c.playOrPause(k, ch)
	}
}

func (c *Console) playOrPause(k *contact, ch *change) {
	if k.playback.heard(ch.now) {
		k.playback.pause(ch.now)
	} else {
		k.playback.play(ch.now)
	}
	ch.tell(newPlayBack(k, ch.now))
}

// discard ends a voicemail, be it heard, refused or missed; the platform has no other status for it.
func (c *Console) discard(k *contact, ch *change) {
	k.end(discarded, ch.now)
	ch.touch(k)
}

// missVoicemail treats the agent as a missed call does.
func (c *Console) missVoicemail(k *contact, ch *change) {
	c.discard(k, ch)
	c.blameAgent()
}
