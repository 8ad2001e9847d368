package contact

import "fmt"

// Skill is the queue that a contact came through. Every skill serves one channel.
type Skill struct {
	ID      string  `json:"id"`
	Name    string  `json:"name"`
	Channel Channel `json:"channel"`
}

// Skills are those of the one agent there is; the first of a channel is its default.
var Skills = []Skill{
	{"4011", "Billing EN", Phone},
	{"4012", "Support FR", Phone},
	{"4021", "Chat EN", Chat},
	{"4031", "Claims voicemail", Voicemail},
	{"4041", "Back office", WorkItem},
	{"4051", "Social EN", Digital},
}

// FindSkill returns a skill of the channel by its name, and the channel's default for an empty
// name.
func FindSkill(name string, of Channel) (Skill, error) {
	for _, s := range Skills {
		if s.Channel == of && (name == s.Name || name == "") {
			return s, nil
		}
	}
	return Skill{}, fmt.Errorf("no %s skill %q", of, name)
}
