package session_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
)

// The screen of a customer who is gone is shown no longer, though the tab of the chat is open.
func TestAScreenIsSharedWhileTheSessionIsActive(t *testing.T) {
	for state, want := range map[session.State]bool{
		session.Offered: false, session.Dialing: false, session.Active: true, session.Ended: false,
	} {
		assert.Equal(t, want, session.IsShared(&session.Session{State: state, Cobrowse: &session.Cobrowse{ID: "s"}}), string(state))
		assert.Equal(t, want, session.CanShare(&session.Session{State: state}), string(state))
		assert.False(t, session.IsShared(&session.Session{State: state}), string(state))
	}
}
