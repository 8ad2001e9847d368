package event

import (
	"strconv"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// voiceMailContactEvent is VoiceMailContactEvent.
type voiceMailContactEvent struct {
	Type string
	origin
	ContactID           string
	MasterID            string
	CreatedDate         string
	CustomData          string
	FileDuration        string
	FileName            string
	FinalState          string
	From                string
	To                  string
	IsInbound           string
	Label               string
	LastStateChangeTime string
	OmniGroupId         string
	ParentContactId     string
	RequireDisposition  string
	ScreenPopUrl        string
	Skill               string
	SkillName           string
	StartTime           string
	Status              string
	VoiceMailType       string
}

// newVoiceMailContact gives durations in seconds; the platform's unit is not documented. Skill is
// the skill's number, as SkillName is its name.
func newVoiceMailContact(k *contact.Contact) voiceMailContactEvent {
	return voiceMailContactEvent{
		Type: "VoiceMailContactEvent", origin: servers, ContactID: idText(k.ID),
		MasterID: idText(k.Master), CreatedDate: timeText(k.Started),
		FileDuration: seconds(contact.MessageLength), FileName: "voicemail-" + idText(k.ID) + ".wav",
		FinalState: boolText(k.Final), From: k.Customer, To: ownNumber, IsInbound: boolText(true),
		LastStateChangeTime: timeText(k.Changed), RequireDisposition: boolText(false),
		ScreenPopUrl: k.Pop.Address, Skill: k.Skill.ID, SkillName: k.Skill.Name,
		StartTime: timeText(k.Started), Status: string(k.Status),
	}
}

// playBackEvent is VoiceMailPlayBackEvent. The case of its ContactId is not established.
type playBackEvent struct {
	Type string
	origin
	ContactId        string
	PlayBackPaused   string
	PlayBackPosition string
}

// NewPlayBack has the position in a voicemail, and whether it is paused.
func NewPlayBack(k *contact.Contact, now time.Time) Event {
	return Event{ContactID: k.ID, Element: playBackEvent{
		Type: "VoiceMailPlayBackEvent", origin: servers, ContactId: idText(k.ID),
		PlayBackPaused:   boolText(k.Playback.Paused()),
		PlayBackPosition: seconds(k.Playback.Position(now)),
	}}
}

func seconds(d time.Duration) string { return strconv.Itoa(int(d / time.Second)) }
