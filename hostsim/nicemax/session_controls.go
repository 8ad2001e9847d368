package nicemax

import (
	"errors"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// controls are what the agent or a supervisor sets, and the agent's own phone.
type controls struct{ state *state }

// newControls returns the controls of the agent.
func newControls(s *state) *controls { return &controls{state: s} }

// chooseState takes an entry of the state menu. During a voice contact it becomes the next state,
// as an agent cannot leave a caller by a menu.
func (c *controls) chooseState(chosen choice, ch *change) error {
	if !chosen.valid() {
		return fmt.Errorf("no agent state %q with reason %q", chosen.State, chosen.Reason)
	}
	a := &c.state.agent
	switch {
	case a.busy() && chosen != a.next:
		a.next = chosen
	case !a.busy() && chosen != a.now:
		a.enter(chosen, false, ch.now)
	default:
		return nil
	}
	ch.emit(newAgentState(a))
	return nil
}

// changeSettings is a supervisor's doing. Thresholds that are left out stay.
func (c *controls) changeSettings(in struct {
	Chat, WorkItem, Digital, Total action.Optional[action.Number]
	AutoFocus                      action.Optional[action.Flag]
}, ch *change) error {
	next := c.state.agent.settings
	for _, limit := range []struct {
		given action.Optional[action.Number]
		kept  *int64
	}{{in.Chat, &next.chat}, {in.WorkItem, &next.workItem}, {in.Digital, &next.digital}, {in.Total, &next.total}} {
		if limit.given.Value < 0 {
			return errors.New("a threshold below zero")
		}
		limit.given.Set((*action.Number)(limit.kept))
	}
	in.AutoFocus.Set((*action.Flag)(&next.autoFocus))
	c.state.agent.settings = next
	ch.emit(newSettings(next))
	return nil
}

// dialLeg calls the agent's phone again after it was lost.
func (c *controls) dialLeg(_ struct{}, ch *change) error {
	c.state.agent.leg.dial()
	ch.emit(newAgentLeg(c.state.agent.leg))
	return nil
}

func (c *controls) canDialLeg() bool {
	return c.state.agent.signedIn && c.state.agent.leg.status == disconnected
}

// answerLeg is the agent's phone that answers.
func (c *controls) answerLeg(_ struct{}, ch *change) error { return c.enterLeg(active, ch) }

func (c *controls) canAnswerLeg() bool { return c.state.agent.leg.status == dialing }

// dropLeg loses the agent's phone. What becomes of a call that the agent was in is not documented;
// here it goes on.
func (c *controls) dropLeg(_ struct{}, ch *change) error { return c.enterLeg(disconnected, ch) }

func (c *controls) canDropLeg() bool { return c.state.agent.leg.status != disconnected }

func (c *controls) enterLeg(next status, ch *change) error {
	c.state.agent.leg.status = next
	ch.emit(newAgentLeg(c.state.agent.leg))
	return nil
}
