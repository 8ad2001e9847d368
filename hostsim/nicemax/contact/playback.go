package contact

import "time"

// MessageLength is how long every voicemail is.
const MessageLength = 42 * time.Second

// Playback is where the agent is in a voicemail. It stops by itself at the end of the message; no
// event says so. Played again, the message begins anew.
type Playback struct {
	// playing stays true at the end of the message; see IsPlaying.
	playing bool
	// at is the position when it was last started or paused.
	at      time.Duration
	started time.Time
}

// Position is how much of the message has been played.
func (p Playback) Position(now time.Time) time.Duration {
	if !p.playing {
		return p.at
	}
	return min(p.at+now.Sub(p.started), MessageLength)
}

// IsPlaying is true while the agent hears the message.
func (p Playback) IsPlaying(now time.Time) bool {
	return p.playing && p.Position(now) < MessageLength
}

// Paused is true until the message is played. At its end it is not paused.
func (p Playback) Paused() bool { return !p.playing }

// Play goes on where the message was paused, and begins anew at its end.
func (p *Playback) Play(now time.Time) {
	if p.at = p.Position(now); p.at >= MessageLength {
		p.at = 0
	}
	p.playing, p.started = true, now
}

// Pause keeps the position.
func (p *Playback) Pause(now time.Time) { p.at, p.playing = p.Position(now), false }
