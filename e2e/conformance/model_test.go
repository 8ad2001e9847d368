package conformance

import (
	"maps"
	"slices"
	"strings"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// element is one event of the console as it went to the page's window.
type element struct {
	text   string
	fields map[string]any // of text
	at     float64
	// first stands ahead of the console's first words to a page that came back:
	// the contacts that they mention; working, that the agent is in after-call work.
	first   map[string]bool
	working bool
	// answer says that it came in one message with the acknowledgement.
	answer bool
	// shown stands where the page came back.
	shown bool
	// repeat says once more what was said last.
	repeat bool
}

func (e element) field(names ...string) string {
	for _, name := range names {
		if text, ok := e.fields[name].(string); ok && text != "" {
			return text
		}
	}
	return ""
}

// state says which events tell how something stands, by a name that those share
// that can undo each other. Others may be said twice.
func (e element) state() string {
	name := e.field("Type", "type")
	switch {
	case strings.HasSuffix(name, "ContactEvent"):
		return name + e.field("ContactID")
	case name == "AgentLeg":
		return name + e.field("AgentLegId")
	case strings.Contains(name, "Session") && e.field("Success") != "False":
		return "session"
	case name == "AgentState" || name == "MchAgentSettingsChangeEvent":
		return name
	}
	return ""
}

// news is what the page has to have received: what was posted to it, less what
// repeats the last statement, and less what was posted twice within the duplicate window.
func (p *crm) news(profile nicemax.Profile) []element {
	return slices.DeleteFunc(p.all(profile), func(e element) bool { return e.repeat })
}

// all is what was posted to the page, with the repeats marked.
func (p *crm) all(profile nicemax.Profile) []element {
	var news []element
	last := make(map[string]element)
	for _, e := range p.sent {
		if e.shown {
			news = append(news, e)
			continue
		}
		if e.first != nil {
			// What ended before has ended once: CXone Agent may still say it again, in a later first state.
			maps.DeleteFunc(last, func(_ string, said element) bool { return e.leavesOut(said, profile) && !said.isOver() })
			news = append(news, e)
			continue
		}
		key, brief := e.state(), false
		if key == "" {
			key, brief = e.field("Type")+e.field("ContactID", "ContactId", "contactId"), true
		}
		before, known := last[key]
		if known && before.text == e.text && (!brief || before.at == e.at) {
			e.repeat = true
			news = append(news, e)
			continue
		}
		if e.endsSession() {
			clear(last)
		}
		last[key] = e
		news = append(news, e)
	}
	return news
}

func texts(news []element) []string {
	var texts []string
	for _, e := range news {
		if e.first == nil && !e.shown {
			texts = append(texts, e.text)
		}
	}
	return texts
}

// amount folds news, by the last word on each contact. What was there
// before the page was away, and is not mentioned in the console's first words
// after that, is gone; but CXone Agent mentions voice alone, and no call in
// after-call work, which may go on as long as the agent does any.
func amount(news []element, profile nicemax.Profile) map[string]string {
	contacts, doubtful := make(map[string]element), make(map[string]bool)
	for _, e := range news {
		id := e.field("ContactID")
		switch {
		case e.first != nil:
			maps.DeleteFunc(contacts, func(id string, c element) bool {
				unheard := e.leavesOut(c, profile)
				doubtful[id] = unheard && e.working && profile != nicemax.ProfileMAX && c.field("Status") == "Disconnected"
				return unheard && !doubtful[id]
			})
		case e.endsSession():
			clear(contacts)
		case e.field("Type") == "AgentState" && e.field("IsAcw") != "True":
			maps.DeleteFunc(contacts, func(id string, _ element) bool { return doubtful[id] })
		case !e.isContact():
		case e.isOver():
			delete(contacts, id)
		default:
			contacts[id], doubtful[id] = e, false
		}
	}
	statuses := make(map[string]string)
	for id, c := range contacts {
		statuses[id] = c.field("Status")
	}
	return statuses
}

// agentOf folds what news say of the agent.
func agentOf(news []element) (state string, muted bool) {
	for _, e := range news {
		switch {
		case e.endsSession():
			state, muted = "", false
		case e.field("Type") == "AgentState":
			state = e.field("CurrentState")
		case e.field("Type") == "Mute":
			muted = e.field("AgentMuted") == "True"
		}
	}
	return state, muted
}

// isUnconfirmed says whether the console has been silent on a contact since the
// page came back. A status that is not known says nothing of how it stands.
func (p *crm) isUnconfirmed(id string) bool {
	ofContact := func(e element) bool { return e.isContact() && e.field("ContactID") == id }
	confirms := func(e element) bool {
		return ofContact(e) && (neutral[e.field("Status")] != "" || e.field("FinalState") == "True")
	}
	return slices.ContainsFunc(p.sent[:p.returned], ofContact) && !slices.ContainsFunc(p.sent[p.returned:], confirms)
}

// checkMarks checks that the agent's state and mute are marked from a return on
// until the console speaks of them. It looks at a page that knew the agent.
func (w *walk) checkMarks() {
	w.t.Helper()
	about := func(sent []element, name string) bool {
		return slices.ContainsFunc(sent, func(e element) bool { return e.endsSession() || e.field("Type") == name })
	}
	before, since := w.page.sent[:w.page.returned], w.page.sent[w.page.returned:]
	if about(before, "AgentState") {
		w.tally.Reached("what of the agent is confirmed")
		require.Equal(w.t, !about(since, "AgentState"), agent(w.page).Unconfirmed, "agent: %v", w.steps)
		require.Equal(w.t, !about(since, "Mute"), agent(w.page).MuteUnconfirmed, "mute: %v", w.steps)
	}
}

// neutral are the states that a status may stand for. A work item in Transfer
// stays what it was.
var neutral = map[string]contract.ContactState{
	"Incoming": contract.Offered, "Waiting": contract.Offered, "Inviting": contract.Offered, "new": contract.Offered,
	"Preview": contract.Offered,
	"Dialing": contract.Dialing, "Ringing": contract.Dialing,
	"NaturalCallDialing": contract.Dialing, "NaturalCallAMD": contract.Dialing, "NaturalCallRinging": contract.Dialing,
	"Active": contract.Active, "Joined": contract.Active, "Masking": contract.Active,
	"open": contract.Active, "pending": contract.Active, "escalated": contract.Active,
	"Holding": contract.Held, "Interrupted": contract.Held,
	"Disconnected": contract.Wrapup, "resolved": contract.Wrapup,
}

func (e element) isContact() bool {
	kind := e.field("CallType")
	return strings.HasSuffix(e.field("Type"), "ContactEvent") && kind != "AgentLeg" && kind != "ReskillProxy"
}

// isOver says whether the contact is no longer listed.
func (e element) isOver() bool {
	status := e.field("Status")
	return e.field("FinalState") == "True" || status == "closed" || status == "Discarded"
}

func (e element) endsSession() bool {
	return strings.HasSuffix(e.field("Type", "type"), "SessionEnd") && e.field("Success") != "False"
}

func (e element) isVoice() bool {
	name := e.field("Type")
	return name == "CallContactEvent" || name == "VoiceMailContactEvent"
}

// leavesOut says whether the first words e should have mentioned a contact, and
// did not: MAX mentions all, CXone Agent voice alone.
func (e element) leavesOut(c element, profile nicemax.Profile) bool {
	return c.isContact() && !e.first[c.field("ContactID")] && (profile == nicemax.ProfileMAX || c.isVoice())
}
