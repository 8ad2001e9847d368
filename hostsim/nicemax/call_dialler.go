package nicemax

// diallerCall is a call that the platform's dialler makes for the agent.
type diallerCall struct {
	Number, Skill string
	popFields
}

// previewCall shows the agent whom the dialler would call. Accepting dials, and refusing leaves the number to another agent.
func (c *Console) previewCall(in diallerCall, ch *change) error {
	return c.diallerCalls(in, preview, dialler, ch)
}

// naturalCall has the dialler call while the agent hears nothing yet: it tells first whether a machine answers.
func (c *Console) naturalCall(in diallerCall, ch *change) error {
	return c.diallerCalls(in, naturalDialing, naturalCalling, ch)
}

func (c *Console) diallerCalls(in diallerCall, begins status, kind callType, ch *change) error {
	via, err := findSkill(in.Skill, phone)
	if err != nil {
		return err
	}
	pop, err := in.screenPop()
	if err != nil {
		return err
	}
	k := c.newContact(ch, phone, begins, in.Number, via)
	k.call, k.pop = callPart{kind: kind, outbound: true}, pop
	return nil
}

// dialPreview calls the number that the agent was shown.
func (c *Console) dialPreview(k *contact, ch *change) {
	k.enter(dialing, ch.now)
	ch.touch(k)
	c.autoFocus(k, ch)
}

// detectMachine listens whether a person or a machine answered.
func (c *Console) detectMachine(k *contact, ch *change) {
	k.enter(naturalAMD, ch.now)
	ch.touch(k)
}

// callBackFails ends a call-back that nobody answered. That it has one phase, as other calls without an answer, is our reading.
func (c *Console) callBackFails(k *contact, ch *change) {
	k.end(callBackDisconnected, ch.now)
	ch.touch(k)
}
