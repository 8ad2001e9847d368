package nicemax_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// step is one action, written `name {"details":1}` or just `name`, and what an "all" subscriber hears of it.
type step struct {
	action string
	hears  []string
}

// hears keeps tables short.
func receives(lines ...string) []string { return lines }

// life is the story of a contact.
type life struct {
	name  string
	steps []step
}

// lifeRules are the stories. The states and their order are known from the vendor's code; how they go together is in part our reading.
func lifeRules() []rule {
	var rules []rule
	for _, l := range slices.Concat(callLives, diallerLives, otherLives) {
		rules = append(rules, rule{"11", l.name, inferred, onlyMAX, func(r *rig) { play(r.t, l.steps...) }})
	}
	return rules
}

// play runs a story at a console whose workspace hears everything.
func play(t *testing.T, steps ...step) *rig {
	t.Helper()
	r := newRig(t)
	r.subscribe("workspace", `["all"]`)
	for i, s := range steps {
		reply, err := r.act(s.action)
		require.NoError(t, err, "step %d: %s", i+1, s.action)
		assert.Equal(t, s.hears, r.lines(reply), "step %d: %s", i+1, s.action)
	}
	return r
}

// after runs actions that must be possible.
func (r *rig) after(actions ...string) *rig {
	r.t.Helper()
	for _, action := range actions {
		_, err := r.act(action)
		require.NoError(r.t, err, action)
	}
	return r
}

func (r *rig) act(action string) (pagelink.Reply, error) {
	name, details, found := strings.Cut(action, " ")
	if !found {
		details = "{}"
	}
	return r.try(name, details)
}

// lines describes what the workspace received, element by element. Contacts are #1, #2 and so on.
func (r *rig) lines(reply pagelink.Reply) []string {
	var lines []string
	for _, post := range reply.Posts {
		if post.Frame != "workspace" {
			continue
		}
		for _, e := range r.open(post).Events {
			lines = append(lines, line(e))
		}
	}
	return lines
}

func line(e map[string]any) string {
	words := []string{text(e, "Type") + text(e, "type")}
	for _, key := range []string{"CurrentState", "CurrentOutReason", "Status", "AgentMuted", "Message", "PlayBackPaused", "PlayBackPosition", "ConferenceNo"} {
		if value := text(e, key); value != "" {
			words = append(words, value)
		}
	}
	if text(e, "IsAcw") == "True" {
		words = append(words, "acw")
	}
	for _, key := range []string{"ContactID", "ContactId"} {
		if id := text(e, key); id != "" {
			words = append(words, number(id))
		}
	}
	if text(e, "CallType") != "" && text(e, "CallType") != "Regular" {
		words = append(words, text(e, "CallType"))
	}
	if text(e, "InFocus") == "True" {
		words = append(words, "focus")
	}
	if text(e, "FinalState") == "True" {
		words = append(words, "final")
	}
	return strings.Join(words, " ")
}

func text(e map[string]any, key string) string {
	value, _ := e[key].(string)
	return value
}

func number(id string) string {
	n, err := strconv.Atoi(id)
	if err != nil {
		return id
	}
	return fmt.Sprintf("#%d", n-firstID+1)
}

// event returns the only element of the type that the workspace received because of an action.
func (r *rig) event(action, name string) map[string]any {
	r.t.Helper()
	reply, err := r.act(action)
	require.NoError(r.t, err, action)
	var found []map[string]any
	for _, post := range reply.Posts {
		for _, e := range r.open(post).Events {
			if post.Frame == "workspace" && (e["Type"] == name || e["type"] == name) {
				found = append(found, e)
			}
		}
	}
	require.Len(r.t, found, 1, "%s in %s", name, action)
	return found[0]
}
