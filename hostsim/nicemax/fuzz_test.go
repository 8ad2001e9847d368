package nicemax_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// neighbour is a window that has registered for everything before a script begins. No line of a script is its own.
const neighbour = "neighbour"

// scripts are what a page may send, a line each: a frame, a tab and what it posted, or "!" and an action with its details.
var scripts = []string{
	"workspace\t" + registrationForAll + "\n!{\"action\":\"ring\"}\n!{\"action\":\"answer\"}\nworkspace\t{\"messageType\":\"HoldEvent\"}",
	"!{\"action\":\"ring\"}\npanel:701200345\t" + registrationForAll + "\nworkspace\t{\"messageType\":\"AnswerEvent\"}\n!{\"action\":\"hangup\"}\n!{\"action\":\"complete-acw\"}",
	"workspace\t{\"messageType\":\"RegisterForClientEvents\",\"subscriptionTypes\":[7,{}],\"contactId\":1e400}\nworkspace\tnull\nworkspace\t[",
	"closed-window\t" + registrationForAll + "\nwindow-1\t{\"messageType\":\"UnregisterFromClientEvents\"}\nwindow-1\t" + registrationForAll,
	"!{\"action\":\"ring\"}\nworkspace\t{\"messageType\":\"ContactCardData\",\"contactId\":\"701200345\",\"contactCardData\":{\"name\":\"\\ud800\",\"userImg\":7}}",
	"!{\"action\":\"chat\"}\n!{\"action\":\"focus\",\"contact\":701200345}\n!{\"action\":\"agent-settings\",\"total\":0}\n!{\"action\":\"session-conflict\"}",
	"!{\"action\":\"fault\",\"fault\":\"no-references\",\"on\":true}\n!{\"action\":\"sign-out\"}\n!{\"action\":\"sign-in\"}\n!{\"action\":\"custom-event\",\"name\":\"a\",\"data\":\"{}\"}",
	"!{\"action\":\"dial\",\"number\":\"1\"}\n!{\"action\":\"callee-answers\"}\n!{\"action\":\"consult\",\"number\":\"2\"}\n!{\"action\":\"conference\"}\n!null\n!{",
}

const registrationForAll = `{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}`

// FuzzWhatAPageSends: whatever windows post and people press, the console stands, its view can be drawn, what is refused changes nothing, and a
// neighbour hears the next event.
func FuzzWhatAPageSends(f *testing.F) {
	for i, script := range scripts {
		for profile := range nicemax.Profiles {
			f.Add(uint8(profile+i*len(nicemax.Profiles)), []byte(script))
		}
	}
	f.Fuzz(func(t *testing.T, profile uint8, script []byte) {
		if len(script) > 16<<10 {
			return
		}
		r := newRigWith(t, nicemax.Options{Profile: nicemax.Profiles[int(profile)%len(nicemax.Profiles)]})
		require.NotEmpty(t, r.hear(neighbour, registrationForAll).Posts)
		for line := range bytes.SplitSeq(script, []byte("\n")) {
			requireSoundPosts(t, r.play(line))
			requireSoundView(t, r.view())
		}
		if r.view().Can.Possible("sign-in") {
			r.do("sign-in")
		}
		reply, err := r.try("custom-event", `{"name":"fuzz","data":"7"}`)
		require.NoError(t, err)
		require.True(t, slices.ContainsFunc(reply.Posts, func(p pagelink.Post) bool { return p.Frame == neighbour }), "the neighbour hears it")
	})
}

// play does what a line says.
func (r *rig) play(line []byte) pagelink.Reply {
	if details, isAction := bytes.CutPrefix(line, []byte("!")); isAction {
		return r.attempt(details)
	}
	frame, data, _ := strings.Cut(string(line), "\t")
	if frame == neighbour {
		return pagelink.Reply{}
	}
	return r.hear(frame, data)
}

func (r *rig) attempt(details []byte) pagelink.Reply {
	var name struct{ Action string }
	if json.Unmarshal(details, &name) != nil {
		return pagelink.Reply{}
	}
	before := pagelink.Encode(r.console.View())
	reply, err := r.try(name.Action, string(details))
	if err != nil {
		require.Empty(r.t, reply)
		require.Equal(r.t, string(before), string(pagelink.Encode(r.console.View())), "what is refused changes nothing")
	}
	return reply
}

func requireSoundPosts(t *testing.T, reply pagelink.Reply) {
	t.Helper()
	for _, post := range reply.Posts {
		require.True(t, json.Valid(post.Payload), "%s", post.Payload)
		pagelink.Encode(post)
	}
	pagelink.Encode(reply.Warnings)
}

func requireSoundView(t *testing.T, view nicemax.View) {
	t.Helper()
	require.True(t, json.Valid(pagelink.Encode(view)))
	ids := []int64{0}
	for _, contact := range view.Contacts {
		require.Greater(t, contact.ID, ids[len(ids)-1], "in ascending order")
		ids = append(ids, contact.ID)
	}
	require.Contains(t, ids, view.Current)
	require.Contains(t, ids, view.Offered)
}
