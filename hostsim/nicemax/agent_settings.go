package nicemax

// settings say how many contacts the agent may have at once, and whether one that is accepted
// becomes the focused one.
type settings struct {
	chat, sms, email, workItem, digital, voice, total int64
	autoFocus                                         bool
}

var firstSettings = settings{
	chat: 3, sms: 2, email: 2, workItem: 1, digital: 4, voice: 1, total: 5, autoFocus: true,
}

// limit is how many contacts of a channel there may be, for the channels that run in parallel.
func (s settings) limit(of channel) int64 {
	switch of {
	case chat:
		return s.chat
	case workItem:
		return s.workItem
	case digital:
		return s.digital
	}
	return 0
}
