package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func TestEveryKindOfContactIsReadWithItsStates(t *testing.T) {
	for name, row := range map[string]struct {
		kind, fields string
		channel      contract.Channel
		want         contract.ContactState
	}{
		"a voicemail that comes in is offered":             {"VoiceMailContactEvent", `"Status":"Incoming"`, contract.Voicemail, contract.Offered},
		"a voicemail that is played is active":             {"VoiceMailContactEvent", `"Status":"Active"`, contract.Voicemail, contract.Active},
		"a voicemail on hold is held":                      {"VoiceMailContactEvent", `"Status":"Holding"`, contract.Voicemail, contract.Held},
		"a discarded voicemail has ended in one phase":     {"VoiceMailContactEvent", `"Status":"Discarded","FinalState":"False"`, contract.Voicemail, contract.Ended},
		"a work item that is interrupted is held":          {"WorkItemContactEvent", `"Status":"Interrupted"`, contract.WorkItem, contract.Held},
		"a work item in transfer claims nothing":           {"WorkItemContactEvent", `"Status":"Transfer"`, contract.WorkItem, ""},
		"a work item that is done is in after-call work":   {"WorkItemContactEvent", `"Status":"Disconnected","FinalState":"False"`, contract.WorkItem, contract.Wrapup},
		"a work item ends at its final state":              {"WorkItemContactEvent", `"Status":"Disconnected","FinalState":"True"`, contract.WorkItem, contract.Ended},
		"a chat that waits is offered":                     {"TextContactEvent", `"Status":"Waiting"`, contract.Chat, contract.Offered},
		"a chat under its older name is a chat":            {"ChatContactEvent", `"Status":"Active"`, contract.Chat, contract.Active},
		"a chat that is interrupted is held":               {"TextContactEvent", `"Status":"Interrupted"`, contract.Chat, contract.Held},
		"a chat that is left is in after-call work":        {"TextContactEvent", `"Status":"Disconnected"`, contract.Chat, contract.Wrapup},
		"an e-mail is digital":                             {"EmailContactEvent", `"Status":"Active"`, contract.Digital, contract.Active},
		"a new digital contact is offered":                 {"DigitalContactEvent", `"Status":"new"`, contract.Digital, contract.Offered},
		"an escalated digital contact is active":           {"DigitalContactEvent", `"Status":"escalated"`, contract.Digital, contract.Active},
		"a resolved digital contact may be taken up again": {"DigitalContactEvent", `"Status":"resolved"`, contract.Digital, contract.Wrapup},
		"a closed digital contact has ended":               {"DigitalContactEvent", `"Status":"closed"`, contract.Digital, contract.Ended},
		"an unknown status claims nothing":                 {"DigitalContactEvent", `"Status":"levitating"`, contract.Digital, ""},
		"an unknown status that is final has ended":        {"TextContactEvent", `"Status":"Abandoned","FinalState":"True"`, contract.Chat, contract.Ended},
	} {
		t.Run(name, func(t *testing.T) {
			r := read(t, envelope(`{"Type":"`+row.kind+`","ContactID":"1",`+row.fields+`}`))
			c := r[0].Facts[0].(dialect.ContactChanged)
			require.Equal(t, row.channel, c.Channel)
			require.Equal(t, row.want, c.State)
			require.Equal(t, row.want == contract.Ended, len(r[0].Facts) == 2, "what has ended is removed")
		})
	}
}

func TestAContactKeepsWhatItsEventSays(t *testing.T) {
	r := read(t, envelope(`{"Type":"TextContactEvent","ContactID":"701200410","RoomId":"r-88","Status":"Active","Skill":"Chat EN","StartTime":"2031-04-09T08:20:00.000Z","ScreenPopUrl":"https://crm.example/c","MasterID":"701200400","InFocus":"True","FromAddress":"visitor","PointOfContactAddress":"web-chat","FinalState":"False"}`))
	require.Equal(t, []dialect.Fact{
		dialect.ContactChanged{
			ID: "701200410", MasterID: "701200400", Channel: contract.Chat, State: contract.Active, VendorState: "Active",
			From: "visitor", To: "web-chat", Queue: "Chat EN", StartedAt: "2031-04-09T08:20:00.000Z", ScreenPopURL: "https://crm.example/c",
		},
		dialect.FocusChanged{ID: "701200410"},
	}, r[0].Facts)
}

func TestTheSessionSaysWhoTheAgentIsAndWhenHeLeaves(t *testing.T) {
	require.Equal(t, []dialect.Fact{dialect.SessionStarted{}, dialect.AgentIdentified{ID: "9001"}}, read(t, envelope(`{"Type":"AgentSessionStart","AgentId":"9001"}`))[0].Facts)
	for _, raw := range []string{`{"Type":"AgentSessionEnd"}`, `{"Type":"RemoteAgentSessionEnd","Message":"RemoteLogoff"}`, `{"type":"AgentSessionEnd"}`} {
		require.Equal(t, []dialect.Fact{dialect.AgentStateChanged{Status: contract.AgentSignedOut}, dialect.MuteChanged{}, dialect.SessionEnded{}}, read(t, envelope(raw))[0].Facts, raw)
	}
}

// Every type that the platform is known to send has a name here; those that
// change no folded state pass through as they are.
func TestEveryKnownTypeReachesThePage(t *testing.T) {
	for _, name := range []string{
		"AgentSessionStart", "AgentSessionEnd", "RemoteAgentSessionEnd", "AgentState", "AgentLeg", "Mute", "CallContactEvent",
		"VoiceMailContactEvent", "VoiceMailPlayBackEvent", "WorkItemContactEvent", "DigitalContactEvent", "TextContactEvent",
		"ChatContactEvent", "EmailContactEvent", "MchAgentSettingsChangeEvent", "PageOpen", "RunApp", "PopURL", "Indicator",
		"UpdateIndicators", "UpdatePermissions", "UpdateUnavailableCodes", "UpdateSkills", "UpdateDialerCampaigns",
		"UpdateMessages", "UpdateCallbacks", "PromiseKeeper", "PromiseKeeperStatus", "CustomEvent", "AgentAssist",
		"AgentWorkflowConfiguration", "AgentWorkflowCreatePayload", "NaturalCallingSkillList", "Conference",
		"HoursOfOperation", "NetworkOfflineEvent",
	} {
		r := read(t, envelope(`{"Type":"`+name+`"}`))
		require.Len(t, r, 1)
		require.Equal(t, name, r[0].Name)
		require.Equal(t, 0, r[0].Index)
	}
}

func TestAContactSaysWhetherTheAgentLooksAtIt(t *testing.T) {
	for focus, want := range map[string][]dialect.Fact{
		`,"InFocus":"True"`:  {dialect.FocusChanged{ID: "1"}},
		`,"InFocus":"False"`: {dialect.FocusChanged{ID: "1", Away: true}},
		``:                   {},
	} {
		r := read(t, envelope(`{"Type":"TextContactEvent","ContactID":"1","Status":"Active"`+focus+`}`))
		require.Equal(t, want, r[0].Facts[1:], focus)
	}
}
