package jsonfield_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

// megabytes repeats a piece to so many megabytes, within an object.
func megabytes(n int, piece string) []byte {
	return []byte(`{"events":[` + strings.Repeat(piece+",", n<<20/(len(piece)+1)) + `0]}`)
}

func TestAMessageIsBoundedByItsValuesAndItsDepth(t *testing.T) {
	for name, row := range map[string]struct {
		raw  []byte
		want contract.Refusal
	}{
		"4 MB of empty lists":             {megabytes(4, "[]"), contract.RefusedSize},
		"4 MB of numbers":                 {megabytes(4, "1"), contract.RefusedSize},
		"4 MB of empty objects":           {megabytes(4, "{}"), contract.RefusedSize},
		"4 MB of small objects":           {megabytes(4, `{"a":{"b":"\\"}}`), contract.RefusedSize},
		"2 MB of lists in lists":          {[]byte(`{"events":` + strings.Repeat("[", 1<<20) + strings.Repeat("]", 1<<20) + `}`), contract.RefusedSize},
		"60 kB of lists in lists":         {[]byte(`{"events":` + strings.Repeat("[", 30<<10) + strings.Repeat("]", 30<<10) + `}`), contract.RefusedSize},
		"300 lists in lists":              {[]byte(strings.Repeat("[", 300) + strings.Repeat("]", 300)), ""},
		"301 lists in lists":              {[]byte(strings.Repeat("[", 301) + strings.Repeat("]", 301)), contract.RefusedSize},
		"a value in 300 lists":            {[]byte(strings.Repeat("[", 300) + "1" + strings.Repeat("]", 300)), contract.RefusedSize},
		"300 lists beside each other":     {[]byte("[" + strings.Repeat("[],", 300) + "1"), contract.RefusedMalformed},
		"a text of brackets, cut off":     {[]byte(`{"a":"` + strings.Repeat("[", 400) + `"`), contract.RefusedMalformed},
		"4 MB of one text, full of marks": {[]byte(`{"events":"` + strings.Repeat(`,[{\"\\`, 4<<20/7) + `"}`), ""},
		"4 MB of long texts":              {megabytes(4, `"`+strings.Repeat("x", 100)+`"`), ""},
		"a small one":                     {[]byte(`{"events":[]}`), ""},
	} {
		t.Run(name, func(t *testing.T) {
			var p jsonfield.Parser
			_, refusal := p.Parse(row.raw)
			require.Equal(t, row.want, refusal)
			v, refusal := p.Parse([]byte(`{"a":"x"}`))
			require.Empty(t, refusal, "what comes next is let in")
			require.Equal(t, "x", jsonfield.Text(v, "a"))
		})
	}
}

// snapshot is what MAX posts for so many contacts: 40 fields each.
func snapshot(contacts int) []byte {
	event := `{"Type":"CallContactEvent"`
	for i := range 40 {
		event += fmt.Sprintf(`,"SomeLongFieldName%d":"%d values"`, i, i)
	}
	return []byte(`{"issuer":"MAX","contactId":null,"events":[` + strings.Repeat(event+"},", contacts) + `{}]}`)
}

func TestALargeSnapshotIsAccepted(t *testing.T) {
	raw := snapshot(1000)
	require.Greater(t, len(raw), 1200*1000)
	var p jsonfield.Parser
	_, refusal := p.Parse(raw)
	require.Empty(t, refusal)
	_, refusal = p.Parse(snapshot(3000))
	require.Empty(t, refusal, "three times as many")
	_, refusal = p.Parse(snapshot(4000))
	require.Equal(t, contract.RefusedSize, refusal)
}

func TestTheRoomOfALargeMessageIsGivenBackAndThatOfASmallOneIsKept(t *testing.T) {
	p := new(jsonfield.Parser)
	heap := func() int64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	before := heap()
	_, refusal := p.Parse(snapshot(3000))
	require.Empty(t, refusal)
	require.Greater(t, heap()-before, int64(5<<20), "it takes room")
	small := []byte(`{"a":[1,2,3]}`)
	p.Parse(small)
	require.Less(t, heap()-before, int64(100<<10))
	require.Zero(t, testing.AllocsPerRun(10, func() { p.Parse(small) }))
	runtime.KeepAlive(p)
}
