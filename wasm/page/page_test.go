package page_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/page"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

func TestAConfigIsReadAsItsTagsSay(t *testing.T) {
	want := wire.Config{
		Host: wire.MAX, Timeout: 5000, Issuer: "acme-crm", Issuers: []string{"MAX", "CXA"},
		SubscriptionTypes: []string{"all"}, ContactID: "701200345",
	}
	raw, err := json.Marshal(want)
	require.NoError(t, err)
	got, err := page.ReadConfig(raw)
	require.NoError(t, err)
	require.Equal(t, want, got)
}

func TestACommandIsReadAsItsTagsSay(t *testing.T) {
	for _, want := range []wire.Command{
		{ID: 7, Name: wire.Hold, On: true},
		{ID: 8, Name: wire.ContactCard, Card: &wire.Card{Name: "Ines", UserImg: "https://img.test/i.png"}},
		{ID: 9, Name: wire.ContactCard, Card: &wire.Card{Name: "Ines", ContactID: "701200345"}},
	} {
		raw, err := json.Marshal(want)
		require.NoError(t, err)
		got, err := page.ReadCommand(raw)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}

func TestWhatIsNoJSONIsAnError(t *testing.T) {
	_, err := page.ReadConfig([]byte(`{`))
	require.ErrorContains(t, err, "config")
	_, err = page.ReadCommand([]byte(`{`))
	require.ErrorContains(t, err, "command")
}
