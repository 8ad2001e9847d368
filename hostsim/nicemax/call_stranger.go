package nicemax

// strangers are the types of calls that are no call of the agent's, and that the platform reports as CallContactEvent nevertheless: the leg to the
// agent's own phone, and what stands in for a caller whom a script sends to another skill. The names are known; when such events come is not.
const (
	agentLeg     callType = "AgentLeg"
	reskillProxy callType = "ReskillProxy"
)

// stranger is one such call.
type stranger struct {
	contact
	// steps of its life that were told.
	steps int
}

// strangerLife is what a stranger goes through.
var strangerLife = []status{dialing, active, disconnected}

// nextOf returns the action that tells the next status of a stranger, the first of a new one if there is none. It is no contact of the console's:
// it rings nowhere, no command is about it, and the agent's state does not follow it.
func nextOf(kind callType) func(*Console, struct{}, *change) error {
	return func(c *Console, _ struct{}, ch *change) error {
		k := c.strangers[kind]
		if k == nil {
			id := c.nextID()
			k = &stranger{contact: contact{id: id, master: id, channel: phone, started: ch.now, call: callPart{kind: kind}}}
			c.strangers[kind] = k
		}
		k.enter(strangerLife[k.steps], ch.now)
		k.steps++
		if k.final = k.steps == len(strangerLife); k.final {
			delete(c.strangers, kind)
		}
		ch.tell(event{contactID: k.id, element: newCallContact(&k.contact)})
		return nil
	}
}
