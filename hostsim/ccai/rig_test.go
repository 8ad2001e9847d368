package ccai_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// The first two sessions of every rig.
const (
	firstCall  = 990017
	firstChat  = 880231
	secondChat = 880232
)

// rig is an adapter, driven as its page script drives it.
type rig struct {
	t       *testing.T
	adapter *ccai.Adapter
	clock   *clock.Manual
}

// newRig opens an adapter of the type with nothing else said.
func newRig(t *testing.T, kind tenant.Type) *rig { return newRigWith(t, ccai.Options{Type: kind}) }

// newRigWith fills in the options that an adapter needs.
func newRigWith(t *testing.T, o ccai.Options) *rig {
	last := int64(firstCall - 1)
	if o.Type == tenant.Chat {
		last = firstChat - 1
	}
	c := clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC))
	o.Clock, o.NextID = c, func() int64 { last++; return last }
	return &rig{t, ccai.New(o), c}
}

// try does an action, written with its fields: `ring {"caller":"7"}`.
func (r *rig) try(text string) (pagelink.Reply, error) {
	name, fields, found := strings.Cut(text, " ")
	if !found {
		fields = `{}`
	}
	return r.adapter.Do(action.Request{Name: name, Fields: json.RawMessage(fields)})
}

// do does actions that must be possible, and returns what the last of them posted.
func (r *rig) do(actions ...string) []string {
	r.t.Helper()
	var last []string
	for _, action := range actions {
		reply, err := r.try(action)
		require.NoError(r.t, err, action)
		last = r.texts(reply)
	}
	return last
}

// texts are the posts of a reply as the page finds them in MessageEvent.data; an object stands in angle brackets.
func (r *rig) texts(reply pagelink.Reply) []string {
	r.t.Helper()
	list := []string{}
	for _, post := range reply.Posts {
		assert.Equal(r.t, "parent", post.Frame)
		var text string
		if json.Unmarshal(post.Payload, &text) != nil {
			text = "<" + string(post.Payload) + ">"
		}
		list = append(list, text)
	}
	return list
}

// says does an action and checks everything that it posts.
func (r *rig) says(action string, want ...string) {
	r.t.Helper()
	assert.Equal(r.t, append([]string{}, want...), r.do(action), action)
}

func (r *rig) refuses(action string) {
	r.t.Helper()
	before := r.view()
	_, err := r.try(action)
	assert.Error(r.t, err, action)
	assert.Equal(r.t, before, r.view())
}

func (r *rig) view() ccai.View { return r.adapter.View().(ccai.View) }

// one returns the only session of the adapter.
func (r *rig) one() session.Details {
	r.t.Helper()
	sessions := r.view().Sessions
	require.Len(r.t, sessions, 1)
	return sessions[0]
}

// decodedEvent is a post of the usual form.
type decodedEvent struct {
	Type string
	Data map[string]any
}

// events does an action and decodes what it posts.
func (r *rig) events(actions ...string) []decodedEvent {
	r.t.Helper()
	var list []decodedEvent
	for _, text := range r.do(actions...) {
		list = append(list, decoded(r.t, text))
	}
	return list
}

func decoded(t *testing.T, text string) (e decodedEvent) {
	t.Helper()
	require.NoError(t, json.Unmarshal([]byte(text), &e), text)
	return e
}

// event does actions of which the last posts exactly one event.
func (r *rig) event(actions ...string) decodedEvent {
	r.t.Helper()
	list := r.events(actions...)
	require.Len(r.t, list, 1, actions[len(actions)-1])
	return list[0]
}

// types names the events that the last of the actions posts.
func (r *rig) types(actions ...string) []string {
	r.t.Helper()
	names := []string{}
	for _, e := range r.events(actions...) {
		names = append(names, e.Type)
	}
	return names
}
