package ccai

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// startTransfer sends the session away immediately if it is cold. A warm one leaves when it is
// completed.
func startTransfer(a *Adapter, s *session.Session, in struct {
	ToAgent, ToQueue action.Number
	Mode             string
}) error {
	t, err := transferTo(a, s, in.ToAgent, in.ToQueue)
	if err != nil {
		return err
	}
	switch in.Mode {
	case "", "cold":
		sendAway(a, s, t)
	case "warm":
		t.IsPosted = a.settings.WarmTransferAt == "start"
		s.Transfer = &t
		if t.IsPosted {
			postTransfer(a, s, t)
		}
	default:
		return fmt.Errorf("the mode is cold or warm, not %q", in.Mode)
	}
	return nil
}

func transferTo(
	a *Adapter, s *session.Session, agentID, queueID action.Number,
) (t session.Transfer, err error) {
	if agentID == 0 && queueID == 0 {
		return t, errors.New("to no agent and no queue")
	}
	if agentID != 0 {
		c, err := s.AbsentColleague(agentID)
		if err != nil {
			return t, err
		}
		t.Agent = &c
	}
	if queueID != 0 {
		q, known := a.kind.FindQueue(int64(queueID))
		if !known {
			return t, fmt.Errorf("there is no queue %d", queueID)
		}
		t.Queue = &q
	}
	return t, nil
}

func completeTransfer(a *Adapter, s *session.Session, _ struct{}) error {
	sendAway(a, s, *s.Transfer)
	return nil
}

// cancelTransfer keeps the session; who had joined for it goes, and no event says so.
func cancelTransfer(a *Adapter, s *session.Session, _ struct{}) error {
	s.Participants = slices.DeleteFunc(s.Participants, func(p session.Participant) bool {
		return p.Type == session.PartyAgent && p.ID == s.Transfer.Joined
	})
	s.Transfer = nil
	return nil
}

// sendAway takes the session from the adapter. The order of the events, and whether there is an
// End_* at all, is not documented. A chat that ended so keeps its tab until it is dismissed, as any
// other.
func sendAway(a *Adapter, s *session.Session, t session.Transfer) {
	ends := a.settings.TransferEnd
	if ends == "before" {
		postEnd(a, s)
	}
	if !t.IsPosted {
		postTransfer(a, s, t)
	}
	if ends == "after" {
		postEnd(a, s)
	}
	switch {
	case a.kind == tenant.Call:
		a.sessions.Leave(s)
	case ends == "never":
		a.sessions.Remove(s)
	default:
		s.End()
	}
}

func postEnd(a *Adapter, s *session.Session) {
	reportEndings(a, s)
	if a.kind == tenant.Chat {
		a.postOf(s, event.EndChat, a.shape().EndChat(s))
		return
	}
	a.postOf(s, event.EndCall, a.shape().Call(s))
}

func postTransfer(a *Adapter, s *session.Session, t session.Transfer) {
	name := a.kind.Pick(event.TransferCall, event.TransferChat)
	a.postOf(s, name, a.shape().Transfer(s, t))
}
