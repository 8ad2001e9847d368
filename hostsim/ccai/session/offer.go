package session

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// Offer are the details of an action that brings a session.
type Offer struct {
	SessionType string
	// Party is the customer's number or name. Caller is the same, as one says of calls.
	Party, Caller string
	// Queue is an id, "none", or "" for what is usual for the session type.
	Queue        QueueChoice
	CampaignID   action.Number
	CampaignName string
	// Record is the address of the session's CRM record, which is popped as the settings say. Any
	// text will do: what a CRM page does with a hostile one is what one wants to see.
	Record string

	VirtualAgentID                          action.Number
	VADataParameters, SessionVariable       action.JSON
	SIPHeaders                              action.JSON
	CustomDataSecured, CustomDataNotSecured action.JSON
}

// QueueChoice is a queue's id as a number or a text, "none" or "".
type QueueChoice struct {
	none bool
	id   action.Number
}

// Kind implements action.Kinded.
func (QueueChoice) Kind() action.Kind { return `number or "none"` }

// UnmarshalJSON takes 771, "771", "none" and "".
func (c *QueueChoice) UnmarshalJSON(data []byte) error {
	if string(data) == strconv.Quote("none") {
		c.none = true
		return nil
	}
	return c.id.UnmarshalJSON(data)
}

// New checks the details, and returns a session that no adapter has yet.
func New(t tenant.Type, o Offer, by tenant.Begin) (*Session, error) {
	kind, ok := t.FindSessionType(o.SessionType, by)
	if !ok {
		return nil, fmt.Errorf("%q is no session type of the %s adapter that begins by %s",
			o.SessionType, t, by)
	}
	s := &Session{Type: kind, Party: o.Party + o.Caller, Record: o.Record}
	if o.Party != "" && o.Caller != "" {
		return nil, errors.New("party and caller are the same thing")
	}
	return s, errors.Join(s.setQueue(t, o.Queue), s.setCampaign(o), s.setOptional(t, by, o))
}

func (s *Session) setQueue(t tenant.Type, choice QueueChoice) error {
	queueID := s.Type.Queue
	if choice.id != 0 {
		queueID = int64(choice.id)
	}
	if choice.none || queueID == 0 {
		return nil
	}
	q, ok := t.FindQueue(queueID)
	if !ok {
		return fmt.Errorf("the %s adapter has no queue %d", t, queueID)
	}
	s.Queue = &q
	return nil
}

// setCampaign keeps to the rule that only the calls of a campaign have one.
func (s *Session) setCampaign(o Offer) error {
	given := o.CampaignID != 0 || o.CampaignName != ""
	switch {
	case !s.Type.IsCampaign() && given:
		return fmt.Errorf("%s is no campaign call", s.Type.Name)
	case !s.Type.IsCampaign():
		return nil
	case !given:
		campaign := tenant.DefaultCampaign
		s.Campaign = &campaign
	case o.CampaignID <= 0 || o.CampaignName == "":
		return errors.New("a campaign has an id and a name")
	default:
		s.Campaign = &tenant.Campaign{ID: int64(o.CampaignID), Name: o.CampaignName}
	}
	return nil
}

func (s *Session) setOptional(t tenant.Type, by tenant.Begin, o Offer) error {
	if o.VirtualAgentID < 0 {
		return errors.New("virtualAgentId is below zero")
	}
	if o.VirtualAgentID == 0 && (o.VADataParameters.Given() || o.SessionVariable.Given()) {
		return errors.New("vaDataParameters and sessionVariable need a virtualAgentId")
	}
	if o.SIPHeaders.Given() && (t != tenant.Call || by == tenant.ByAgent) {
		return errors.New("only calls that come in have SIP headers")
	}
	s.Optional = Optional{
		VirtualAgentID: int64(o.VirtualAgentID), VADataParameters: o.VADataParameters,
		SessionVariable: o.SessionVariable, SIPHeaders: o.SIPHeaders,
		CustomDataSecured: o.CustomDataSecured, CustomDataNotSecured: o.CustomDataNotSecured,
	}
	return nil
}
