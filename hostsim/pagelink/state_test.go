package pagelink_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

func TestAStateIsReadOrRefusedWithItsPlace(t *testing.T) {
	type lamp struct {
		Watts int `json:"watts"`
	}
	for text, says := range map[string]string{
		`{"watts":60}`:           "",
		` {"watts":60} `:         "",
		`{"watts":60,"volts":1}`: `the state is wrong: json: unknown field "volts"`,
		`{"watts":60}{}`:         "the state is wrong: there is more behind it",
		`{"watts":"many"}`:       "the state is wrong: watts: string is no int",
		`[]`:                     "the state is wrong: array is no pagelink_test.lamp",
		`{`:                      "the state is wrong: unexpected EOF",
	} {
		var state lamp
		err := pagelink.ReadState([]byte(text), &state)
		if says == "" {
			require.NoError(t, err, text)
			assert.Equal(t, 60, state.Watts)
			continue
		}
		var wrong *pagelink.StateError
		require.ErrorAs(t, err, &wrong, text)
		assert.EqualError(t, err, says)
	}
}

// kept is a machine whose state can be kept.
type kept struct{ echo }

func (k *kept) Export() any { return k.received }

func TestTheStateOfAMachineGoesToAnotherOne(t *testing.T) {
	page, conn := restartable(t)
	_, err := conn.Export()
	require.ErrorContains(t, err, "cannot be exported", "not every machine has one")

	conn.Restore = func(state json.RawMessage) (pagelink.Machine, error) {
		made := &kept{}
		return made, pagelink.ReadState(state, &made.received)
	}
	var wrong *pagelink.StateError
	require.ErrorAs(t, conn.Import(t.Context(), []byte(`{}`)), &wrong)
	view, err := conn.View()
	require.NoError(t, err)
	assert.Equal(t, map[string]int{"received": 40}, view, "nothing has changed")

	require.NoError(t, conn.Import(t.Context(), []byte(`7`)))
	expect(t, page, `{"restart":1}`, `{"view":{"received":7}}`)
	state, err := conn.Export()
	require.NoError(t, err)
	assert.Equal(t, 7, state)

	conn.Close()
	_, err = conn.Export()
	require.ErrorIs(t, err, pagelink.ErrClosed)
	require.ErrorIs(t, conn.Import(t.Context(), []byte(`8`)), pagelink.ErrClosed)
}

func TestAPageIsSentItsAddressesAnew(t *testing.T) {
	page, conn := restartable(t)
	conn.Addresses = func() []string { return []string{"http://localhost:5173/"} }
	require.NoError(t, conn.Follow(t.Context()))
	expect(t, page, `{"addresses":["http://localhost:5173/"]}`)
	conn.Close()
	require.ErrorIs(t, conn.Follow(t.Context()), pagelink.ErrClosed)

	conn, cut := joined(t)
	conn.Addresses = func() []string { return []string{"http://localhost:5173/"} }
	require.NoError(t, conn.Follow(t.Context()))
	cut()
	require.Error(t, conn.Follow(t.Context()))
}
