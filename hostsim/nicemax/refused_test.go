package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

const registers = `{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}`

// Each row has a message that is refused, and one of its kind that is not: refused is "" there.
func TestAMessageThatDoesNothingIsRefusedWithAReason(t *testing.T) {
	ringing := func(r *rig) { r.do("ring") }
	for _, row := range []struct {
		name          string
		profile       nicemax.Profile
		before        func(*rig)
		frame, bad    string
		refused, good string
	}{
		{"no object", "max", nil, "workspace", `"HoldEvent"`, "the message is no object", registers},
		{"no type", "max", nil, "workspace", `{}`, "the message has no messageType", registers},
		{"an unknown type", "max", nil, "workspace", `{"messageType":"Dance"}`, `the console knows no messageType "Dance"`, registers},
		{"a bad registration", "max", nil, "workspace",
			`{"messageType":"RegisterForClientEvents","contactId":0,"subscriptionTypes":["all"]}`, "the registration is answered: Invalid Contact Id", registers},
		{"a bad registration", "cxa-25", nil, "workspace",
			`{"messageType":"RegisterForClientEvents","subscriptionTypes":["none"]}`, "the registration is answered: Invalid Subscription Types.", registers},
		{"a second registration", "max", func(r *rig) { r.hear("workspace", registers) }, "workspace", registers,
			"the window is registered already", `{"messageType":"UnregisterFromClientEvents"}`},
		{"a second registration", "cxa-old", func(r *rig) { r.hear("workspace", registers) }, "workspace", registers,
			"the window is registered already", `{"messageType":"UnregisterFromClientEvents"}`},
		{"an unregistration of nobody", "max", nil, "workspace", `{"messageType":"UnregisterFromClientEvents"}`, "the window is not registered", registers},
		{"an unregistration of nobody", "cxa-25", nil, "workspace", `{"messageType":"UnregisterFromClientEvents"}`, "the window is not registered", registers},
		{"a registration of a closed window", "max", nil, "closed-window", registers, "the window that wants to register is closed", ``},
		{"a closed panel", "max", ringing, "panel:7", registers, "the panel that sent it closed with its contact", ``},
		{"an answer to nothing", "max", nil, "workspace", `{"messageType":"AnswerEvent"}`, "no call is offered", registers},
		{"a command without a contact", "max", nil, "workspace", `{"messageType":"HoldEvent"}`, "no contact is in focus", registers},
		{"a command that is too early", "max", ringing, "workspace", `{"messageType":"HoldEvent"}`,
			`the button "hold" of call 701200345, which is Incoming, cannot be pressed now`, `{"messageType":"AnswerEvent"}`},
		{"a command for a chat", "max", func(r *rig) { r.do("chat") }, "workspace", `{"messageType":"HoldEvent"}`,
			"contact 701200345, which is in focus, is no call", registers},
		{"a card without data", "max", ringing, "workspace", `{"messageType":"ContactCardData"}`, "contactCardData is no object",
			`{"messageType":"ContactCardData","contactCardData":{}}`},
		{"a card of a bad contact", "max", ringing, "workspace", `{"messageType":"ContactCardData","contactCardData":{},"contactId":"x"}`,
			"contactId is no contact id", `{"messageType":"ContactCardData","contactCardData":{},"contactId":701200345}`},
		{"a card of no contact", "max", ringing, "workspace", `{"messageType":"ContactCardData","contactCardData":{},"contactId":7}`, "there is no such call",
			`{"messageType":"ContactCardData","contactCardData":{},"contactId":"701200345"}`},
		{"a card", "cxa-25", ringing, "workspace", `{"messageType":"ContactCardData","contactCardData":{}}`,
			"CXone Agent does nothing with ContactCardData", registers},
	} {
		t.Run(string(row.profile)+": "+row.name, func(t *testing.T) {
			r := newRigWith(t, nicemax.Options{Profile: row.profile})
			if row.before != nil {
				row.before(r)
			}
			assert.Equal(t, row.refused, r.receive(row.frame, row.bad).Refused)
			if row.good != "" {
				assert.Empty(t, r.receive(row.frame, row.good).Refused)
			}
		})
	}
}

// The older versions go through every registration again: the newest one's result counts.
func TestTheReasonIsThatOfTheRegistrationThatCame(t *testing.T) {
	r := newRigWith(t, nicemax.Options{Profile: nicemax.ProfileCXAOld})
	bad := `{"messageType":"RegisterForClientEvents","subscriptionTypes":["none"]}`
	assert.NotEmpty(t, r.receive("workspace", bad).Refused)
	assert.Empty(t, r.receive("workspace", registers).Refused)
	assert.NotEmpty(t, r.receive("window-1", bad).Refused)
}
