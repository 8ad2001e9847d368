package replay

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

// passes is a line of a message to a window of page 1.
func passes(frame, payload string) trace.Line {
	return trace.Line{Page: 1, Message: &trace.Message{Direction: journal.Sent, Frame: frame, Payload: []byte(payload)}}
}

func TestMessagesAreSortedByWindowsWhoseNumbersDoNotMatter(t *testing.T) {
	got := collect([]trace.Line{
		passes("window-9", `1`), passes("window-4", `2`), {Page: 1, Closed: &trace.Closed{}}, passes("workspace", `3`), passes("window-9", `4`),
	}, func(page int) int { return page + 6 })
	assert.Equal(t, []window{{page: 7, frame: "window-1"}, {page: 7, frame: "window-2"}, {page: 7, frame: "workspace"}}, got.order)
	assert.Equal(t, []numbered{{2, *passes("window-1", `1`).Message}, {6, *passes("window-1", `4`).Message}}, got.windows[got.order[0]])
	assert.Equal(t, []numbered{{3, *passes("window-2", `2`).Message}}, got.windows[got.order[1]])
}

func TestTheFirstDifferenceOfAWindowIsTold(t *testing.T) {
	message := func(line int, payload string) numbered { return numbered{line, *passes("workspace", payload).Message} }
	w := window{page: 7, frame: "workspace"}
	same, other, more := message(2, `1`), message(3, `2`), message(4, `3`)
	for name, row := range map[string]struct {
		want, got []numbered
		tells     []Difference
	}{
		"none":          {[]numbered{same, other}, []numbered{same, other}, nil},
		"another":       {[]numbered{same, other, same}, []numbered{same, more, other}, []Difference{{3, 7, "workspace", &other.Message, &more.Message, "another payload"}}},
		"one is missed": {[]numbered{same, other}, []numbered{same}, []Difference{{3, 7, "workspace", &other.Message, nil, "this message was not sent"}}},
		"one too many":  {nil, []numbered{same}, []Difference{{0, 7, "workspace", nil, &same.Message, "a message was sent that the trace does not have"}}},
	} {
		var r Report
		r.compare(w, row.want, row.got, 0)
		assert.Equal(t, row.tells, r.Differences, name)
	}
}

func TestALineThatIsNoneIsNotCollected(t *testing.T) {
	c := newCollector()
	_, err := c.Write([]byte(`{`))
	require.Error(t, err)
	assert.Empty(t, c.all())
	n, err := c.Write([]byte(`{"page":1,"closed":{}}`))
	require.NoError(t, err)
	assert.Equal(t, 22, n)
	assert.Len(t, c.all(), 1)
}
