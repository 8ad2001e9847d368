package decode_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/decode"
)

func TestAConfigIsReadAsItsTagsSay(t *testing.T) {
	max := contract.Config{
		Host: contract.MAX, Timeout: 5000, Issuer: "acme-crm", HostIssuers: []string{"MAX", "CXA"},
		SubscriptionTypes: []contract.SubscriptionType{"all"}, ContactID: "701200345", ContactIDFilters: true, SignedOutStates: []string{"LoggedOut"},
	}
	ccai := max
	ccai.Host, ccai.ScreenPop, ccai.Debounce, ccai.LinkWindow, ccai.ReconcileTimeout, ccai.TransferTimeout = contract.CCAI, true, 100, 3000, 20000, 30000
	ccai.JoinedHandles = true
	ccai.EventNames = &contract.EventNames{
		RedactionStarted: []string{"a"}, RedactionEnded: []string{"b", "c"}, CallTransferred: []string{"h"},
		AgentJoinedCall: []string{"d"}, AgentAssistStarted: []string{"e"}, TaskAssistantLeft: []string{"f"},
		TaskAssistantAnswered: []string{"g"},
	}
	for _, want := range []contract.Config{max, ccai} {
		raw, err := json.Marshal(want)
		require.NoError(t, err)
		got, err := decode.ReadConfig(raw)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}

func TestWhatBecameOfARecordIsReadAsItsTagsSay(t *testing.T) {
	for _, want := range []contract.PopOutcome{
		{ID: 7},
		{ID: 8, Elsewhere: true},
		{ID: 9, Reason: contract.PopFailed, Text: "The page's own function did not show the record: é"},
	} {
		raw, err := json.Marshal(want)
		require.NoError(t, err)
		got, err := decode.ReadPopOutcome(raw)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}

func TestACommandIsReadAsItsTagsSay(t *testing.T) {
	for _, want := range []contract.Command{
		{ID: 7, Name: contract.Hold, On: true},
		{ID: 8, Name: contract.ContactCard, Card: &contract.Card{Name: "Ines", UserImg: "https://img.test/i.png"}},
		{ID: 9, Name: contract.ContactCard, Card: &contract.Card{Name: "Ines", ContactID: "701200345"}},
		{ID: 10, Name: contract.Hold, On: true, ContactID: "701200345"},
	} {
		raw, err := json.Marshal(want)
		require.NoError(t, err)
		got, err := decode.ReadCommand(raw)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}

func TestWhatIsNoJSONIsAnError(t *testing.T) {
	_, err := decode.ReadConfig([]byte(`{`))
	require.ErrorContains(t, err, "config")
	_, err = decode.ReadCommand([]byte(`{`))
	require.ErrorContains(t, err, "command")
	_, err = decode.ReadPopOutcome([]byte(`{`))
	require.ErrorContains(t, err, "outcome")
}
