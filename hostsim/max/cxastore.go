package max

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"
	"strconv"
)

// cxaStore is what CXone Agent keeps of the poll for snapshots: the last AgentState, and the last raw event of each contact. Chat, e-mail and
// digital contacts are not among them.
type cxaStore struct {
	// agentState is nil until one has been seen.
	agentState json.RawMessage
	// contacts are in the order in which they came.
	contacts []cxaContact
}

type cxaContact struct {
	// id is ContactID as the key of a JavaScript object.
	id      string
	isVoice bool
	event   json.RawMessage
}

// keep takes one element of a batch. An ended contact goes when FinalState is truthy, and to JavaScript the text "False" is: a contact in after-call
// work goes too. A voicemail ends as Discarded, and so never goes.
func (s *cxaStore) keep(e rawElement) {
	eventType := e.text("Type")
	isVoice := eventType == "CallContactEvent" || eventType == "VoiceMailContactEvent"
	switch {
	case eventType == "AgentState":
		s.agentState = e.json
	case isVoice, eventType == "WorkItemContactEvent":
		id := propertyKey(e.keys["ContactID"])
		if e.text("Status") == "Disconnected" && truthy(e.keys["FinalState"]) {
			s.drop(id)
			return
		}
		s.put(cxaContact{id: id, isVoice: isVoice, event: e.json})
	}
}

func (s *cxaStore) put(k cxaContact) {
	if i := s.index(k.id); i >= 0 {
		s.contacts[i] = k
		return
	}
	s.contacts = append(s.contacts, k)
}

func (s *cxaStore) drop(id string) {
	s.contacts = slices.DeleteFunc(s.contacts, func(k cxaContact) bool { return k.id == id })
}

func (s *cxaStore) index(id string) int {
	return slices.IndexFunc(s.contacts, func(k cxaContact) bool { return k.id == id })
}

// hasVoice tells whether there is a voice or voicemail contact.
func (s *cxaStore) hasVoice() bool {
	return slices.ContainsFunc(s.contacts, func(k cxaContact) bool { return k.isVoice })
}

// inKeyOrder returns the contacts in the order of an object's keys: first those that are array indices, ascending, then the rest as they came. Ids
// above 2^32-2 are among the rest.
func (s *cxaStore) inKeyOrder() []cxaContact {
	return slices.SortedStableFunc(slices.Values(s.contacts), func(a, b cxaContact) int {
		return cmp.Compare(arrayIndex(a.id), arrayIndex(b.id))
	})
}

// arrayIndex returns the number that key is written for, and one number above all of those for a key that is no array index.
func arrayIndex(key string) uint64 {
	const none = math.MaxUint32
	n, err := strconv.ParseUint(key, 10, 32)
	if err != nil || strconv.FormatUint(n, 10) != key {
		return none
	}
	return n
}
