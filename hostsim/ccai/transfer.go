package ccai

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// transfer is a warm one that is under way.
type transfer struct {
	agent *Agent
	queue *Queue
	// joined is the id of the agent who came for it, 0 before.
	joined int64
	// told means that Transfer_* was said at the start.
	told bool
}

// String names the target for people.
func (t transfer) String() string {
	switch {
	case t.agent == nil:
		return t.queue.Path
	case t.queue == nil:
		return t.agent.Name
	}
	return t.agent.Name + ", " + t.queue.Path
}

// expects tells whether the transfer is for this agent; from a queue anybody may come.
func (t transfer) expects(who Agent) bool {
	return t.joined == 0 && (t.agent == nil || t.agent.ID == who.ID)
}

func transferable(s *session) bool { return live(s) && s.transfer == nil }

func cancellable(s *session) bool { return live(s) && s.transfer != nil }

func completable(s *session) bool { return cancellable(s) && s.transfer.joined != 0 }

// startTransfer sends the session away at once if it is cold. A warm one leaves when it is completed.
func (a *Adapter) startTransfer(s *session, in struct {
	ToAgent, ToQueue action.Number
	Mode             string
}) error {
	t, err := a.transferTo(s, in.ToAgent, in.ToQueue)
	if err != nil {
		return err
	}
	switch in.Mode {
	case "", "cold":
		a.sendAway(s, t)
	case "warm":
		t.told = a.settings.WarmTransferAt == "start"
		s.transfer = &t
		if t.told {
			a.tellTransfer(s, t)
		}
	default:
		return fmt.Errorf("the mode is cold or warm, not %q", in.Mode)
	}
	return nil
}

func (a *Adapter) transferTo(s *session, agentID, queueID action.Number) (t transfer, err error) {
	if agentID == 0 && queueID == 0 {
		return t, errors.New("to no agent and no queue")
	}
	if agentID != 0 {
		c, err := s.absentColleague(agentID)
		if err != nil {
			return t, err
		}
		t.agent = &c
	}
	if queueID != 0 {
		q, known := a.kind.findQueue(int64(queueID))
		if !known {
			return t, fmt.Errorf("there is no queue %d", queueID)
		}
		t.queue = &q
	}
	return t, nil
}

func (a *Adapter) completeTransfer(s *session, _ struct{}) error {
	a.sendAway(s, *s.transfer)
	return nil
}

// cancelTransfer keeps the session; who had joined for it goes, without a word.
func (a *Adapter) cancelTransfer(s *session, _ struct{}) error {
	s.participants = slices.DeleteFunc(s.participants, func(p participant) bool { return p.Type == partyAgent && p.ID == s.transfer.joined })
	s.transfer = nil
	return nil
}

// sendAway takes the session off this desk. The order of the events, and whether there is an End_* at all, is not documented. A chat that ended so
// keeps its tab until it is dismissed, as any other.
func (a *Adapter) sendAway(s *session, t transfer) {
	ends := a.settings.TransferEnd
	if ends == "before" {
		a.tellEnd(s)
	}
	if !t.told {
		a.tellTransfer(s, t)
	}
	if ends == "after" {
		a.tellEnd(s)
	}
	switch {
	case a.kind == Call:
		a.leave(s)
	case ends == "never":
		a.remove(s)
	default:
		s.end()
	}
}

func (a *Adapter) tellEnd(s *session) {
	a.reportEndings(s)
	if a.kind == Chat {
		a.tell(utterance{name: endChat, session: s, data: a.endChatFields(s)})
		return
	}
	a.tell(utterance{name: endCall, session: s, data: a.callFields(s)})
}

// tellTransfer names the agents if the session goes to an agent, and the queues if it goes to a queue; the printed example has both.
func (a *Adapter) tellTransfer(s *session, t transfer) {
	data := join(a.idFields(s), a.typeFields(s), s.campaignFields(), prefixed("from_", agentFields(a.agent)))
	if t.agent != nil {
		data = join(data, prefixed("to_", agentFields(*t.agent)))
	}
	if t.queue != nil {
		to := session{queue: t.queue}
		data = join(data, prefixed("from_", s.queueFields()), prefixed("to_", to.queueFields()))
	}
	a.tell(utterance{name: a.kind.event(transferCall, transferChat), session: s, data: join(data, s.sharedTail())})
}

func prefixed(prefix string, f fields) fields {
	var renamed fields
	for _, one := range f {
		renamed = append(renamed, field{prefix + one.key, one.value})
	}
	return renamed
}
