package journal_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

func TestAFollowerGetsEachEntryAsItIsKept(t *testing.T) {
	j := journal.New(clock.NewManual(start))
	j.Add(entry(`"before"`))
	var first, second []journal.Entry
	stop := j.Follow(func(e journal.Entry) { first = append(first, e) })
	defer j.Follow(func(e journal.Entry) { second = append(second, e) })()
	j.Add(entry(`{"sessionToken":"secret"}`))
	j.Clear()
	j.Add(entry(`3`))
	stop()
	j.Add(entry(`4`))

	assert.Len(t, first, 2)
	assert.Equal(t, []int{2, 3}, []int{first[0].Seq, first[1].Seq}, "a journal that is cleared is followed on")
	assert.Equal(t, start, first[0].Time)
	assert.JSONEq(t, `{"sessionToken":"[redacted]"}`, string(first[0].Payload))
	assert.Len(t, second, 3, "another goes on")
}
