package ccai

import (
	"github.com/ctibridge/ctibridge/hostsim/action"
)

// author of a message in a chat.
type author string

const (
	byCustomer author = "customer"
	byOwnAgent author = "agent"
)

type message struct {
	From author `json:"from"`
	Text string `json:"text"`
	// Rich means that the text carries markup.
	Rich bool `json:"rich"`
}

// offerChat says nothing: the protocol has no event for a chat that waits.
func (a *Adapter) offerChat(o offer) error {
	s, err := a.newSession(o, byOffer)
	if err != nil {
		return err
	}
	a.admit(s, sessionOffered)
	return nil
}

// startChat is the agent's own, an SMS that goes out. Nobody has to take it.
func (a *Adapter) startChat(o struct {
	offer
	Number string
}) error {
	o.Party = o.Number
	s, err := a.newSession(o.offer, byAgent)
	if err != nil {
		return err
	}
	a.admit(s, sessionActive)
	a.begin(s)
	return nil
}

func (a *Adapter) takeChat(s *session, _ struct{}) error {
	s.state = sessionActive
	a.begin(s)
	return nil
}

// begin leaves the front to the chat that has it; before version 3.39 the new one took it.
func (a *Adapter) begin(s *session) {
	a.start(s, newChat, a.chatFields(s))
	switch {
	case a.front == 0:
		a.front = s.id
	case a.faults[FaultNewChatTakesFront]:
		a.turnTo(s)
	}
}

func (a *Adapter) showChat(s *session, _ struct{}) error {
	if s.id != a.front {
		a.turnTo(s)
	}
	return nil
}

func (a *Adapter) turnTo(s *session) {
	a.front, s.unread = s.id, 0
	a.tell(utterance{name: activeChat, session: s, data: a.chatFields(s)})
	if a.settings.PopOnActive {
		a.popRecordOf(s, false)
	}
}

func (a *Adapter) customerSends(s *session, in struct{ Text string }) error {
	s.messages = append(s.messages, message{From: byCustomer, Text: in.Text})
	if s.id != a.front {
		s.unread++
	}
	a.tell(utterance{name: chatInboundMessage, session: s, data: a.messageFields(s, in.Text)})
	return nil
}

func (a *Adapter) agentSends(s *session, in struct {
	Text string
	Rich action.Flag
}) error {
	s.messages = append(s.messages, message{From: byOwnAgent, Text: in.Text, Rich: bool(in.Rich)})
	a.tell(utterance{name: chatOutboundMessage, session: s, rich: bool(in.Rich), data: a.messageFields(s, in.Text)})
	return nil
}

// endChat keeps the tab, for the agent's last work. A chat that nobody took goes without a word.
func (a *Adapter) endChat(s *session, _ struct{}) error {
	if s.state == sessionOffered {
		a.remove(s)
		return nil
	}
	a.reportEndings(s)
	a.tell(utterance{name: endChat, session: s, data: a.endChatFields(s)})
	s.end()
	return nil
}

// end keeps what can still be read in the tab, and nothing that goes on.
func (s *session) end() {
	s.state, s.cobrowse, s.transfer, s.va = sessionEnded, nil, nil, nil
}

// dismissChat closes the tab. No other tab comes forward by itself: whether the platform then reports an Active_Chat is not documented, so the
// agent chooses the next one.
func (a *Adapter) dismissChat(s *session, _ struct{}) error {
	a.tell(utterance{name: dismissedChat, session: s, data: a.dismissedChatFields(s)})
	a.remove(s)
	return nil
}
