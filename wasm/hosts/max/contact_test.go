package max_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/wire"
)

func TestEveryKindOfContactIsReadWithItsStates(t *testing.T) {
	for name, row := range map[string]struct {
		kind, fields string
		channel      wire.Channel
		want         wire.ContactState
	}{
		"a voicemail that comes in is offered":             {"VoiceMailContactEvent", `"Status":"Incoming"`, wire.Voicemail, wire.Offered},
		"a voicemail that is heard is active":              {"VoiceMailContactEvent", `"Status":"Active"`, wire.Voicemail, wire.Active},
		"a voicemail on hold is held":                      {"VoiceMailContactEvent", `"Status":"Holding"`, wire.Voicemail, wire.Held},
		"a discarded voicemail has ended in one phase":     {"VoiceMailContactEvent", `"Status":"Discarded","FinalState":"False"`, wire.Voicemail, wire.Ended},
		"a work item that is interrupted is held":          {"WorkItemContactEvent", `"Status":"Interrupted"`, wire.WorkItem, wire.Held},
		"a work item in transfer claims nothing":           {"WorkItemContactEvent", `"Status":"Transfer"`, wire.WorkItem, ""},
		"a work item that is done is in after-call work":   {"WorkItemContactEvent", `"Status":"Disconnected","FinalState":"False"`, wire.WorkItem, wire.Wrapup},
		"a work item ends at its final state":              {"WorkItemContactEvent", `"Status":"Disconnected","FinalState":"True"`, wire.WorkItem, wire.Ended},
		"a chat that waits is offered":                     {"TextContactEvent", `"Status":"Waiting"`, wire.Chat, wire.Offered},
		"a chat under its older name is a chat":            {"ChatContactEvent", `"Status":"Active"`, wire.Chat, wire.Active},
		"a chat that is interrupted is held":               {"TextContactEvent", `"Status":"Interrupted"`, wire.Chat, wire.Held},
		"a chat that is left is in after-call work":        {"TextContactEvent", `"Status":"Disconnected"`, wire.Chat, wire.Wrapup},
		"an e-mail is digital":                             {"EmailContactEvent", `"Status":"Active"`, wire.Digital, wire.Active},
		"a new digital contact is offered":                 {"DigitalContactEvent", `"Status":"new"`, wire.Digital, wire.Offered},
		"an escalated digital contact is active":           {"DigitalContactEvent", `"Status":"escalated"`, wire.Digital, wire.Active},
		"a resolved digital contact may be taken up again": {"DigitalContactEvent", `"Status":"resolved"`, wire.Digital, wire.Wrapup},
		"a closed digital contact has ended":               {"DigitalContactEvent", `"Status":"closed"`, wire.Digital, wire.Ended},
		"an unknown status claims nothing":                 {"DigitalContactEvent", `"Status":"levitating"`, wire.Digital, ""},
		"an unknown status that is final has ended":        {"TextContactEvent", `"Status":"Abandoned","FinalState":"True"`, wire.Chat, wire.Ended},
	} {
		t.Run(name, func(t *testing.T) {
			r := read(t, envelope(`{"Type":"`+row.kind+`","ContactID":"1",`+row.fields+`}`))
			c := r[0].Facts[0].(wire.ContactChanged)
			require.Equal(t, row.channel, c.Channel)
			require.Equal(t, row.want, c.State)
			require.Equal(t, row.want == wire.Ended, len(r[0].Facts) == 2, "what has ended leaves the desk")
		})
	}
}

func TestAContactKeepsWhatItsEventSays(t *testing.T) {
	r := read(t, envelope(`{"Type":"TextContactEvent","ContactID":"701200410","RoomId":"r-88","Status":"Active","Skill":"Chat EN","StartTime":"2031-04-09T08:20:00.000Z","ScreenPopUrl":"https://crm.example/c","MasterID":"701200400","InFocus":"True","FromAddress":"visitor","PointOfContactAddress":"web-chat","FinalState":"False"}`))
	require.Equal(t, []wire.Fact{
		wire.ContactChanged{
			ID: "701200410", MasterID: "701200400", Channel: wire.Chat, State: wire.Active, VendorState: "Active",
			From: "visitor", To: "web-chat", Queue: "Chat EN", StartedAt: "2031-04-09T08:20:00.000Z", ScreenPopURL: "https://crm.example/c",
		},
		wire.ContactTurned{ID: "701200410"},
	}, r[0].Facts)
}

func TestTheSessionSaysWhoTheAgentIsAndWhenHeLeaves(t *testing.T) {
	require.Equal(t, []wire.Fact{wire.SessionBegan{}, wire.AgentKnown{ID: "9001"}}, read(t, envelope(`{"Type":"AgentSessionStart","AgentId":"9001"}`))[0].Facts)
	for _, raw := range []string{`{"Type":"AgentSessionEnd"}`, `{"Type":"RemoteAgentSessionEnd","Message":"RemoteLogoff"}`, `{"type":"AgentSessionEnd"}`} {
		require.Equal(t, []wire.Fact{wire.AgentMoved{Status: wire.AgentSignedOut}, wire.AgentMuted{}, wire.DeskEmptied{}}, read(t, envelope(raw))[0].Facts, raw)
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
	for focus, want := range map[string][]wire.Fact{
		`,"InFocus":"True"`:  {wire.ContactTurned{ID: "1"}},
		`,"InFocus":"False"`: {wire.ContactTurned{ID: "1", Away: true}},
		``:                   {},
	} {
		r := read(t, envelope(`{"Type":"TextContactEvent","ContactID":"1","Status":"Active"`+focus+`}`))
		require.Equal(t, want, r[0].Facts[1:], focus)
	}
}
