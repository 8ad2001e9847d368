package field_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/hosts/field"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

func TestTextTakesStringsAndDigitsOnly(t *testing.T) {
	for raw, want := range map[string]string{
		`"a"`: "a", `7`: "7", `900719925474010002`: "900719925474010002", `-1.50`: "-1.50",
		`null`: "", `true`: "", `{}`: "", `["a"]`: "", `"\u00e9"`: "é",
	} {
		require.Equal(t, want, field.Text(fastjson.MustParse(`{"k":`+raw+`}`), "k"), raw)
	}
	require.Empty(t, field.Text(fastjson.MustParse(`{}`), "k"))
	require.Empty(t, field.Text(fastjson.MustParse(`5`), "k"))
}

func TestWordTakesStringsOnly(t *testing.T) {
	v := fastjson.MustParse(`{"a":"x","b":7,"c":null,"d":{}}`)
	require.Equal(t, "x", field.Word(v, "a"))
	for _, key := range []string{"b", "c", "d", "z"} {
		require.Empty(t, field.Word(v, key))
	}
	require.Empty(t, field.Word(fastjson.MustParse(`5`), "a"))
}

func TestFirstTextPassesOverWhatIsEmpty(t *testing.T) {
	v := fastjson.MustParse(`{"a":"","b":null,"c":"x","d":"y"}`)
	require.Equal(t, "x", field.FirstText(v, "a", "b", "c", "d"))
	require.Empty(t, field.FirstText(v, "a", "z"))
}

func TestFlagTakesTheVendorsYesAndNo(t *testing.T) {
	for raw, want := range map[string]wire.Flag{
		`"True"`: wire.Yes, `"true"`: wire.Yes, `"On"`: wire.Yes, `"1"`: wire.Yes, `true`: wire.Yes,
		`"False"`: wire.No, `"Off"`: wire.No, `false`: wire.No, `0`: wire.No, `"maybe"`: wire.No,
		`""`: wire.Unsaid, `null`: wire.Unsaid,
	} {
		require.Equal(t, want, field.Flag(fastjson.MustParse(`{"k":`+raw+`}`), "k"), raw)
	}
	require.Equal(t, wire.Unsaid, field.Flag(fastjson.MustParse(`{}`), "k"))
}

func TestLowerLowersASCIIAndLeavesTheRest(t *testing.T) {
	require.Equal(t, "new_chat-É7", field.Lower("New_CHAT-É7"))
	require.Equal(t, "same", field.Lower("same"))
}

func TestDigestTellsTextsApart(t *testing.T) {
	require.Equal(t, field.Digest([]byte("a")), field.Digest([]byte("a")))
	require.NotEqual(t, field.Digest([]byte("a")), field.Digest([]byte("b")))
	require.Equal(t, uint64(0xcbf29ce484222325), field.Digest(nil), "the offset of FNV-1a")
}
