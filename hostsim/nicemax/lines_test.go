package nicemax_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// expect compares the posts of a reply with lines such as `workspace null: AgentState Available, ack OK "Success" undefined`: the frame and the
// envelope's contactId, then the elements, acknowledgements with status, reason and contactId.
func (r *rig) expect(reply pagelink.Reply, lines ...string) {
	r.t.Helper()
	got := []string{}
	for _, post := range reply.Posts {
		got = append(got, r.line(post))
	}
	if lines == nil {
		lines = []string{}
	}
	assert.Equal(r.t, lines, got)
}

func (r *rig) line(post pagelink.Post) string {
	r.t.Helper()
	var e struct {
		Issuer    string
		ContactID json.RawMessage `json:"contactId"`
		Events    []json.RawMessage
	}
	require.NoError(r.t, json.Unmarshal(post.Payload, &e))
	if e.Events == nil {
		return post.Frame + ": bare " + string(post.Payload)
	}
	issuer := "CXA"
	if r.profile == nicemax.ProfileMAX {
		issuer = "MAX"
	}
	assert.Equal(r.t, issuer, e.Issuer)
	elements := []string{}
	for i, raw := range e.Events {
		undefined := slices.Contains(post.Undefined, fmt.Sprintf("/events/%d/contactId", i))
		elements = append(elements, r.element(raw, undefined))
	}
	return post.Frame + " " + string(e.ContactID) + ": " + strings.Join(elements, ", ")
}

func (r *rig) element(raw json.RawMessage, undefined bool) string {
	r.t.Helper()
	var keys map[string]any
	require.NoError(r.t, json.Unmarshal(raw, &keys))
	if keys["data"] != nil {
		var wrapped struct{ Data json.RawMessage }
		require.NoError(r.t, json.Unmarshal(raw, &wrapped))
		return "data{" + r.element(wrapped.Data, undefined) + "}"
	}
	if keys["messageType"] != "ClientEventSubscriptionAcknowledge" {
		return brief(keys)
	}
	var ack struct {
		Status, Reason string
		ContactID      json.RawMessage `json:"contactId"`
	}
	require.NoError(r.t, json.Unmarshal(raw, &ack))
	id := string(ack.ContactID)
	if undefined {
		require.NotContains(r.t, keys, "contactId")
		id = "undefined"
	}
	return "ack " + ack.Status + " \"" + ack.Reason + "\" " + id
}
