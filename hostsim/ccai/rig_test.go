package ccai_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/page"
)

// rig is an adapter, driven as its page script drives it.
type rig struct {
	t       *testing.T
	adapter ccai.Adapter
}

func newRig(t *testing.T, adapterType ccai.Type, firstID int64) *rig {
	last := firstID - 1
	return &rig{t: t, adapter: ccai.New(adapterType, func() int64 { last++; return last })}
}

func (r *rig) try(action, details string) (page.Reply, error) {
	return r.adapter.Do(page.Action{Name: action, Details: json.RawMessage(details)})
}

// says does an action and checks the one event that it posts, or that it posts none if want is empty.
func (r *rig) says(action, details, want string) {
	r.t.Helper()
	reply, err := r.try(action, details)
	require.NoError(r.t, err)
	if want == "" {
		assert.Empty(r.t, reply.Posts, action)
		return
	}
	require.Len(r.t, reply.Posts, 1, action)
	assert.Equal(r.t, "parent", reply.Posts[0].Frame)
	var text string
	require.NoError(r.t, json.Unmarshal(reply.Posts[0].Payload, &text), "MessageEvent.data is a string")
	assert.Equal(r.t, want, text)
}

// silently does an action that posts nothing.
func (r *rig) silently(action, details string) {
	r.t.Helper()
	r.says(action, details, "")
}

func (r *rig) refuses(action, details string) {
	r.t.Helper()
	before := r.adapter.View()
	_, err := r.try(action, details)
	assert.Error(r.t, err, action)
	assert.Equal(r.t, before, r.adapter.View())
}
