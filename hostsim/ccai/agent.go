package ccai

import (
	"errors"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
)

// changeAgent edits the profile of the agent who will sign in; what is left out stays, and an empty
// custom id removes it.
func changeAgent(a *Adapter, in struct {
	ID          action.Number
	Name, Email *string
	CustomID    *string
}) error {
	next := a.agent
	if in.ID < 0 {
		return errors.New("id is below zero")
	}
	if in.ID != 0 {
		next.ID = int64(in.ID)
	}
	set(&next.Name, in.Name)
	set(&next.Email, in.Email)
	set(&next.CustomID, in.CustomID)
	if next.Email == "" {
		return errors.New("email is empty")
	}
	a.agent = next
	return nil
}

// signIn happens inside the adapter, in each frame for itself.
func signIn(a *Adapter, _ struct{}) error {
	a.signedIn = true
	a.post(event.Event{Name: event.AgentLogin, Data: a.shape().Login()})
	return nil
}

// signOut is refused while the agent has sessions. What the platform does then is not documented.
func signOut(a *Adapter, _ struct{}) error {
	a.signedIn = false
	a.post(event.Event{Name: event.AgentLogout, Data: a.shape().Login()})
	return nil
}

// set takes a field that was sent; nil stands for one that was left out.
func set(to, given *string) {
	if given != nil {
		*to = *given
	}
}
