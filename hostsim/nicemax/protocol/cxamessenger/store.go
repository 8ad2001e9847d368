package cxamessenger

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/jscoerce"
)

// contactStore is what CXone Agent keeps of the poll for snapshots: the last AgentState, and the
// last raw event of each contact. Chat, e-mail and digital contacts are not among them.
type contactStore struct {
	// agentState is nil until one has been seen.
	agentState json.RawMessage
	// contacts are in the order in which they came.
	contacts []storedContact
	// voice holds the calls and voicemails that are not over, by id. It is kept apart: a call in
	// after-call work has left contacts and is still here, and a voicemail that ended stays in
	// contacts and has left here.
	voice map[string]bool
}

type storedContact struct {
	// id is ContactID as the key of a JavaScript object.
	id    string
	event json.RawMessage
}

// keep takes one element of a batch.
func (s *contactStore) keep(e rawElement) {
	eventType := e.text("Type")
	isVoice := eventType == "CallContactEvent" || eventType == "VoiceMailContactEvent"
	switch {
	case e.isRefused():
	case eventType == "AgentState":
		s.agentState = e.json
	case !jscoerce.Truthy(e.keys["ContactID"]): // ContactId and contactId are not looked at
	case isVoice, eventType == "WorkItemContactEvent":
		id := jscoerce.PropertyKey(e.keys["ContactID"])
		s.keepContact(storedContact{id: id, event: e.json}, e)
		if isVoice {
			s.keepVoice(id, e)
		}
	}
}

// keepContact drops an ended contact when FinalState is truthy, and to JavaScript the text "False"
// is: a contact in after-call work goes too. A voicemail ends as Discarded, and so never goes.
func (s *contactStore) keepContact(k storedContact, e rawElement) {
	if e.text("Status") == "Disconnected" && jscoerce.Truthy(e.keys["FinalState"]) {
		s.drop(k.id)
		return
	}
	s.put(k)
}

// keepVoice reads FinalState as it is meant.
func (s *contactStore) keepVoice(id string, e rawElement) {
	if strings.EqualFold(e.text("FinalState"), "true") {
		delete(s.voice, id)
		return
	}
	if s.voice == nil {
		s.voice = map[string]bool{}
	}
	s.voice[id] = true
}

func (s *contactStore) put(k storedContact) {
	if i := s.index(k.id); i >= 0 {
		s.contacts[i] = k
		return
	}
	s.contacts = append(s.contacts, k)
}

func (s *contactStore) drop(id string) {
	s.contacts = slices.DeleteFunc(s.contacts, func(k storedContact) bool { return k.id == id })
}

func (s *contactStore) index(id string) int {
	return slices.IndexFunc(s.contacts, func(k storedContact) bool { return k.id == id })
}

// hasVoice reports whether there is a voice or voicemail contact.
func (s *contactStore) hasVoice() bool { return len(s.voice) > 0 }

// inKeyOrder returns the contacts in the order of an object's keys: first those that are array
// indices, ascending, then the rest as they came. Ids above 2^32-2 are among the rest.
func (s *contactStore) inKeyOrder() (events []json.RawMessage) {
	sorted := slices.SortedStableFunc(slices.Values(s.contacts), func(a, b storedContact) int {
		return cmp.Compare(arrayIndex(a.id), arrayIndex(b.id))
	})
	for _, k := range sorted {
		events = append(events, k.event)
	}
	return events
}

// arrayIndex returns the number that key is written for, and one number above all of those for a
// key that is no array index.
func arrayIndex(key string) uint64 {
	const none = math.MaxUint32
	n, err := strconv.ParseUint(key, 10, 32)
	if err != nil || strconv.FormatUint(n, 10) != key {
		return none
	}
	return n
}
