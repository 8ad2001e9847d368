package conformance

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// noteFocus keeps what an action of the console did to its focus that no page
// may hear of.
func (w *walk) noteFocus(action, details string) {
	switch action {
	case "focus":
		w.misled = true
	case "agent-settings":
		w.follows = strings.Contains(details, `"autoFocus":true`)
	case "sign-in":
		w.follows = true
	}
}

// checkFocus holds that the signs name no other contact than the console has in
// front, unless the agent clicked one, or hears one that is linked and looks at
// another, or the page missed a setting, or CXone Agent posted it a contact that is
// gone.
func (w *walk) checkFocus() {
	w.t.Helper()
	if w.hidden {
		return
	}
	s, view := w.signs(), w.view()
	if s.front == "" || s.front == fmt.Sprint(view.Current) {
		w.misled = false
		if s.front != "" && w.several() {
			w.tally.Reached("of several calls the signs name the focused one")
		}
		return
	}
	_, there := w.contacts()[s.front]
	ghost := !there && w.profile != nicemax.ProfileMAX // of an earlier session, in the snapshot still
	linked := s.voice[s.front] && s.marked == s.front  // IsLinked says whom the agent hears, and the list may show another
	w.misled = w.misled || w.follows == s.stays || ghost || linked
	require.True(w.t, w.misled, "the signs name %s, the current contact is %d: %v", s.front, view.Current, w.steps)
	if w.several() {
		w.tally.Reached("of several calls the signs name another, after a silent click")
	}
}

// several says whether a command could reach more than one call at the console.
func (w *walk) several() bool {
	calls := 0
	for _, c := range w.view().Contacts {
		if c.Channel == "call" && !c.Offer && c.Status != "Disconnected" {
			calls++
		}
	}
	return calls > 1
}

// messageTypes are the words on the wire, written once more than in the bridge.
var messageTypes = map[string]contract.CommandName{
	"AnswerEvent": contract.Answer, "RefuseEvent": contract.Refuse, "HoldEvent": contract.Hold, "MaskEvent": contract.Mask,
	"RecordEvent": contract.Record, "HangupEvent": contract.Hangup,
}

// reach gets what the console received. It holds that a command changes the
// contact that it is meant for and no other, as far as the page could know.
func (w *walk) reach(messageType string, before, after nicemax.View) {
	name, known := messageTypes[messageType]
	if !known || reflect.DeepEqual(before.Contacts, after.Contacts) {
		return
	}
	id := reached(name, before)
	meant, certain := w.meant(name)
	switch {
	case !certain:
	case meant[id]:
		w.tally.Reached("a command changed the call that was meant")
		if w.several() {
			w.tally.Reached("of several calls a command changed the one that was meant")
		}
	case w.misled:
		w.tally.Reached("a command changed another call, after a silent click")
	default:
		require.False(w.t, w.isKnown(id, before), "%s changed %s and was meant for %v: %v", name, id, meant, w.steps)
		require.Equal(w.t, nicemax.ProfileCXAOld, w.profile, "all others tell a page what there is: %v", w.steps)
	}
}

// reached is the call that the console applied a command to.
func reached(name contract.CommandName, view nicemax.View) string {
	if name == contract.Answer || name == contract.Refuse {
		for _, c := range view.Contacts {
			if c.Channel == "call" && c.Offer {
				return fmt.Sprint(c.ID)
			}
		}
	}
	return fmt.Sprint(view.Current)
}

// meant are the calls that open commands of a name are about.
func (w *walk) meant(name contract.CommandName) (ids map[string]bool, certain bool) {
	ids, certain = map[string]bool{}, true
	for id, g := range w.given {
		if g.name != name || w.page.outcome(id) != "open" {
			continue
		}
		ids[g.contact] = true
		certain = certain && !g.unsure
	}
	return ids, certain
}

// isQueued says whether a command waits for another of its name: what the console
// makes of the next one may then let it be sent as well.
func (w *walk) isQueued() bool {
	open := map[contract.CommandName]int{}
	for id, g := range w.given {
		if w.page.outcome(id) == "open" {
			open[g.name]++
		}
	}
	for _, n := range open {
		if n > 1 {
			return true
		}
	}
	return false
}

// isKnown says whether the page knows a contact as the console does.
func (w *walk) isKnown(id string, view nicemax.View) bool {
	for _, c := range view.Contacts {
		if fmt.Sprint(c.ID) == id {
			return w.page.Contacts()[id].VendorState == string(c.Status)
		}
	}
	return false
}
