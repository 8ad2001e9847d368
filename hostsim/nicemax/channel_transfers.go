package nicemax

// transfers are consults and the calls that are sent away.
type transfers struct {
	state *state
	calls *calls
	// lastMaster is the master of the last call that was transferred away, 0 if none was; a call
	// that is transferred in continues it.
	lastMaster int64
}

// startConsult calls somebody for advice while the caller is on hold. Both calls are one
// conversation, hence the common MasterID.
func (t *transfers) startConsult(in struct{ Number string }, ch *change) error {
	parent := t.state.contacts.focused()
	t.calls.holdAll(ch)
	k := t.state.newContact(ch, phone, dialing, in.Number, parent.skill)
	k.call = callPart{kind: consult, outbound: true}
	k.master, k.parent = parent.master, parent.id
	t.state.autoFocus(k, ch)
	return nil
}

func (t *transfers) canConsult() bool {
	k := t.state.contacts.focused()
	return k != nil && k.connected() && !k.isConsult() && !t.calls.pending() &&
		!t.state.contacts.some((*contact).openConsult)
}

// blind sends the caller to a number, an agent or a skill, and leaves the agent with after-call
// work. The call goes on elsewhere under a new ContactID that this console never sees, unless it
// comes back by transfer-in.
func (t *transfers) blind(k *contact, ch *change) {
	t.lastMaster = k.master
	t.calls.hangUp(k, ch)
}

// canBlind tells whether a call can be sent away.
func (t *transfers) canBlind(k *contact) bool {
	return k.connected() && !k.isConsult() && !k.call.inConference
}

// complete joins the caller with the party of the consult and takes the agent out: the warm end of
// a transfer.
func (t *transfers) complete(_ struct{}, ch *change) error {
	consulted, caller := t.consultPair()
	t.lastMaster = caller.master
	consulted.call.inConference, caller.call.inConference = false, false
	t.calls.hangUp(caller, ch)
	t.calls.hangUp(consulted, ch)
	t.calls.conference.dissolve(ch)
	return nil
}

func (t *transfers) canComplete() bool {
	consulted, _ := t.consultPair()
	return consulted != nil
}

// consultPair finds the consult that the agent started and was answered, and the call it is about;
// nil unless both are connected.
func (t *transfers) consultPair() (consulted, caller *contact) {
	for _, k := range t.state.contacts.find((*contact).connected) {
		if parent := t.state.contacts.get(k.parent); k.isConsult() && parent != nil && parent.connected() {
			return k, parent
		}
	}
	return nil, nil
}
