package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/nicemax"
)

func TestACallKnowsWhetherTheAgentMustHaveSelectedIt(t *testing.T) {
	for status, unsought := range map[string]bool{
		"Joined": true, "NaturalCallDialing": true, "NaturalCallAMD": true, "NaturalCallRinging": true,
		"Active": false, "Masking": false, "Holding": false, "Dialing": false, "Ringing": false,
	} {
		readings := read(t, envelope(`{"Type":"CallContactEvent","ContactID":"1","Status":"`+status+`"}`))
		require.Equal(t, unsought, readings[0].Facts[0].(dialect.ContactChanged).Unsought, status)
	}
}

func TestTheSettingsSayWhetherTheFocusFollows(t *testing.T) {
	for field, facts := range map[string][]dialect.Fact{
		`,"ContactAutoFocus":"True"`:  {dialect.FocusPolicy{On: true}},
		`,"ContactAutoFocus":"False"`: {dialect.FocusPolicy{}},
		`,"ContactAutoFocus":""`:      nil,
		``:                            nil,
	} {
		readings := read(t, envelope(`{"Type":"MchAgentSettingsChangeEvent"`+field+`}`))
		require.Equal(t, "MchAgentSettingsChangeEvent", readings[0].Name)
		require.Equal(t, facts, readings[0].Facts, field)
	}
}

// A console knows no such key in a command, and what it would make of one is not
// known either.
func TestTheContactOfACommandIsNotSent(t *testing.T) {
	h := nicemax.New(contract.Config{Issuer: "acme-crm"})
	require.JSONEq(t, `{"issuer":"acme-crm","messageType":"HoldEvent"}`,
		string(h.Write(contract.Command{ID: 1, Name: contract.Hold, On: true, ContactID: "701200345"})))
}
