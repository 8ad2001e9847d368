package scan_test

import (
	"bytes"
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/scan"
)

// seeds are texts of every kind, and what nearly is one.
var seeds = []string{
	`{"type":"New_Call","data":{"call_id":990017,"session_type":"Voice Inbound","queue_path":"Sales > \"EU\""}}`,
	`{"issuer":"MAX","contactId":null,"events":[{"Type":"Mute","AgentMuted":"True"},{"ContactID":701200345,"a":[1,-2.50,3e+7,4E-1]}]}`,
	`"\ud83d\ude00 \ud83d \ude00 \ud800\ud83d\ude00 \u00e9 \/ \b\f\n\r\t \\ é"`, `"\u12g4"`, `"\x"`, "\"a\nb\"", `"12345678\"1234567\\"`,
	`{"a":1,"a":2}`, `{"\u0061":1,"a":{}}`, `{"":[]}`, `[]`, `{}`, ` [ 1 , true,false , null ] `, `[1,]`, `{"a":1,}`, `[1 2]`, `{"a" 1}`, `{1:2}`,
	`01`, `-`, `-0`, `1.`, `.5`, `1e`, `1e+`, `+1`, `tru`, `nulll`, `"`, `[`, `{`, `{"a"`, `{"a":`, ``, ` `, `1 1`, "\u00a01", "[\v]",
	`[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]`,
}

// encoding/json is the judge: what it takes is taken, with the same values, and nothing else is. Browsers
// hand over valid UTF-8 alone.
func FuzzItReadsAsEncodingJSON(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	var d scan.Document // one for all: nothing of the text before may show
	f.Fuzz(func(t *testing.T, raw []byte) {
		if !utf8.Valid(raw) {
			return
		}
		failure := d.Scan(raw)
		if failure == scan.TooDeep {
			return
		}
		var want any
		decoder := json.NewDecoder(bytes.NewReader(raw))
		decoder.UseNumber()
		valid := json.Valid(raw) && decoder.Decode(&want) == nil
		require.Equal(t, valid, failure == scan.Taken, "%q", raw)
		if valid {
			require.Equal(t, want, read(t, d.Root()), "%q", raw)
		} else {
			require.False(t, d.Root().Exists())
		}
	})
}

// read makes of a value what encoding/json makes of it.
func read(t *testing.T, v scan.Value) any {
	switch v.Kind() {
	case scan.Null:
		return nil
	case scan.True, scan.False:
		return v.Kind() == scan.True
	case scan.Number:
		return json.Number(v.Digits())
	case scan.Text:
		return v.Text()
	case scan.List:
		list := []any{}
		for e := v.First(); e.Exists(); e = e.Next() {
			list = append(list, read(t, e))
		}
		return list
	}
	require.Equal(t, scan.Object, v.Kind())
	object, last := map[string]any{}, map[string]scan.Value{}
	for e := v.First(); e.Exists(); e = e.Next() {
		object[e.Key()], last[e.Key()] = read(t, e), e
	}
	for key, want := range last {
		require.True(t, want == v.Get(key), key)
	}
	return object
}
