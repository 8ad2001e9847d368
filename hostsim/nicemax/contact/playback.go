package contact

import "time"

// MessageLength is how long every voicemail is.
const MessageLength = 42 * time.Second

// Playback is where the agent is in a voicemail. It stops by itself at the end of the message; no
// event says so. Played again, the message begins anew.
type Playback struct {
	// Running stays true at the end of the message; see IsPlaying.
	Running bool `json:"running"`
	// At is the position when it was last started or paused.
	At      time.Duration `json:"at"`
	Started time.Time     `json:"started"`
}

// Position is how much of the message has been played.
func (p Playback) Position(now time.Time) time.Duration {
	if !p.Running {
		return p.At
	}
	return min(p.At+now.Sub(p.Started), MessageLength)
}

// IsPlaying is true while the agent hears the message.
func (p Playback) IsPlaying(now time.Time) bool {
	return p.Running && p.Position(now) < MessageLength
}

// Paused is true until the message is played. At its end it is not paused.
func (p Playback) Paused() bool { return !p.Running }

// Play goes on where the message was paused, and begins anew at its end.
func (p *Playback) Play(now time.Time) {
	if p.At = p.Position(now); p.At >= MessageLength {
		p.At = 0
	}
	p.Running, p.Started = true, now
}

// Pause keeps the position.
func (p *Playback) Pause(now time.Time) { p.At, p.Running = p.Position(now), false }
