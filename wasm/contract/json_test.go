package contract_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// Each text crosses with every message, so it is written with as few bytes as JSON
// allows.
func TestATextIsEscapedOnlyWhereItHasToBe(t *testing.T) {
	for text, want := range map[string]string{
		"":                       `""`,
		"a b":                    `"a b"`,
		" ":                      `" "`,
		"!~\x7f":                 "\"!~\x7f\"",
		`say "yes"`:              `"say \"yes\""`,
		`C:\`:                    `"C:\\"`,
		"\x00\x01\n":             `"\u0000\u0001\u000a"`,
		"\x0f\x10\x1a\x1f":       `"\u000f\u0010\u001a\u001f"`,
		"é, 日本, \u2028 and </p>": "\"é, 日本, \u2028 and </p>\"",
		"\xff is no UTF-8":       "\"\xff is no UTF-8\"",
	} {
		require.Equal(t, want, string(contract.AppendString(nil, text)))
		require.Equal(t, "before "+want, string(contract.AppendString([]byte("before "), text)), "what was there stays")
	}
}

// Programs compare these strings, and the page's types list them.
func TestTheListsHoldEachNameOnce(t *testing.T) {
	require.Equal(t, []contract.ContactState{"offered", "dialing", "active", "held", "wrapup", "ended"}, contract.ContactStates)
	require.Equal(t, []contract.CommandName{"answer", "refuse", "hold", "mute", "mask", "record", "hangup", "contactCard"}, contract.CommandNames)
	require.Equal(t, []contract.Host{"max", "ccai"}, contract.Hosts)
}

func TestWhatEachConsoleObeys(t *testing.T) {
	require.Equal(t, contract.CommandNames, contract.Capabilities[contract.MAX])
	require.Empty(t, contract.Capabilities[contract.CCAI], "an adapter takes no message from the page")
}

func TestEveryEventTypeHasOneForm(t *testing.T) {
	forms := make(map[contract.EventType]int)
	for _, p := range contract.Payloads {
		forms[p.Type]++
		require.NotNil(t, p.Payload, p.Type)
	}
	for kind, count := range forms {
		require.Equal(t, 1, count, kind)
	}
	require.Len(t, forms, 30)
}

func TestWhatWasLeftUnsaidStaysAsItWas(t *testing.T) {
	for _, before := range []bool{false, true} {
		require.Equal(t, before, dialect.Unset.Apply(before))
		require.True(t, dialect.Yes.Apply(before))
		require.False(t, dialect.No.Apply(before))
	}
	require.Equal(t, dialect.Yes, dialect.FlagOf(true))
	require.Equal(t, dialect.No, dialect.FlagOf(false))
}
