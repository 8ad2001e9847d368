package nicemax

import "time"

// messageLength is how long every voicemail is.
const messageLength = 42 * time.Second

// playback is where the agent is in a voicemail. It stops by itself at the end of the message; no
// event says so. Played again, the message begins anew.
type playback struct {
	// playing stays true at the end of the message; see isPlaying.
	playing bool
	// at is the position when it was last started or paused.
	at      time.Duration
	started time.Time
}

// position is how much of the message has been played.
func (p playback) position(now time.Time) time.Duration {
	if !p.playing {
		return p.at
	}
	return min(p.at+now.Sub(p.started), messageLength)
}

// isPlaying is true while the agent hears the message.
func (p playback) isPlaying(now time.Time) bool {
	return p.playing && p.position(now) < messageLength
}

// paused is true until the message is played. At its end it is not paused.
func (p playback) paused() bool { return !p.playing }

// play goes on where the message was paused, and begins anew at its end.
func (p *playback) play(now time.Time) {
	if p.at = p.position(now); p.at >= messageLength {
		p.at = 0
	}
	p.playing, p.started = true, now
}

// pause keeps the position.
func (p *playback) pause(now time.Time) { p.at, p.playing = p.position(now), false }
