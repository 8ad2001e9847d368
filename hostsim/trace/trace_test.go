package trace_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

const header = `{"trace":"ctibridge","version":1,"started":"2031-04-09T08:15:30.25Z","writer":"hostsim"}`

// lines are one of each.
var lines = []string{
	`{"at":0,"console":"max","page":1,"opened":{"profile":"max","faults":["late"]}}`,
	`{"at":0,"console":"chat","page":2,"opened":{}}`,
	`{"at":7,"console":"max","page":1,"action":{"name":"ring","fields":{"caller":"8015550142"}}}`,
	`{"at":7,"console":"max","page":1,"message":{"direction":"sent","frame":"workspace","origin":"*","payload":{"a":"<1>"}}}`,
	`{"at":9,"console":"max","page":1,"message":{"direction":"received","frame":"workspace","payload":null}}`,
	`{"at":9,"console":"chat","page":2,"post":{"frame":"parent","payload":"{}"}}`,
	`{"at":9,"console":"chat","page":2,"closed":{}}`,
}

func text(lines ...string) string { return strings.Join(lines, "\n") + "\n" }

func TestWhatIsReadIsWrittenByteForByte(t *testing.T) {
	file := text(append([]string{header}, lines...)...)
	read, err := trace.Read("call.jsonl", strings.NewReader(file))
	require.NoError(t, err)
	require.Len(t, read.Lines, len(lines))
	assert.True(t, read.HasActions())

	var out bytes.Buffer
	w, err := trace.NewWriter(&out, read.Header)
	require.NoError(t, err)
	for _, l := range read.Lines {
		require.NoError(t, w.Write(l))
	}
	assert.Equal(t, file, out.String())
}

// The lines are those of web/src/trace/trace.test.ts.
func TestATraceOfTheSDKHasMessagesOnly(t *testing.T) {
	read, err := trace.Read("t", strings.NewReader(text(strings.Replace(header, "hostsim", "sdk", 1),
		`{"at":0,"console":"call","page":1,"opened":{}}`,
		`{"at":5,"console":"call","page":1,"message":{"direction":"sent","frame":"parent","origin":"*","payload":"{\"type\":\"New_Call\",\"data\":{\"call_id\":1000001}}"}}`)))
	require.NoError(t, err)
	assert.False(t, read.HasActions())
}

func TestTheTraceOfTheDocumentationIsOne(t *testing.T) {
	document, err := os.ReadFile("../../docs/trace.md")
	require.NoError(t, err)
	_, rest, found := strings.Cut(string(document), "```jsonl\n")
	require.True(t, found)
	block, _, _ := strings.Cut(rest, "```")
	read, err := trace.Read("docs/trace.md", strings.NewReader(block))
	require.NoError(t, err)
	assert.Len(t, read.Lines, 3)
}

func TestAMistakeIsNamedWithFileLineAndField(t *testing.T) {
	for want, bad := range map[string]string{
		`t:1: the file is empty`:                                                          ``,
		`t:1: trace: "" is not "ctibridge": this is no trace`:                             text(`{}`),
		`t:1: version: 2 cannot be read: this reads version 1`:                            text(strings.Replace(header, `n":1`, `n":2`, 1)),
		`t:1: writer: "me" is neither "hostsim" nor "sdk"`:                                text(strings.Replace(header, `hostsim`, `me`, 1)),
		`t:1: started: is missing`:                                                        text(`{"trace":"ctibridge","version":1,"writer":"sdk"}`),
		`t:1: json: unknown field "seq"`:                                                  text(`{"seq":1}`),
		`t:2: unexpected EOF`:                                                             text(header, `{"at":`),
		`t:2: EOF`:                                                                        text(header, ``),
		`t:2: something follows the object`:                                               text(header, lines[0]+`{}`),
		`t:2: at: a string is not of the type int64`:                                      text(header, `{"at":"1"}`),
		`t:2: message.payload: is missing`:                                                text(header, `{"at":1,"console":"max","page":1,"message":{"direction":"sent","frame":"workspace"}}`),
		`t:2: message.frame: is missing`:                                                  text(header, `{"at":1,"console":"max","page":1,"message":{"direction":"sent","payload":1}}`),
		`t:2: message.direction: "up" is neither received nor sent`:                       text(header, `{"at":1,"console":"max","page":1,"message":{"direction":"up","frame":"a","payload":1}}`),
		`t:2: post.frame: is missing`:                                                     text(header, `{"at":1,"console":"max","page":1,"post":{"payload":1}}`),
		`t:2: action.name: is missing`:                                                    text(header, `{"at":1,"console":"max","page":1,"action":{}}`),
		`t:2: action.fields: is no JSON object`:                                           text(header, `{"at":1,"console":"max","page":1,"action":{"name":"a","fields":[]}}`),
		`t:2: console: "fax" is none of max, call, chat`:                                  text(header, `{"at":1,"console":"fax","page":1,"closed":{}}`),
		`t:2: page: 0 is less than 1`:                                                     text(header, `{"at":1,"console":"max","closed":{}}`),
		`t:2: at: -1 is before 0: times do not go back`:                                   text(header, `{"at":-1,"console":"max","page":1,"closed":{}}`),
		`t:4: at: 6 is before 7: times do not go back`:                                    text(header, lines[0], lines[2], `{"at":6,"console":"max","page":1,"closed":{}}`),
		`t:2: line: it has 0 of opened, closed, action, post, message, and must have one`: text(header, `{"at":1,"console":"max","page":1}`),
		`t:2: line: it has 2 of opened, closed, action, post, message, and must have one`: text(header, `{"at":1,"console":"max","page":1,"opened":{},"closed":{}}`),
	} {
		read, err := trace.Read("t", strings.NewReader(bad))
		var mistake *trace.Error
		require.ErrorAs(t, err, &mistake, want)
		require.EqualError(t, err, want)
		assert.Nil(t, read)
	}
}

func TestAnErrorOfReadingIsThatError(t *testing.T) {
	broken := errors.New("the disk is gone")
	_, err := trace.Read("t", iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
}

// message returns a line of a length.
func message(length int) string {
	const begin, end = `{"at":1,"console":"max","page":1,"message":{"direction":"sent","frame":"a","payload":"`, `"}}`
	return begin + strings.Repeat("x", length-len(begin)-len(end)) + end
}

func TestALineHasABound(t *testing.T) {
	_, err := trace.Read("t", strings.NewReader(text(header, message(trace.MaxLine-1))))
	require.NoError(t, err)
	_, err = trace.Read("t", strings.NewReader(text(header, message(trace.MaxLine))))
	require.EqualError(t, err, "t:2: the line has more than 4194304 bytes")

	for over, length := range map[bool]int{false: trace.MaxLine - 1, true: trace.MaxLine} {
		var l trace.Line
		require.NoError(t, json.Unmarshal([]byte(message(length)), &l))
		var out bytes.Buffer
		w, err := trace.NewWriter(&out, trace.New(trace.ByHostsim, time.Now()))
		require.NoError(t, err)
		if err = w.Write(l); over {
			require.ErrorContains(t, err, "it is full")
			small := trace.Line{Console: "max", Page: 1, Closed: &trace.Closed{}}
			require.ErrorContains(t, w.Write(small), "it is full", "the trace has ended")
			_, err = trace.Read("t", &out)
		}
		require.NoError(t, err, "what was written can be read")
	}
}

func TestATraceHasABoundInBytes(t *testing.T) {
	large := message(trace.MaxLine-1) + "\n"
	file := header + "\n" + strings.Repeat(large, trace.MaxBytes/trace.MaxLine)
	_, err := trace.Read("t", strings.NewReader(file))
	require.EqualError(t, err, "t:17: the trace has more than 67108864 bytes")
}

func TestAWriterRefusesWhatAReaderWould(t *testing.T) {
	_, err := trace.NewWriter(&bytes.Buffer{}, trace.Header{})
	require.ErrorContains(t, err, "trace: ")
	w, err := trace.NewWriter(&bytes.Buffer{}, trace.New(trace.BySDK, time.Now()))
	require.NoError(t, err)
	bad := trace.Line{Console: "max", Page: 1, Message: &trace.Message{Direction: journal.Sent, Frame: "a"}}
	require.ErrorContains(t, w.Write(bad), "message.payload: is missing")
}

func TestATraceBeginsInWholeMilliseconds(t *testing.T) {
	h := trace.New(trace.ByHostsim, time.Date(2031, 4, 9, 10, 15, 30, 250_900_000, time.FixedZone("", 7200)))
	assert.Equal(t, time.Date(2031, 4, 9, 8, 15, 30, 250_000_000, time.UTC), h.Started)
	assert.EqualValues(t, 1, h.Since(h.Started.Add(1_900*time.Microsecond)))
}
