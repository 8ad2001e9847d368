package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func TestEveryStateOfTheAgentThatASourceNamesIsKnown(t *testing.T) {
	for state, want := range map[string]contract.AgentStatus{
		"Available": contract.AgentAvailable, "Unavailable": contract.AgentUnavailable, "LoggedIn": contract.AgentUnavailable,
		"InboundContact": contract.AgentBusy, "OutboundContact": contract.AgentBusy, "InboundConsult": contract.AgentBusy,
		"OutboundConsult": contract.AgentBusy, "Dialer": contract.AgentBusy, "DialerPending": contract.AgentBusy,
		"AVAILABLE": contract.AgentAvailable, "Levitating": contract.AgentUnknown,
	} {
		facts := read(t, envelope(`{"Type":"AgentState","CurrentState":"`+state+`","IsAcw":"False"}`))[0].Facts
		require.Equal(t, want, facts[0].(dialect.AgentStateChanged).Status, state)
	}
}

func TestEveryStatusOfAContactThatASourceNamesIsKnown(t *testing.T) {
	for status, want := range map[string]contract.ContactState{
		"new": contract.Offered, "Waiting": contract.Offered, "Incoming": contract.Offered, "Inviting": contract.Offered,
		"Active": contract.Active, "open": contract.Active, "pending": contract.Active, "escalated": contract.Active,
		"Holding": contract.Held, "Interrupted": contract.Held, "resolved": contract.Wrapup, "Disconnected": contract.Wrapup,
		"Discarded": contract.Ended, "closed": contract.Ended, "OPEN": contract.Active,
	} {
		facts := read(t, envelope(`{"Type":"DigitalContactEvent","ContactID":"1","Status":"`+status+`"}`))[0].Facts
		require.Equal(t, want, facts[0].(dialect.ContactChanged).State, status)
	}
}

func TestAContactEventWithoutAnIdNamesNoContact(t *testing.T) {
	for _, kind := range []string{"CallContactEvent", "VoiceMailContactEvent", "WorkItemContactEvent", "TextContactEvent", "DigitalContactEvent"} {
		for _, id := range []string{``, `,"ContactID":""`, `,"ContactID":null`} {
			r := read(t, envelope(`{"Type":"`+kind+`","Status":"Disconnected"`+id+`}`))
			require.Equal(t, kind, r[0].Name)
			require.Empty(t, r[0].Facts, kind)
		}
	}
}

func TestOnlyAWordWithoutATypeOfItsOwnIsUnwrapped(t *testing.T) {
	require.NotEmpty(t, read(t, envelope(`{"data":`+ackOK+`}`)))
	require.Empty(t, read(t, envelope(`{"messageType":"Other","data":`+ackOK+`}`)))
}

// emitted returns what a page emits for elements that come one after the other, so many
// milliseconds apart.
func emitted(t *testing.T, apart int, elements ...string) []string {
	t.Helper()
	d := bridgetest.NewPage(hostWith("", "all", "sessioninfo"), 1000)
	d.Step(bridge.Started{})
	d.Deliver(envelope(ackOK))
	d.Forget()
	for _, element := range elements {
		d.Advance(apart)
		d.Deliver(envelope(element))
	}
	return d.Types()
}

const (
	legOne   = `{"Type":"AgentLeg","AgentLegId":"701200299","Status":"Active","FinalState":"False"}`
	legTwo   = `{"Type":"AgentLeg","AgentLegId":"701200300","Status":"Active","FinalState":"False"}`
	state    = `{"Type":"AgentState","CurrentState":"Available","IsAcw":"False"}`
	settings = `{"Type":"MchAgentSettingsChangeEvent","ChatThreshold":"3"}`
	chat     = `{"Type":"TextContactEvent","ContactID":"701200410","Status":"Active"}`
	begun    = `{"Type":"AgentSessionStart","AgentId":"9001"}`
	over     = `{"Type":"AgentSessionEnd"}`
	failed   = `{"Type":"AgentSessionEnd","Success":"False"}`
	popped   = `{"Type":"PopURL","ContactId":"7","Url":"https://crm.test"}`
	secret   = `{"messageType":"SessionInfo","sessionToken":"b64=="}`
)

func TestAStatementOfStateIsEmittedOnce(t *testing.T) {
	for name, row := range map[string]struct {
		elements []string
		want     []string
	}{
		"a state":                       {[]string{state, state}, []string{"AgentState", "agent.state"}},
		"a state, with a leg between":   {[]string{state, legOne, state}, []string{"AgentState", "agent.state", "AgentLeg"}},
		"a leg":                         {[]string{legOne, legOne}, []string{"AgentLeg"}},
		"two legs":                      {[]string{legOne, legTwo, legOne, legTwo}, []string{"AgentLeg", "AgentLeg"}},
		"settings":                      {[]string{settings, settings}, []string{"MchAgentSettingsChangeEvent"}},
		"settings, with a leg between":  {[]string{settings, legOne, settings}, []string{"MchAgentSettingsChangeEvent", "AgentLeg"}},
		"a chat":                        {[]string{chat, chat}, []string{"TextContactEvent", "contact.started"}},
		"a session":                     {[]string{begun, begun}, []string{"AgentSessionStart", "agent.state"}},
		"a session that ends again":     {[]string{over, begun, over}, []string{"AgentSessionEnd", "agent.state", "AgentSessionStart", "agent.state", "AgentSessionEnd"}},
		"a session that is begun again": {[]string{begun, over, begun}, []string{"AgentSessionStart", "agent.state", "AgentSessionEnd", "agent.state", "AgentSessionStart"}},
	} {
		t.Run(name, func(t *testing.T) { require.Equal(t, row.want, emitted(t, 5000, row.elements...)) })
	}
}

func TestARepeatableEventIsARepeatWithinTheDuplicateWindowOnly(t *testing.T) {
	for apart, times := range map[int]int{0: 1, 99: 1, 100: 2, 5000: 2} {
		for element, kind := range map[string]string{popped: "PopURL", secret: "session.token", failed: "AgentSessionEnd"} {
			want := make([]string, 0, times)
			for range times {
				want = append(want, kind)
			}
			require.Equal(t, want, emitted(t, apart, element, element), "%s, %d ms", kind, apart)
		}
	}
}

// An acknowledgement names the contact of the panel; the page's own types decide
// what it gets of it.
func TestThePanelsContactIsTheOneThatWasAcknowledgedLast(t *testing.T) {
	ack := func(status, id string) string {
		return `{"messageType":"ClientEventSubscriptionAcknowledge","contactId":` + id + `,"status":"` + status + `"}`
	}
	for name, row := range map[string]struct {
		types types
		acks  []string
		want  int
	}{
		"a good one names it":               {types{"contact"}, []string{ack("OK", "2")}, 1},
		"an error names none":               {types{"contact"}, []string{ack("ERROR", "2")}, 0},
		"one without an id changes nothing": {types{"contact"}, []string{ack("OK", "2"), ack("OK", "null")}, 1},
		"it was not asked for":              {types{"agent"}, []string{ack("OK", "2")}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			h := hostWith("", row.types...)
			for _, a := range row.acks {
				h.Read([]byte(envelope(a)))
			}
			readings, _ := h.Read([]byte(envelope(`{"Type":"PopURL","ContactId":"2"}`)))
			require.Len(t, readings, row.want)
		})
	}
}

func TestAnUnknownCommandIsNotSupported(t *testing.T) {
	for _, name := range contract.Capabilities[contract.MAX] {
		require.True(t, newHost().Supports(name), name)
	}
	require.False(t, newHost().Supports("teleport"))
}

func TestASessionThatStartsWithoutAnAgentSaysNothingOfOne(t *testing.T) {
	require.Equal(t, []dialect.Fact{dialect.SessionStarted{}}, read(t, envelope(`{"Type":"AgentSessionStart"}`))[0].Facts)
}

// Early versions of CXone Agent send the refusals of earlier registrations again,
// right before the answer to the last.
func TestAnAnswerThatDiffersIsNoRepeatOfTheOneBefore(t *testing.T) {
	refused := `{"messageType":"ClientEventSubscriptionAcknowledge","contactId":null,"status":"ERROR","reason":"Invalid Contact Id"}`
	require.Equal(t, []dialect.Fact{dialect.Acknowledged{Reason: "Invalid Contact Id", Complete: true}}, read(t, envelope(refused))[0].Facts)
	d := bridgetest.NewPage(newHost(), 1000)
	d.Step(bridge.Started{})
	d.Deliver(envelope(refused + "," + legOne))
	d.Deliver(envelope(ackOK + "," + legOne))
	require.Equal(t, contract.Connected, d.Connection().State)
}
