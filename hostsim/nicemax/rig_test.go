package nicemax_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// The first two contacts of every rig, and their panels.
const (
	firstID    = 701200345
	firstPanel = "panel:701200345"
	secondID   = 701200346
)

// rig is a console, driven as its page script drives it.
type rig struct {
	t       *testing.T
	clock   *clock.Manual
	console *nicemax.Console
	// profile is that of the options, so that a test can tell which name the host signs with.
	profile nicemax.Profile
}

func newRig(t *testing.T) *rig { return newRigWith(t, nicemax.Options{}) }

// newRigWith fills in the options that a console needs.
func newRigWith(t *testing.T, o nicemax.Options) *rig {
	c := clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC))
	last := int64(firstID - 1)
	o.Clock, o.NextID = c, func() int64 { last++; return last }
	return &rig{t: t, clock: c, console: nicemax.New(o), profile: o.Profile}
}

// opened runs a check on a console of the same profile that was opened with other options.
func opened(o nicemax.Options, check func(*rig)) func(*rig) {
	return func(r *rig) {
		o.Profile = r.profile
		check(newRigWith(r.t, o))
	}
}

// hear is a message of a window, with what the windows and the browser's console see of the reply.
func (r *rig) hear(frame, data string) pagelink.Reply {
	reply := r.receive(frame, data)
	reply.Refused = ""
	return reply
}

// receive is a message of a window, with why it is refused.
func (r *rig) receive(frame, data string) pagelink.Reply {
	return r.console.Receive(pagelink.Message{Frame: frame, Origin: "http://127.0.0.1:4600", Data: json.RawMessage(data)})
}

// do presses a button that must be possible.
func (r *rig) do(action string) pagelink.Reply {
	r.t.Helper()
	reply, err := r.try(action, `{}`)
	require.NoError(r.t, err)
	return reply
}

func (r *rig) try(name, fields string) (pagelink.Reply, error) {
	return r.console.Do(action.Request{Name: name, Fields: json.RawMessage(fields)})
}

// set switches a fault of the console.
func (r *rig) set(name fault.Name, on bool) pagelink.Reply {
	r.t.Helper()
	reply, err := r.try("fault", fmt.Sprintf(`{"fault":%q,"on":%t}`, name, on))
	require.NoError(r.t, err)
	return reply
}

func (r *rig) ring() pagelink.Reply {
	r.t.Helper()
	reply, err := r.try("ring", `{"caller":"3855550188","skill":"Billing EN"}`)
	require.NoError(r.t, err)
	return reply
}

// talk brings the console into a call that was answered.
func (r *rig) talk() {
	r.t.Helper()
	r.ring()
	r.do("answer")
}

func (r *rig) subscribe(frame, types string) pagelink.Reply {
	return r.register(frame, `"subscriptionTypes":`+types)
}

// register sends a registration with the keys given, such as `"subscriptionTypes":["all"]`; empty for none.
func (r *rig) register(frame, keys string) pagelink.Reply {
	message := `{"issuer":"acme-crm","messageType":"RegisterForClientEvents"`
	if keys != "" {
		message += "," + keys
	}
	return r.hear(frame, message+"}")
}

func (r *rig) unregister(frame string) pagelink.Reply {
	return r.hear(frame, `{"issuer":"acme-crm","messageType":"UnregisterFromClientEvents"}`)
}

func (r *rig) view() nicemax.View { return r.console.View().(nicemax.View) }

// envelope is one as a window finds it in MessageEvent.data.
type envelope struct {
	Issuer    string
	ContactID *int64 `json:"contactId"`
	Events    []map[string]any
}

// one returns the only post of a reply, decoded.
func (r *rig) one(reply pagelink.Reply) envelope {
	r.t.Helper()
	require.Len(r.t, reply.Posts, 1)
	return r.open(reply.Posts[0])
}

func (r *rig) open(post pagelink.Post) envelope {
	r.t.Helper()
	var s envelope
	require.NoError(r.t, json.Unmarshal(post.Payload, &s))
	return s
}

// brief names each element of an envelope: its Type, with the field that matters.
func (s envelope) brief() []string {
	var names []string
	for _, e := range s.Events {
		names = append(names, brief(e))
	}
	return names
}

func brief(e map[string]any) string {
	if e["messageType"] != nil {
		return e["messageType"].(string)
	}
	words := []string{text(e, "Type") + text(e, "type")}
	for _, key := range []string{"CurrentState", "AgentMuted", "Status", "ContactID"} {
		if text, ok := e[key].(string); ok {
			words = append(words, text)
		}
	}
	return strings.Join(words, " ")
}
