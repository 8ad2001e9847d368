package nicemax

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// settings say how many contacts the agent may have at once, and whether one that is accepted becomes current.
type settings struct {
	chat, sms, email, workItem, digital, voice, total int64
	autoFocus                                         bool
}

var firstSettings = settings{chat: 3, sms: 2, email: 2, workItem: 1, digital: 4, voice: 1, total: 5, autoFocus: true}

// event tells the settings. DeliveryMode has no documented value; "Omni" stands in for one.
func (s settings) event() event {
	text := func(n int64) string { return strconv.FormatInt(n, 10) }
	return event{element: settingsEvent{
		Type: "MchAgentSettingsChangeEvent", origin: servers, ChatThreshold: text(s.chat), SmsThreshold: text(s.sms), EmailThreshold: text(s.email),
		WorkItemThreshold: text(s.workItem), DigitalThreshold: text(s.digital), VoiceThreshold: text(s.voice), TotalContactCount: text(s.total),
		ContactAutoFocus: boolText(s.autoFocus), RequestContact: boolText(false), DeliveryMode: "Omni",
	}}
}

// changeSettings is a supervisor's doing. Thresholds that are left out stay.
func (c *Console) changeSettings(in struct {
	Chat, WorkItem, Digital, Total action.Optional[action.Number]
	AutoFocus                      action.Optional[action.Flag]
}, ch *change) error {
	next := c.agent.settings
	for _, limit := range []struct {
		given action.Optional[action.Number]
		kept  *int64
	}{{in.Chat, &next.chat}, {in.WorkItem, &next.workItem}, {in.Digital, &next.digital}, {in.Total, &next.total}} {
		if limit.given.Value < 0 {
			return errors.New("a threshold below zero")
		}
		limit.given.Set((*action.Number)(limit.kept))
	}
	in.AutoFocus.Set((*action.Flag)(&next.autoFocus))
	c.agent.settings = next
	ch.tell(next.event())
	return nil
}

// reachable means that the platform routes contacts of the parallel channels here: the agent is signed in and not out.
func (c *Console) reachable() bool {
	return c.agent.signedIn && (c.agent.now.State != stateUnavailable || c.agent.acw)
}

// hasRoom is an error if another contact of the channel, or another contact at all, would be one more than the settings allow.
func (c *Console) hasRoom(of channel) error {
	limits := map[channel]int64{chat: c.agent.settings.chat, workItem: c.agent.settings.workItem, digital: c.agent.settings.digital}
	same := c.find(func(k *contact) bool { return k.channel == of })
	if int64(len(same)) >= limits[of] || int64(len(c.contacts)) >= c.agent.settings.total {
		return fmt.Errorf("the agent has as many contacts of kind %s, or in all, as the settings allow", of)
	}
	return nil
}
