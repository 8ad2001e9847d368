package agent

import "github.com/ctibridge/ctibridge/hostsim/nicemax/contact"

// Settings say how many contacts the agent may have at once, and whether one that is accepted
// becomes the focused one.
type Settings struct {
	Chat      int64 `json:"chat"`
	SMS       int64 `json:"sms"`
	Email     int64 `json:"email"`
	WorkItem  int64 `json:"workItem"`
	Digital   int64 `json:"digital"`
	Voice     int64 `json:"voice"`
	Total     int64 `json:"total"`
	AutoFocus bool  `json:"autoFocus"`
}

var firstSettings = Settings{
	Chat: 3, SMS: 2, Email: 2, WorkItem: 1, Digital: 4, Voice: 1, Total: 5, AutoFocus: true,
}

// Limit is how many contacts of a channel there may be, for the channels that run in parallel.
func (s Settings) Limit(of contact.Channel) int64 {
	switch of {
	case contact.Chat:
		return s.Chat
	case contact.WorkItem:
		return s.WorkItem
	case contact.Digital:
		return s.Digital
	}
	return 0
}
