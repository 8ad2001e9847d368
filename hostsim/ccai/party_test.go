package ccai_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

func TestNoTwoCustomersHaveTheSameID(t *testing.T) {
	const more = `add-party {"party":"end_user"}`
	r := newRig(t, tenant.Chat)
	r.do("sign-in", "new-chat", "take-chat", "new-chat", "take-chat")
	seen := map[int64]bool{}
	for range 8 {
		r.do(more)
	}
	r.refuses(more)
	r.do(`add-party {"party":"agent"}`)
	for _, s := range r.view().Sessions {
		for _, p := range s.Participants {
			if p.Type == "end_user" {
				assert.False(t, seen[p.ID], p.ID)
				seen[p.ID] = true
			}
		}
	}
	assert.Len(t, seen, 10)
	assert.NotContains(t, seen, int64(r.event("va-joins").Data["participant_id"].(float64)))
}
