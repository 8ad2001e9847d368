package scan_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/scan"
)

// root is the outermost value of a text that is taken.
func root(t *testing.T, raw string) scan.Value {
	t.Helper()
	var d scan.Document
	require.Equal(t, scan.Taken, d.Scan([]byte(raw)))
	return d.Root()
}

func TestAValueHasItsKindAndWhatItSays(t *testing.T) {
	for raw, want := range map[string]struct {
		kind                scan.Kind
		text, digits, whole string
	}{
		`null`: {scan.Null, "", "", "null"}, `true`: {scan.True, "", "", "true"}, `false`: {scan.False, "", "", "false"},
		`-1.50`: {scan.Number, "", "-1.50", "-1.50"}, `900719925474010002`: {scan.Number, "", "900719925474010002", "900719925474010002"},
		`"a"`: {scan.Text, "a", "", "a"}, `"\u00e9\n"`: {scan.Text, "é\n", "", `\u00e9\n`}, `""`: {scan.Text, "", "", ""},
		`[1, 2]`: {scan.List, "", "", "[1, 2]"}, `{"a": 1}`: {scan.Object, "", "", `{"a": 1}`},
	} {
		v := root(t, " "+raw+" ")
		assert.Equal(t, want.kind, v.Kind(), raw)
		assert.Equal(t, want.text, v.Text(), raw)
		assert.Equal(t, want.digits, v.Digits(), raw)
		assert.Equal(t, want.whole, string(v.Raw()), raw)
		assert.True(t, v.Exists())
	}
}

func TestWhatIsNotThereIsAbsent(t *testing.T) {
	var none scan.Value
	for name, v := range map[string]scan.Value{
		"another key": root(t, `{"a":1}`).Get("b"), "of a list": root(t, `["a"]`).Get("a"),
		"in an empty list": root(t, `[]`).First(), "in a number": root(t, `1`).First(), "behind the last": root(t, `[[1,2]]`).First().Next(),
		"of what is absent": none.Get("a"), "in what is absent": none.First(), "of no document": new(scan.Document).Root(),
	} {
		assert.False(t, v.Exists(), name)
		assert.Equal(t, scan.Absent, v.Kind(), name)
		assert.Empty(t, v.Text(), name)
		assert.Empty(t, v.Digits(), name)
		assert.Nil(t, v.Raw(), name)
	}
}

func TestTheLastMemberOfAKeyCounts(t *testing.T) {
	v := root(t, `{"a":{"b":1},"b":2,"\u0061":{"b":3}}`)
	assert.Equal(t, "3", v.Get("a").Get("b").Digits())
	assert.Equal(t, "2", v.Get("b").Digits())
	var keys []string
	for m := v.First(); m.Exists(); m = m.Next() {
		keys = append(keys, m.Key())
	}
	assert.Equal(t, []string{"a", "b", "a"}, keys)
}

func TestOnlyJSONIsTaken(t *testing.T) {
	for _, raw := range []string{
		``, `{`, `[`, `"`, `"a`, `[1,]`, `[,1]`, `[1 2]`, `{"a":1,}`, `{"a" 1}`, `{a:1}`, `{"a":}`, `{"a"}`, `{1:2}`, `[}`, `{]`,
		`01`, `-`, `1.`, `.5`, `1e`, `1e+`, `+1`, `0x1`, `tru`, `nulll`, `True`, `1 1`, `[]]`, `"\x"`, `"\u12g4"`, `"\u123`, `"\`, "\"\n\"", "\"1234567\x1f\"",
		"\v1", "\u00a01", `'a'`,
	} {
		var d scan.Document
		require.Equal(t, scan.Taken, d.Scan([]byte(`{"a":1}`)))
		assert.Equal(t, scan.Malformed, d.Scan([]byte(raw)), "%q", raw)
		assert.False(t, d.Root().Exists(), "nothing of the text before is left")
	}
}

func TestDepthIsBounded(t *testing.T) {
	lists := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	var d scan.Document
	assert.Equal(t, scan.Taken, d.Scan([]byte(lists(scan.MostDepth))))
	assert.Equal(t, scan.TooDeep, d.Scan([]byte(lists(scan.MostDepth+1))))
	assert.Equal(t, scan.Taken, d.Scan([]byte("["+strings.Repeat("[],", 400)+"1]")), "beside each other")
	assert.Equal(t, scan.Malformed, d.Scan([]byte(strings.Repeat("[", scan.MostDepth))), "it is not closed")
}

// A step of eight bytes may end at each byte of a text.
func TestATextMayHaveAnyLengthAndAnyMark(t *testing.T) {
	for n := range 20 {
		for _, mark := range []string{``, `\"`, `\\`, `\n`, "é", "\x7f", "\u2028"} {
			text := strings.Repeat("x", n) + mark + strings.Repeat("y", 20-n)
			want := strings.NewReplacer(`\"`, `"`, `\\`, `\`, `\n`, "\n").Replace(text)
			assert.Equal(t, want, root(t, `["`+text+`"]`).First().Text())
		}
		var d scan.Document
		broken := `"` + strings.Repeat("x", n) + "\x1f" + strings.Repeat("y", 20-n) + `"`
		assert.Equal(t, scan.Malformed, d.Scan([]byte(broken)))
	}
}

func TestTextsThatCameBeforeCostNoMemory(t *testing.T) {
	raw := []byte(`{"type":"New_Call","call_id":990017,"long":"` + strings.Repeat("x", 100) + `"}`)
	var d scan.Document
	read := func() {
		d.Scan(raw)
		_ = d.Root().Get("type").Text() + d.Root().Get("call_id").Digits()[:0]
	}
	read()
	assert.Zero(t, testing.AllocsPerRun(10, read))
	assert.NotZero(t, testing.AllocsPerRun(10, func() { d.Root().Get("long").Text() }), "a long one is not kept")
}

func TestATextInLowerCaseAndBehindAPrefix(t *testing.T) {
	long := strings.Repeat("Ab", 30)
	v := root(t, `{"name":"New_CHAT-\u00c9@[{7","same":"same","long":"`+long+`","id":990017,"empty":"","null":null,"no":true}`)
	for key, want := range map[string][2]string{
		"name": {"new_chat-É@[{7", "chat:New_CHAT-É@[{7"}, "same": {"same", "chat:same"}, "long": {strings.ToLower(long), "chat:" + long},
		"id": {"", "chat:990017"}, "empty": {}, "null": {}, "no": {}, "absent": {},
	} {
		assert.Equal(t, want[0], v.Get(key).Lower(), key)
		assert.Equal(t, want[1], v.Get(key).After("chat:"), key)
	}
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		_ = v.Get("id").After("chat:")
		_ = v.Get("name").Kind()
	}))
}
