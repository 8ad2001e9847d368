package ccai

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// offer are the details of an action that brings a session.
type offer struct {
	SessionType string
	// Party is the customer's number or name. Caller is the same, as one says of calls.
	Party, Caller string
	// Queue is an id, "none", or "" for what is usual for the session type.
	Queue        queueChoice
	CampaignID   action.Number
	CampaignName string
	// Record is the address of the session's CRM record, which is popped as the settings say. Any text will do: what a CRM page does with a
	// hostile one is what one wants to see.
	Record string

	VirtualAgentID                          action.Number
	VADataParameters, SessionVariable       action.JSON
	SIPHeaders                              action.JSON
	CustomDataSecured, CustomDataNotSecured action.JSON
}

// queueChoice is a queue's id as a number or a text, "none" or "".
type queueChoice struct {
	none bool
	id   action.Number
}

// Kind implements action.Kinded.
func (queueChoice) Kind() action.Kind { return `number or "none"` }

// UnmarshalJSON takes 771, "771", "none" and "".
func (c *queueChoice) UnmarshalJSON(data []byte) error {
	if string(data) == strconv.Quote("none") {
		c.none = true
		return nil
	}
	return c.id.UnmarshalJSON(data)
}

// newSession checks the details and returns a session that is not at the desk yet.
func (a *Adapter) newSession(o offer, by begin) (*session, error) {
	kind, ok := a.kind.findSessionType(o.SessionType, by)
	if !ok {
		return nil, fmt.Errorf("%q is no session type of the %s adapter that begins by %s", o.SessionType, a.kind, by)
	}
	s := &session{kind: kind, party: o.Party + o.Caller, record: o.Record}
	if o.Party != "" && o.Caller != "" {
		return nil, errors.New("party and caller are the same thing")
	}
	return s, errors.Join(s.setQueue(a.kind, o.Queue), s.setCampaign(o), s.setOptional(a.kind, by, o))
}

func (s *session) setQueue(t Type, choice queueChoice) error {
	queueID := s.kind.Queue
	if choice.id != 0 {
		queueID = int64(choice.id)
	}
	if choice.none || queueID == 0 {
		return nil
	}
	q, ok := t.findQueue(queueID)
	if !ok {
		return fmt.Errorf("the %s adapter has no queue %d", t, queueID)
	}
	s.queue = &q
	return nil
}

// setCampaign keeps to the rule that only the calls of a campaign have one.
func (s *session) setCampaign(o offer) error {
	given := o.CampaignID != 0 || o.CampaignName != ""
	switch {
	case !s.kind.isCampaign() && given:
		return fmt.Errorf("%s is no campaign call", s.kind.Name)
	case !s.kind.isCampaign():
		return nil
	case !given:
		s.campaign = &Campaign{ID: defaultCampaign.ID, Name: defaultCampaign.Name}
	case o.CampaignID <= 0 || o.CampaignName == "":
		return errors.New("a campaign has an id and a name")
	default:
		s.campaign = &Campaign{ID: int64(o.CampaignID), Name: o.CampaignName}
	}
	return nil
}

func (s *session) setOptional(t Type, by begin, o offer) error {
	if o.VirtualAgentID < 0 {
		return errors.New("virtualAgentId is below zero")
	}
	if o.VirtualAgentID == 0 && (o.VADataParameters.Given() || o.SessionVariable.Given()) {
		return errors.New("vaDataParameters and sessionVariable need a virtualAgentId")
	}
	if o.SIPHeaders.Given() && (t != Call || by == byAgent) {
		return errors.New("only calls that come in have SIP headers")
	}
	s.optional = optional{
		virtualAgentID: int64(o.VirtualAgentID), vaDataParameters: o.VADataParameters, sessionVariable: o.SessionVariable,
		sipHeaders: o.SIPHeaders, customDataSecured: o.CustomDataSecured, customDataNotSecured: o.CustomDataNotSecured,
	}
	return nil
}

// admit gives the session its id and puts it at the desk.
func (a *Adapter) admit(s *session, in state) {
	s.id, s.state = a.nextID(), in
	s.participants = []participant{{Type: partyAgent, ID: a.agent.ID, Name: a.agent.Name}, {Type: partyEndUser, ID: s.endUserID(), Name: s.party}}
	a.sessions = append(a.sessions, s)
}
