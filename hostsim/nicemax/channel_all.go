package nicemax

// channels are the parts that know what becomes of contacts, one for each channel and for what
// joins calls.
type channels struct {
	calls       *calls
	offers      *offers
	transfers   *transfers
	conferences *conferences
	systemCalls *systemCalls
	voicemails  *voicemails
	chats       *chats
	workItems   *workItems
	digital     *digitalContacts
}

// newChannels puts the parts together, around the agent and the contacts that they change.
func newChannels(s *state) *channels {
	joins := &conferences{state: s}
	voice := &calls{state: s, conference: joins}
	away := &transfers{state: s, calls: voice}
	return &channels{
		calls: voice, offers: &offers{state: s, calls: voice, transfers: away}, transfers: away,
		conferences: joins,
		systemCalls: &systemCalls{state: s, byType: map[callType]*systemCall{}},
		voicemails:  &voicemails{state: s}, chats: &chats{parallel{state: s}}, workItems: &workItems{parallel{state: s}},
		digital: &digitalContacts{state: s},
	}
}
