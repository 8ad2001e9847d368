package ccai

import (
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// startChat is the agent's own, an SMS that goes out. Nobody has to take it.
func startChat(a *Adapter, o struct {
	session.Offer
	Number string
}) error {
	o.Party = o.Number
	s, err := session.New(a.kind, o.Offer, tenant.ByAgent)
	if err != nil {
		return err
	}
	admit(a, s, session.Active)
	begin(a, s)
	return nil
}

func takeChat(a *Adapter, s *session.Session, _ struct{}) error {
	s.State = session.Active
	begin(a, s)
	return nil
}

// begin leaves the front to the chat that has it; before version 3.39 the new one took it.
func begin(a *Adapter, s *session.Session) {
	start(a, s, event.NewChat, a.shape().Chat(s))
	switch {
	case a.sessions.Front == 0:
		a.sessions.Front = s.ID
	case a.outbox.On[faults.NewChatTakesFront]:
		turnTo(a, s)
	}
}

func showChat(a *Adapter, s *session.Session, _ struct{}) error {
	if s.ID != a.sessions.Front {
		turnTo(a, s)
	}
	return nil
}

func turnTo(a *Adapter, s *session.Session) {
	a.sessions.Front, s.Unread = s.ID, 0
	a.postOf(s, event.ActiveChat, a.shape().Chat(s))
	if a.settings.PopOnActive {
		popRecordOf(a, s, false)
	}
}

func customerSends(a *Adapter, s *session.Session, in struct{ Text string }) error {
	s.Messages = append(s.Messages, session.Message{From: session.ByCustomer, Text: in.Text})
	if s.ID != a.sessions.Front {
		s.Unread++
	}
	a.postOf(s, event.ChatInboundMessage, a.shape().Message(s, in.Text))
	return nil
}

func agentSends(a *Adapter, s *session.Session, in struct {
	Text string
	Rich action.Flag
}) error {
	rich := bool(in.Rich)
	s.Messages = append(s.Messages, session.Message{
		From: session.ByAgent, Text: in.Text, Rich: rich,
	})
	a.post(event.Event{
		Name: event.ChatOutboundMessage, Session: s, Rich: rich,
		Data: a.shape().Message(s, in.Text),
	})
	return nil
}

// endChat keeps the tab, for the agent's last work. A chat that nobody took goes without an event.
func endChat(a *Adapter, s *session.Session, _ struct{}) error {
	if s.State == session.Offered {
		a.sessions.Remove(s)
		return nil
	}
	reportEndings(a, s)
	a.postOf(s, event.EndChat, a.shape().EndChat(s))
	s.End()
	return nil
}

// dismissChat closes the tab. No other tab comes forward by itself: whether the platform then
// reports an Active_Chat is not documented, so the agent chooses the next one.
func dismissChat(a *Adapter, s *session.Session, _ struct{}) error {
	a.postOf(s, event.DismissedChat, a.shape().DismissedChat(s))
	a.sessions.Remove(s)
	return nil
}
