package nicemax

import (
	"strconv"
	"time"
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

// newVoiceMailContact gives durations in seconds; the platform's unit is not documented. Skill is the skill's number, as SkillName is its name.
func newVoiceMailContact(k *contact) voiceMailContactEvent {
	return voiceMailContactEvent{
		Type: "VoiceMailContactEvent", origin: servers, ContactID: idText(k.id), MasterID: idText(k.master), CreatedDate: timeText(k.started),
		FileDuration: seconds(messageLength), FileName: "voicemail-" + idText(k.id) + ".wav", FinalState: boolText(k.final), From: k.customer,
		To: ownNumber, IsInbound: boolText(true), LastStateChangeTime: timeText(k.changed), RequireDisposition: boolText(false),
		ScreenPopUrl: k.pop.address, Skill: k.skill.ID, SkillName: k.skill.Name, StartTime: timeText(k.started), Status: string(k.status),
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

func newPlayBack(k *contact, now time.Time) event {
	return event{contactID: k.id, element: playBackEvent{
		Type: "VoiceMailPlayBackEvent", origin: servers, ContactId: idText(k.id), PlayBackPaused: boolText(k.playback.paused()),
		PlayBackPosition: seconds(k.playback.position(now)),
	}}
}

func seconds(d time.Duration) string { return strconv.Itoa(int(d / time.Second)) }
