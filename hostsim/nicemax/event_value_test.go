package nicemax_test

import (
	"maps"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The times at which the contacts below began and changed.
const (
	begun   = "2031-04-09T08:15:30.000Z"
	changed = "2031-04-09T08:17:00.000Z"
)

// valued holds events with every field that has a value; the fields of each are in shapes.
var valued = []struct {
	name          string
	before        []string
	action, typed string
	fields        map[string]any
}{
	{"a chat that was accepted", []string{`chat {"from":"visitor 7","address":"web-chat"}`}, `answer`,
		"TextContactEvent", map[string]any{
			"ContactID": "701200345", "MasterID": "701200345", "RoomId": "room-701200345",
			"Status": "Active", "Skill": "Chat EN", "StartTime": begun, "LastStateChangeTime": changed,
			"RefusalTimeout": "30", "IsActive": "True", "InFocus": "True", "FinalState": "False",
			"PointOfContactAddress": "web-chat", "FromAddress": "visitor 7",
		}},
	{"a chat in after-call work", []string{`chat`, `answer`}, `end`,
		"TextContactEvent", map[string]any{
			"ContactID": "701200345", "MasterID": "701200345", "RoomId": "room-701200345",
			"Status": "Disconnected", "Skill": "Chat EN", "StartTime": begun,
			"LastStateChangeTime": changed, "RefusalTimeout": "30", "IsActive": "False",
			"InFocus": "True", "FinalState": "False",
		}},
	{"a voicemail that was discarded", []string{`voicemail {"caller":"3855550188"}`}, `refuse`,
		"VoiceMailContactEvent", map[string]any{
			"ContactID": "701200345", "MasterID": "701200345", "CreatedDate": begun,
			"FileDuration": "42", "FileName": "voicemail-701200345.wav", "FinalState": "True",
			"From": "3855550188", "To": "8005550142", "IsInbound": "True",
			"LastStateChangeTime": changed, "RequireDisposition": "False", "Skill": "4031",
			"SkillName": "Claims voicemail", "StartTime": begun, "Status": "Discarded",
		}},
	{"a digital contact that was opened", []string{`digital {"from":"Ines Duval","channelType":"email"}`},
		`answer`, "DigitalContactEvent", map[string]any{
			"ContactID": "701200345", "DFOContactId": "case-701200345", "ChannelType": "email",
			"CustomerName": "Ines Duval", "SkillName": "Social EN", "Status": "open",
			"StartTime": begun, "StartTimeUTC": begun, "RefusalTimeout": "30",
		}},
	{"a work item that was accepted",
		[]string{`work-item {"workItemId":"wi-1","payload":"{}","workItemType":"claim"}`}, `answer`,
		"WorkItemContactEvent", map[string]any{
			"ContactID": "701200345", "MasterID": "701200345", "AgentId": "60214", "Status": "Active",
			"FinalState": "False", "InFocus": "True", "SkillId": "4041", "WorkItemId": "wi-1",
			"WorkItemPayload": "{}", "WorkItemType": "claim", "RefusalTimeout": "30",
			"StartTime": begun, "StartTimeUTC": begun, "LastStateChangeTime": changed,
			"LastStateChangeTimeUTC": changed, "SessionId": "hostsim-session-1",
			"ClosePopoutUponTermination": "False", "ScreenPopUrlVariables": []any{},
		}},
	{"a call to the agent's own phone", []string{`leg-call`}, `leg-call`,
		"CallContactEvent", map[string]any{
			"ContactID": "701200345", "MasterID": "701200345", "Status": "Active",
			"OriginalState": "False", "CallType": "AgentLeg", "DNIS": "8005550142",
			"IsInbound": "True", "StartTime": begun, "StartTimeUTC": begun,
			"LastStateChangeTime": changed, "LastStateChangeTimeUTC": changed, "IsLogging": "False",
			"AllowDispositions": "False", "IsLinked": "False", "FinalState": "False",
			"ComplianceRecord": "False", "ConfirmationRequired": "False",
			"InteractionId": "hostsim-701200345", "IsRequireManualAccept": "True",
			"ScreenPopUrlVariables": []any{},
		}},
	{"other settings", nil, `agent-settings {"chat":7,"workItem":6,"digital":8,"total":9,"autoFocus":false}`,
		"MchAgentSettingsChangeEvent", map[string]any{
			"ChatThreshold": "7", "SmsThreshold": "2", "EmailThreshold": "2", "WorkItemThreshold": "6",
			"DigitalThreshold": "8", "VoiceThreshold": "1", "TotalContactCount": "9",
			"ContactAutoFocus": "False", "RequestContact": "False", "DeliveryMode": "Omni",
		}},
	{"the second session", []string{`sign-out`}, `sign-in`, "AgentSessionStart", map[string]any{
		"BusNo": "4592113", "AgentId": "60214", "SessionId": "hostsim-session-2", "StationId": "310",
		"StationPhoneNumber": "8015550110", "StationCallerId": "8005550142",
		"SupervisorPermissionLevel": "0", "CanMask": "True", "AgentSchedulePermission": "False",
		"ScoreRecordingsPermission": "False", "HideAgentStatePermission": "False",
		"CanMultiPartyConference": "True", "MaxConcurrentChats": "3", "CanRecord": "True",
		"EnabledForMCH": "True", "UseCustomerCard": "False",
		"AgentUUId": "3f1c6e0a-0000-4000-8000-000000060214",
	}},
}

func TestTheValuesOfEvents(t *testing.T) {
	for _, test := range valued {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t)
			r.subscribe("workspace", `["all"]`)
			r.after(test.before...)
			r.clock.Advance(90 * time.Second)
			e := r.event(test.action, test.typed)
			maps.DeleteFunc(e, func(_ string, value any) bool { return value == "" })
			want := map[string]any{"Type": test.typed, "IISHost": "web-21", "VCHost": "vc-07"}
			maps.Copy(want, test.fields)
			assert.Equal(t, want, e)
		})
	}
}

func TestACallOfThePlatformCountsAsAContactInFilters(t *testing.T) {
	r := newRig(t)
	r.subscribe("workspace", `["agent"]`)
	r.subscribe("window-1", `["contacts"]`)
	for range 3 { // until it is over
		assert.Equal(t, "window-1", r.do("leg-call").Posts[0].Frame)
	}
	next := r.one(r.do("leg-call"))
	assert.Equal(t, []string{"CallContactEvent Dialing 701200346"}, next.brief(), "another call")
	require.Len(t, r.do("proxy-call").Posts, 1)
}
