package ccai

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// state says where a session is.
type state string

const (
	sessionOffered state = "offered" // it rings or waits; the protocol has no event for it
	sessionDialing state = "dialing" // the agent's own call, before the other side answers
	sessionActive  state = "active"
	sessionEnded   state = "ended" // a chat whose tab is still open
)

// session is one call or chat at the desk.
type session struct {
	id       int64
	state    state
	kind     SessionType
	party    string
	queue    *Queue
	campaign *Campaign
	record   string
	optional optional

	// begun means that its New_* was said, whatever became of that on the wire.
	begun        bool
	redacting    bool
	messages     []message
	unread       int
	participants []participant
	transfer     *transfer
	assist       bool
	va           *virtualAgent
	cobrowse     *cobrowse
	// cobrowses and consultations count, so that no two of a session have the same id.
	cobrowses, consultations int
}

// optional is what the documentation calls optional: it stands in every event that may have it, once it was given.
type optional struct {
	virtualAgentID                          int64
	vaDataParameters, sessionVariable       action.JSON
	sipHeaders                              action.JSON
	customDataSecured, customDataNotSecured action.JSON
}

func live(s *session) bool { return s.state == sessionActive }

// open is true until the session is over.
func open(s *session) bool { return s.state != sessionEnded }

func anyState(*session) bool { return true }

func isOffered(s *session) bool { return s.state == sessionOffered }

func isDialled(s *session) bool { return s.state == sessionDialing }

func isEnded(s *session) bool { return s.state == sessionEnded }

// taken is true for what the agent has taken or begun: what can be in front.
func taken(s *session) bool { return s.state != sessionOffered }

// hasOtherSide is true for a call that the agent can end; one that is offered is declined instead.
func hasOtherSide(s *session) bool { return s.state == sessionActive || s.state == sessionDialing }

// clone copies what changes later, so that a view stays as it was.
func clone[T any](p *T) *T {
	if p == nil {
		return nil
	}
	c := *p
	return &c
}

func (s *session) view() SessionView {
	v := SessionView{
		ID: s.id, State: s.state, SessionType: s.kind.Name, Outbound: s.kind.outbound(), Party: s.party, Queue: clone(s.queue),
		Campaign: clone(s.campaign), Redacting: s.redacting, Unread: s.unread, Messages: append([]message{}, s.messages...),
		Cobrowse: clone(s.cobrowse), Participants: slices.Clone(s.participants), Assist: s.assist, VirtualAgent: clone(s.va), Record: s.record,
	}
	if s.transfer != nil {
		v.Transfer = &TransferView{Warm: true, To: s.transfer.String(), Joined: s.transfer.joined != 0}
	}
	return v
}
