package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// The console asks for a second record for reasons of its own: it is not the
// first one's contact's, however soon it comes.
func TestAContactThatHasItsRecordGetsNoOther(t *testing.T) {
	for name, begin := range map[string][]string{
		"the contact came first":         {"new a", "pop 1"},
		"the record came first":          {"pop 1", "new a"},
		"the agent selected the contact": {"new a", "new b", "turn a", "pop 1"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newEmbeddingPage(t, linkScript(), choices)
			for _, word := range begin {
				d.Deliver(word)
				d.Advance(200)
			}
			d.Advance(1000)
			d.Deliver("pop 2")
			d.Advance(5000)
			require.Equal(t, "https://crm.test/1", d.Contacts()["a"].RecordURL)
			require.Equal(t, []string{"https://crm.test/1", "https://crm.test/2"}, d.Shown, "it is shown all the same")
		})
	}
}
