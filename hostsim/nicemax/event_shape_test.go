package nicemax_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// shapes holds one row for each type of event: the action that causes it, and its exact keys besides Type, with what may stand there: ":b" True or
// False, ":t" a time, ":i" a whole number, ":a" an array, ":n" a JSON number; without a mark any text.
var shapes = []struct {
	name   string
	before []string
	action string
	typed  string
	keys   string
}{
	{"an agent who signs in", []string{`sign-out`}, `sign-in`, "AgentSessionStart", servers + `BusNo:i AgentId:i SessionId StationId StationPhoneNumber:i
		StationCallerId DialerCampaign DialerCampaignStartTime SupervisorPermissionLevel:i CanMask:b AgentSchedulePermission:b ScoreRecordingsPermission:b
		HideAgentStatePermission:b CanMultiPartyConference:b ClientConnectorPort MaxConcurrentChats:i CanRecord:b EnabledForMCH:b UseCustomerCard:b
		AgentUUId EntityMode portNo`},
	{"an agent who signs out", nil, `sign-out`, "AgentSessionEnd", servers + `Message Success:b`},
	{"an agent who is signed out", nil, `remote-session-end {"message":"SessionTimeout"}`, "RemoteAgentSessionEnd", servers + `Message Success:b`},
	{"an agent's state", nil, `choose-state {"state":"Unavailable","reason":"Lunch"}`, "AgentState", servers +
		`CurrentState CurrentOutReason StartTimeUTC:t LastStateChangeTime:t IsAcw:b AcwTimeout NextIsAcw:b NextStates:a`},
	{"an agent's phone", nil, `leg-hang-up`, "AgentLeg", servers + `AgentLegId:i Status FinalState:b`},
	{"mute", []string{`ring`, `answer`}, `mute`, "Mute", servers + `AgentMuted:b`},
	{"a call", nil, `ring {"caller":"3855550188"}`, "CallContactEvent", servers + `ContactID:i MasterID:i Status OriginalState:b CallType DNIS:i ANI:i Skill
		IsInbound:b StartTimeUTC:t StartTime:t LastStateChangeTimeUTC:t LastStateChangeTime:t ScreenPopUrl ScreenPopUrlVariables:a DisconnectCode IsLogging:b
		Timeout AllowDispositions:b Label IsLinked:b TimeZones FinalState:b OtherInformation OtherInformationNewFormat BlendingToSkillName DeliveryType
		CustomData ComplianceRecord:b ConfirmationRequired:b ParentContactId OmniGroupId ExternalId AnsMachineOverride AnsMachineOverrideEndTime
		InteractionId CustomerCardUrl IsRequireManualAccept:b`},
	{"a voicemail", nil, `voicemail {"caller":"3855550188"}`, "VoiceMailContactEvent", servers + `ContactID:i MasterID:i CreatedDate:t CustomData
		FileDuration:i FileName FinalState:b From:i To:i IsInbound:b Label LastStateChangeTime:t OmniGroupId ParentContactId RequireDisposition:b ScreenPopUrl
		Skill:i SkillName StartTime:t Status VoiceMailType`},
	{"the playback of a voicemail", []string{`voicemail`}, `answer`, "VoiceMailPlayBackEvent", servers + `ContactId:i PlayBackPaused:b PlayBackPosition:i`},
	{"a work item", nil, `work-item {"workItemId":"wi-1","payload":"{}"}`, "WorkItemContactEvent", servers + `ContactID:i MasterID:i AgentId:i Status
		FinalState:b InFocus:b SkillId:i WorkItemId WorkItemPayload WorkItemType RefusalTimeout:i ScreenPopUrl ScreenPopUrlVariables:a CustomData StartTime:t
		StartTimeUTC:t LastStateChangeTime:t LastStateChangeTimeUTC:t OmniGroupId ParentContactId SessionId Url TabTitle PopDestination PopoutWindowHeight
		PopoutWindowWidth ClosePopoutUponTermination:b`},
	{"a chat", nil, `chat {"from":"visitor","address":"web-chat"}`, "TextContactEvent", servers + `ContactID:i RoomId Status Skill StartTime:t
		LastStateChangeTime:t ScreenPopUrl RefusalTimeout:i IsActive:b MasterID:i CustomData ParentContactId OmniGroupId InFocus:b PointOfContactAddress
		FromAddress FinalState:b CustomerCardUrl`},
	{"a digital contact", nil, `digital {"from":"Ines Duval","channelType":"email"}`, "DigitalContactEvent", servers + `ContactID:i DFOContactId
		ChannelType CustomerName SkillName Status StartTime:t StartTimeUTC:t RefusalTimeout:i`},
	{"the agent's settings", nil, `agent-settings {"chat":2}`, "MchAgentSettingsChangeEvent", servers + `ChatThreshold:i SmsThreshold:i EmailThreshold:i
		WorkItemThreshold:i DigitalThreshold:i VoiceThreshold:i TotalContactCount:i ContactAutoFocus:b RequestContact:b DeliveryMode`},
	{"a conference", []string{`ring`, `answer`, `consult {"number":"7"}`, `callee-answers`}, `conference`, "Conference", servers + `ConferenceNo:i`},
	{"a page that opens", []string{`ring`}, `page-open {"verb":"Open","uri":"https://crm.example/"}`, "PageOpen", servers + `Action ContactID:i PageUri`},
	{"an application that starts", []string{`ring`}, `run-app {"actionType":"RunExe","actionValue":"notes","waitTimeout":"5"}`, "RunApp", servers +
		`ActionType ActionValue ContactId:i WaitTimeout:i`},
	{"an address that pops", []string{`ring`}, `pop-url {"url":"https://crm.example/","height":"600","width":800,"closeWithContact":true}`, "PopURL",
		servers + `ContactId:i URL TabTitle PopDestination PopoutWindowHeight:i PopoutWindowWidth:i ClosePopoutUponTermination:b`},
	{"an indicator", []string{`ring`}, `indicator {"name":"vip","actionType":"SpawnScript","on":true}`, "Indicator", servers +
		`ContactID:i Name ActionType ActionUri ImageUri ToolTip IndicatorState`},
	{"an indicator in its other spelling", []string{`ring`}, `indicator {"name":"vip","actionType":"SignalScript","on":"true","camel":"true"}`,
		"Indicator", servers + `action actionType imageFile indicatorName senderContactId:i toolTip enable:b`},
	{"agent assist", []string{`ring`}, `agent-assist {"appUri":"https://assist.example/","config":"{\"a\":1}"}`, "AgentAssist", servers +
		`ContactId:i AppUri AppTitle AgentAssistAppConfigJson`},
	{"a promise to call back", nil, `promise-keeper {"callbackId":"71","number":"3855550188"}`, "PromiseKeeper", servers + `AgentId:i CallbackId:i
		CallbackTime CallbackExpireTime DeliveryTime:t DialNumber:i OrigNumber:i FirstName LastName Notes SkillId:i TargetType`},
	{"the status of a promise", nil, `promise-keeper-status {"status":"Done"}`, "PromiseKeeperStatus", servers + `Status`},
	{"a custom event", nil, `custom-event {"name":"score","data":"{\"n\":1}"}`, "CustomEvent", servers + `eventName data`},
	{"a custom event in its other shape", nil, `custom-event {"data":"{\"n\":1}","bare":true}`, "CustomEvent", servers + `Data`},
	{"hours of operation", nil, `hours-of-operation {"showContinueReskill":true}`, "HoursOfOperation", servers + `ShowContinueReskill:b`},
	{"the list of natural calling skills", nil, `natural-calling-skills {"empty":"true"}`, "NaturalCallingSkillList", servers + `Empty:b`},
	{"indicators to fetch anew", nil, `update {"what":"Indicators"}`, "UpdateIndicators", servers},
	{"permissions to fetch anew", nil, `update {"what":"Permissions"}`, "UpdatePermissions", servers},
	{"reasons to fetch anew", nil, `update {"what":"UnavailableCodes"}`, "UpdateUnavailableCodes", servers},
	{"skills to fetch anew", nil, `update {"what":"Skills"}`, "UpdateSkills", servers},
	{"campaigns to fetch anew", nil, `update {"what":"DialerCampaigns"}`, "UpdateDialerCampaigns", servers},
	{"messages to fetch anew", nil, `update {"what":"Messages"}`, "UpdateMessages", servers},
	{"call-backs to fetch anew", nil, `update {"what":"Callbacks"}`, "UpdateCallbacks", servers},
	{"a network that is down, which the console reports itself", nil, `network-offline {"requests":"3","retry":"retrying"}`, "NetworkOfflineEvent",
		`totalNetworkRequestExecuted:n retryStatus`},
}

const servers = `IISHost VCHost `

// eventRules are the shapes: the platform's events are the same whoever forwards them.
func eventRules() []rule {
	var rules []rule
	for _, shape := range shapes {
		rules = append(rules, rule{"11", shape.name + " is a " + shape.typed + " with exactly the known keys", niceCode, everyProfile, func(r *rig) {
			r.subscribe("workspace", `["all"]`)
			e := r.after(shape.before...).event(shape.action, shape.typed)
			want := map[string]bool{"Type": true}
			for _, field := range strings.Fields(shape.keys) {
				key, kind, _ := strings.Cut(field, ":")
				want[key] = true
				if assert.Contains(r.t, e, key) {
					assertKind(r.t, key, kind, e[key])
				}
			}
			for key := range e {
				assert.True(r.t, want[key], "%s is not in the list", key)
			}
		}})
	}
	return rules
}

func assertKind(t *testing.T, key, kind string, value any) {
	t.Helper()
	switch kind {
	case "a":
		assert.IsType(t, []any{}, value, key)
		return
	case "n":
		assert.IsType(t, float64(0), value, key)
		return
	}
	pattern := map[string]string{"b": `^(True|False)$`, "t": `^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$`, "i": `^\d+$`, "": ``}[kind]
	if assert.IsType(t, "", value, key) {
		assert.Regexp(t, pattern, value, key)
	}
}

func TestTheLowerCaseEndOfASession(t *testing.T) {
	r := newRigWith(t, nicemax.Options{Profile: nicemax.ProfileCXA25})
	r.subscribe("workspace", `["all"]`)
	assert.Equal(t, map[string]any{"type": "AgentSessionEnd"}, r.event(`session-conflict`, "AgentSessionEnd"))
}

func TestWhatAScreenPopIsAbout(t *testing.T) {
	for action, key := range map[string]string{
		`page-open {"uri":"https://crm.example/"%s}`: "ContactID", `pop-url {"url":"https://crm.example/"%s}`: "ContactId",
		`run-app {"actionType":"OpenURL","actionValue":"https://crm.example/"%s}`: "ContactId",
		`indicator {"name":"vip","actionType":"SpawnScript"%s}`:                   "ContactID",
		`agent-assist {"appUri":"https://assist.example/"%s}`:                     "ContactId",
	} {
		name, _, _ := strings.Cut(action, " ")
		for _, test := range []struct{ name, contact, want string }{
			{"the current contact", ``, "701200346"},
			{"the contact that is named", `,"contact":"701200345"`, "701200345"},
		} {
			t.Run(name+" is about "+test.name, func(t *testing.T) {
				r := newRig(t).after(`chat`, `ring`, `focus {"contact":701200346}`)
				r.subscribe("workspace", `["contacts"]`)
				reply, err := r.act(strings.Replace(action, "%s", test.contact, 1))
				assert.NoError(t, err)
				assert.Equal(t, test.want, r.one(reply).Events[0][key])
			})
		}
		t.Run(name+" without a contact belongs to the agent", func(t *testing.T) {
			r := newRig(t)
			r.subscribe("workspace", `["agent"]`)
			reply, err := r.act(strings.Replace(action, "%s", ``, 1))
			assert.NoError(t, err)
			assert.Equal(t, "", r.one(reply).Events[0][key])
		})
	}
}
