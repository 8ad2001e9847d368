package nicemax

import "fmt"

// skill is the queue that a contact came through. Every skill serves one channel.
type skill struct {
	ID      string  `json:"id"`
	Name    string  `json:"name"`
	Channel channel `json:"channel"`
}

// skills are those of the one agent there is; the first of a channel is its default.
var skills = []skill{
	{"4011", "Billing EN", phone},
	{"4012", "Support FR", phone},
	{"4021", "Chat EN", chat},
	{"4031", "Claims voicemail", voicemail},
	{"4041", "Back office", workItem},
	{"4051", "Social EN", digital},
}

// findSkill returns a skill of the channel by its name, and the channel's default for an empty name.
func findSkill(name string, of channel) (skill, error) {
	for _, s := range skills {
		if s.Channel == of && (name == s.Name || name == "") {
			return s, nil
		}
	}
	return skill{}, fmt.Errorf("no %s skill %q", of, name)
}
