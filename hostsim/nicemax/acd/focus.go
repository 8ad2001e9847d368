package acd

import "github.com/ctibridge/ctibridge/hostsim/nicemax/contact"

// Focus makes a contact the focused one. Only the events of chats and work items say so, by
// InFocus; no page learns it of the others.
func (s *State) Focus(k *contact.Contact, ch *Change) {
	if s.Contacts.IsFocused(k) {
		return
	}
	if before := s.Contacts.Focused(); before != nil && before.HasFocusField() {
		ch.Touch(before)
	}
	if k.HasFocusField() {
		ch.Touch(k)
	}
	s.Contacts.Focus(k)
}

// AutoFocus follows ContactAutoFocus: a contact that was answered, or that the agent started, gets
// the focus.
func (s *State) AutoFocus(k *contact.Contact, ch *Change) {
	if s.Agent.Settings.AutoFocus {
		s.Focus(k, ch)
	}
}

// keepFocus finds another contact to focus when there is none or the present one is over: a call
// first, then the oldest. An offer takes the focus only then: an agent who works on a contact is
// not torn from it.
func (s *State) keepFocus(ch *Change) {
	if k := s.Contacts.Focused(); k != nil && !k.Final {
		return
	}
	next := s.Contacts.First(func(k *contact.Contact) bool {
		return !k.Final && k.Channel == contact.Phone
	})
	if next == nil {
		next = s.Contacts.First(func(k *contact.Contact) bool { return !k.Final })
	}
	if next != nil {
		s.Focus(next, ch)
	}
}
