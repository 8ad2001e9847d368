package nicemax

import "strconv"

// leg is the connection to the agent's own phone. It is up from sign-in on and outlasts calls; that it is dialled anew for each call on some
// stations is not simulated.
type leg struct {
	number int
	status status
}

// firstLeg is the id of the first leg less one. The id is of the same kind as a contact's, below those that hostsim gives to contacts.
const firstLeg = 701200298

func (l leg) event() event {
	return event{element: agentLegEvent{
		Type: "AgentLeg", origin: servers, AgentLegId: strconv.Itoa(firstLeg + l.number), Status: string(l.status),
		FinalState: boolText(l.status == disconnected),
	}}
}

// dialLeg calls the agent's phone again after it was lost. Each leg has an id of its own.
func (c *Console) dialLeg(_ struct{}, ch *change) error {
	c.agent.leg = leg{number: c.agent.leg.number + 1, status: dialing}
	ch.tell(c.agent.leg.event())
	return nil
}

func (c *Console) answerLeg(_ struct{}, ch *change) error {
	c.agent.leg.status = active
	ch.tell(c.agent.leg.event())
	return nil
}

// dropLeg loses the agent's phone. What becomes of a call that the agent was in is not documented; here it goes on.
func (c *Console) dropLeg(_ struct{}, ch *change) error {
	c.agent.leg.status = disconnected
	ch.tell(c.agent.leg.event())
	return nil
}

func (c *Console) canDialLeg() bool { return c.agent.signedIn && c.agent.leg.status == disconnected }

func (c *Console) canAnswerLeg() bool { return c.agent.leg.status == dialing }

func (c *Console) canDropLeg() bool { return c.agent.leg.status != disconnected }
