package nicemax

// focus makes a contact the focused one. Only the events of chats and work items say so, by
// InFocus; no page learns it of the others.
func (s *state) focus(k *contact, ch *change) {
	if s.contacts.isFocused(k) {
		return
	}
	if before := s.contacts.focused(); before != nil && before.hasFocusField() {
		ch.touch(before)
	}
	if k.hasFocusField() {
		ch.touch(k)
	}
	s.contacts.focus(k)
}

// autoFocus follows ContactAutoFocus: a contact that was answered, or that the agent started, gets
// the focus.
func (s *state) autoFocus(k *contact, ch *change) {
	if s.agent.settings.autoFocus {
		s.focus(k, ch)
	}
}

// keepFocus finds another contact to focus when there is none or the present one is over: a call
// first, then the oldest. An offer takes the focus only then: an agent who works on a contact is
// not torn from it.
func (s *state) keepFocus(ch *change) {
	if k := s.contacts.focused(); k != nil && !k.final {
		return
	}
	next := s.contacts.first(func(k *contact) bool { return !k.final && k.channel == phone })
	if next == nil {
		next = s.contacts.first(func(k *contact) bool { return !k.final })
	}
	if next != nil {
		s.focus(next, ch)
	}
}
