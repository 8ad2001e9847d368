package session

import (
	"errors"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/agent"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
)

// Controls are what the agent or a supervisor sets, and the agent's own phone.
type Controls struct{ state *acd.State }

// NewControls returns the controls of the agent.
func NewControls(s *acd.State) *Controls { return &Controls{state: s} }

// ChooseState takes an entry of the state menu. During a voice contact it becomes the next state,
// as an agent cannot leave a caller by a menu.
func (c *Controls) ChooseState(chosen agent.Choice, ch *acd.Change) error {
	if !chosen.Valid() {
		return fmt.Errorf("no agent state %q with reason %q", chosen.State, chosen.Reason)
	}
	a := &c.state.Agent
	switch {
	case a.Busy() && chosen != a.Next:
		a.Next = chosen
	case !a.Busy() && chosen != a.Now:
		a.Enter(chosen, false, ch.Now)
	default:
		return nil
	}
	ch.Emit(event.NewAgentState(a))
	return nil
}

// ChangeSettings is a supervisor's doing. Thresholds that are left out stay.
func (c *Controls) ChangeSettings(in struct {
	Chat, WorkItem, Digital, Total action.Optional[action.Number]
	AutoFocus                      action.Optional[action.Flag]
}, ch *acd.Change) error {
	next := c.state.Agent.Settings
	for _, limit := range []struct {
		given action.Optional[action.Number]
		kept  *int64
	}{
		{in.Chat, &next.Chat}, {in.WorkItem, &next.WorkItem}, {in.Digital, &next.Digital},
		{in.Total, &next.Total},
	} {
		if limit.given.Value < 0 {
			return errors.New("a threshold below zero")
		}
		limit.given.Set((*action.Number)(limit.kept))
	}
	in.AutoFocus.Set((*action.Flag)(&next.AutoFocus))
	c.state.Agent.Settings = next
	ch.Emit(event.NewSettings(next))
	return nil
}

// DialLeg calls the agent's phone again after it was lost.
func (c *Controls) DialLeg(_ struct{}, ch *acd.Change) error {
	c.state.Agent.Leg.Dial()
	ch.Emit(event.NewAgentLeg(c.state.Agent.Leg))
	return nil
}

// CanDialLeg reports whether the agent's phone was lost.
func (c *Controls) CanDialLeg() bool {
	return c.state.Agent.SignedIn && c.state.Agent.Leg.Status == contact.Disconnected
}

// AnswerLeg is the agent's phone that answers.
func (c *Controls) AnswerLeg(_ struct{}, ch *acd.Change) error {
	return c.enterLeg(contact.Active, ch)
}

// CanAnswerLeg reports whether the agent's phone is dialled.
func (c *Controls) CanAnswerLeg() bool { return c.state.Agent.Leg.Status == contact.Dialing }

// DropLeg loses the agent's phone. What becomes of a call that the agent was in is not documented;
// here it goes on.
func (c *Controls) DropLeg(_ struct{}, ch *acd.Change) error {
	return c.enterLeg(contact.Disconnected, ch)
}

// CanDropLeg reports whether there is a connection to lose.
func (c *Controls) CanDropLeg() bool { return c.state.Agent.Leg.Status != contact.Disconnected }

func (c *Controls) enterLeg(next contact.Status, ch *acd.Change) error {
	c.state.Agent.Leg.Status = next
	ch.Emit(event.NewAgentLeg(c.state.Agent.Leg))
	return nil
}
