package trace

import (
	"bufio"
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// last is a line with its end.
const last = `{"at":0,"console":"max","page":1,"closed":{}}` + "\n"

func TestAReaderTakesAsManyLinesAndBytesAsThereMayBe(t *testing.T) {
	for name, r := range map[string]reader{
		"t:1000001: the trace has more than 1000000 lines": {number: MaxLines - 1},
		"t:2: the trace has more than 67108864 bytes":      {bytes: MaxBytes - len(last)},
	} {
		r.file, r.lines = "t", bufio.NewScanner(strings.NewReader(last+last))
		assert.True(t, r.next(), name)
		require.NoError(t, r.end(""))
		assert.False(t, r.next(), name)
		require.EqualError(t, r.end(""), name)
	}
}

func TestAWriterWritesAsManyLinesAndBytesAsThereMayBe(t *testing.T) {
	line := Line{Console: "max", Page: 1, Closed: &Closed{}}
	for name, w := range map[string]Writer{
		"lines": {lines: MaxLines - 1}, "bytes": {bytes: MaxBytes - len(last)},
	} {
		var out bytes.Buffer
		w.w, w.header = &out, New(ByHostsim, time.Now())
		require.NoError(t, w.Write(line), name)
		require.ErrorContains(t, w.Write(line), "it is full", name)
		assert.Equal(t, last, out.String())
	}
}
