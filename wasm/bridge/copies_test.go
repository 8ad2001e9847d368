package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
)

// How often a console posts each message is learned from what is never said twice in a
// row. While it is not known, a busy page takes all that come together for copies.
func TestTheNumberOfCopiesIsLearnedFromWhatIsNotSaidAgain(t *testing.T) {
	busy := []post{{"mute", 300, 300}, {"mute", 301, 300}}
	for name, row := range map[string]struct {
		posts []post
		want  []string
	}{
		"an event that is not said again came once":       {append([]post{say("a", 0)}, busy...), []string{"a", "mute", "mute"}},
		"an event of no group shows no number":            {append([]post{say("B", 0)}, busy...), []string{"B", "mute"}},
		"a message may be a copy whole, mute and all":     {[]post{say("c", 0), say("a,mute,b", 1), say("a,mute,b", 2)}, []string{"c", "a", "mute", "b"}},
		"a message like the one before is news, if later": {[]post{say("c", 0), say("a,mute,b", 1), say("a,mute,b", 101)}, []string{"c", "a", "mute", "b", "a", "mute", "b"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newPageOf(&batches{})
			d.Forget()
			for _, p := range row.posts {
				d.Step(bridge.Delivered{Raw: []byte(p.raw), At: p.at, Waited: p.waited})
			}
			require.Equal(t, row.want, d.Types())
		})
	}
}
