package jsonfield_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
	"github.com/ctibridge/ctibridge/wasm/scan"
)

func TestTextTakesStringsAndDigitsOnly(t *testing.T) {
	for raw, want := range map[string]string{
		`"a"`: "a", `7`: "7", `900719925474010002`: "900719925474010002", `-1.50`: "-1.50",
		`null`: "", `true`: "", `{}`: "", `["a"]`: "", `"\u00e9"`: "é",
	} {
		require.Equal(t, want, jsonfield.Text(parsed(t, `{"k":`+raw+`}`), "k"), raw)
	}
	require.Empty(t, jsonfield.Text(parsed(t, `{}`), "k"))
	require.Empty(t, jsonfield.Text(parsed(t, `5`), "k"))
}

func TestWordTakesStringsOnly(t *testing.T) {
	v := parsed(t, `{"a":"x","b":7,"c":null,"d":{}}`)
	require.Equal(t, "x", jsonfield.Word(v, "a"))
	for _, key := range []string{"b", "c", "d", "z"} {
		require.Empty(t, jsonfield.Word(v, key))
	}
	require.Empty(t, jsonfield.Word(parsed(t, `5`), "a"))
}

func TestFirstTextPassesOverWhatIsEmpty(t *testing.T) {
	v := parsed(t, `{"a":"","b":null,"c":"x","d":"y"}`)
	require.Equal(t, "x", jsonfield.FirstText(v, "a", "b", "c", "d"))
	require.Empty(t, jsonfield.FirstText(v, "a", "z"))
}

func TestFlagTakesTheVendorsYesAndNo(t *testing.T) {
	for raw, want := range map[string]dialect.Flag{
		`"True"`: dialect.Yes, `"true"`: dialect.Yes, `"On"`: dialect.Yes, `"1"`: dialect.Yes, `true`: dialect.Yes,
		`"False"`: dialect.No, `"Off"`: dialect.No, `false`: dialect.No, `0`: dialect.No, `"maybe"`: dialect.No,
		`""`: dialect.Unset, `null`: dialect.Unset,
	} {
		require.Equal(t, want, jsonfield.Flag(parsed(t, `{"k":`+raw+`}`), "k"), raw)
	}
	require.Equal(t, dialect.Unset, jsonfield.Flag(parsed(t, `{}`), "k"))
}

func TestLowerLowersASCIIAndLeavesTheRest(t *testing.T) {
	require.Equal(t, "new_chat-É7", jsonfield.Lower("New_CHAT-É7"))
	require.Equal(t, "same", jsonfield.Lower("same"))
}

// parsed is the value of a text.
func parsed(t *testing.T, raw string) scan.Value {
	t.Helper()
	var d scan.Document
	require.Equal(t, scan.Taken, d.Scan([]byte(raw)))
	return d.Root()
}
