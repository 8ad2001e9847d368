package ui

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// entry takes so many bytes in all.
func entry(size int) journal.Entry {
	return journal.Entry{Payload: []byte(strings.Repeat("1", size-journal.Entry{}.Size()))}
}

// sizes lists how many entries each batch has.
func sizes(entries ...journal.Entry) (counts []int) {
	for batch := range batches(entries) {
		counts = append(counts, len(batch))
	}
	return counts
}

func TestABatchIsAsLargeAsItMayBe(t *testing.T) {
	half, more := entry(mostBatch/2), entry(mostBatch/2+1)
	require.Equal(t, 1<<20, mostBatch)
	for name, row := range map[string]struct {
		entries []journal.Entry
		want    []int
	}{
		"nothing":                              {nil, nil},
		"one":                                  {[]journal.Entry{half}, []int{1}},
		"two that just fit":                    {[]journal.Entry{half, half}, []int{2}},
		"a byte too much begins the next":      {[]journal.Entry{half, more}, []int{1, 1}},
		"each counts from its own beginning":   {[]journal.Entry{half, more, half, half}, []int{1, 1, 2}},
		"one that is too large goes by itself": {[]journal.Entry{entry(2 * mostBatch), half, half}, []int{1, 2}},
	} {
		t.Run(name, func(t *testing.T) { require.Equal(t, row.want, sizes(row.entries...)) })
	}
}

func TestBatchesKeepTheOrderAndStopOnRequest(t *testing.T) {
	var entries []journal.Entry
	for seq := range 5 {
		e := entry(mostBatch/2 + 1)
		e.Seq = seq + 1
		entries = append(entries, e)
	}
	require.Equal(t, entries, slices.Concat(slices.Collect(batches(entries))...))
	taken := 0
	for range batches(entries) {
		if taken++; taken == 2 {
			break
		}
	}
	require.Equal(t, 2, taken)
}
