package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func TestEveryStatusOfACallIsReadWithItsPhases(t *testing.T) {
	for fields, want := range map[string]contract.ContactState{
		`"Status":"Incoming"`:                                  contract.Offered,
		`"Status":"Preview"`:                                   contract.Offered,
		`"Status":"Ringing","IsInbound":"True"`:                contract.Offered,
		`"Status":"Ringing"`:                                   contract.Offered,
		`"Status":"Ringing","IsInbound":"False"`:               contract.Dialing,
		`"Status":"Dialing"`:                                   contract.Dialing,
		`"Status":"NaturalCallDialing"`:                        contract.Dialing,
		`"Status":"NaturalCallAMD"`:                            contract.Dialing,
		`"Status":"NaturalCallRinging"`:                        contract.Dialing,
		`"Status":"Active"`:                                    contract.Active,
		`"Status":"Joined"`:                                    contract.Active,
		`"Status":"Masking"`:                                   contract.Active,
		`"Status":"Holding"`:                                   contract.Held,
		`"Status":"Disconnected","FinalState":"False"`:         contract.Wrapup,
		`"Status":"Disconnected"`:                              contract.Wrapup,
		`"Status":"Disconnected","FinalState":"True"`:          contract.Ended,
		`"Status":"CallBackDisconnected","FinalState":"False"`: contract.Wrapup,
		`"Status":"CallBackDisconnected","FinalState":"True"`:  contract.Ended,
		`"Status":"Levitating"`:                                "",
		`"Status":"Levitating","FinalState":"True"`:            contract.Ended,
	} {
		c := read(t, envelope(`{"Type":"CallContactEvent","ContactID":"1",`+fields+`}`))[0].Facts[0].(dialect.ContactChanged)
		require.Equal(t, want, c.State, fields)
	}
}

func TestTheOriginOfAContactIsUnderTheNameOfItsKind(t *testing.T) {
	for fields, want := range map[string]dialect.ContactChanged{
		`"From":"3855550188","To":"8005550142"`:                           {From: "3855550188", To: "8005550142"},
		`"FromAddress":"visitor","PointOfContactAddress":"web-chat"`:      {From: "visitor", To: "web-chat"},
		`"CustomerName":"Lea Nair"`:                                       {From: "Lea Nair"},
		`"From":"3855550188","CustomerName":"Lea Nair"`:                   {From: "3855550188"},
		`"Skill":"Chat EN"`:                                               {Queue: "Chat EN"},
		`"Skill":"4031","SkillName":"Claims voicemail"`:                   {Queue: "Claims voicemail"},
		`"SkillId":"4041"`:                                                {Queue: "4041"},
		`"IsInbound":"True"`:                                              {Direction: contract.Inbound},
		`"IsInbound":"False"`:                                             {Direction: contract.Outbound},
		`"MasterId":"7"`:                                                  {MasterID: "7"},
		`"MasterID":"8","MasterId":"7"`:                                   {MasterID: "8"},
		`"StartTime":"2031-04-09T08:20:00.000Z"`:                          {StartedAt: "2031-04-09T08:20:00.000Z"},
		`"StartTimeUTC":"2031-04-09T08:20:00.000Z","StartTime":"earlier"`: {StartedAt: "2031-04-09T08:20:00.000Z"},
		`"ScreenPopUrl":"https://crm.test/7"`:                             {ScreenPopURL: "https://crm.test/7"},
	} {
		want.ID, want.Channel = "1", contract.Digital
		c := read(t, envelope(`{"Type":"DigitalContactEvent","ContactID":"1",`+fields+`}`))[0].Facts[0]
		require.Equal(t, want, c, fields)
	}
}

// Every digit of an id counts, and a number keeps 15 of them.
func TestAnIdIsANumberWhileANumberKeepsIt(t *testing.T) {
	for id, want := range map[string]string{
		"701200345":         `"contactId":701200345}`,
		"123456789012345":   `"contactId":123456789012345}`,
		"1234567890123456":  `"contactId":"1234567890123456"}`,
		"90071992547400002": `"contactId":"90071992547400002"}`,
	} {
		require.Contains(t, string(hostWith(id, "contact").Register()[0]), want)
	}
}

func TestTheAgentsStateSaysSinceWhen(t *testing.T) {
	facts := read(t, envelope(`{"Type":"AgentState","CurrentState":"Unavailable","CurrentOutReason":"Lunch","StartTimeUTC":"2031-04-09T08:15:30.000Z","IsAcw":"False"}`))[0].Facts
	require.Contains(t, facts, dialect.AgentStateChanged{
		Status: contract.AgentUnavailable, VendorState: "Unavailable", Reason: "Lunch", Since: "2031-04-09T08:15:30.000Z",
	})
}
