package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func registering() *script {
	return &script{registers: true, supports: true, says: map[string][]dialect.Fact{
		"ok":    {dialect.Acknowledged{OK: true, ContactID: "7"}},
		"error": {dialect.Acknowledged{Reason: "Invalid Contact Id"}},
		"call":  contact("7", contract.Active),
	}}
}

func TestRegisterGoesRightBehindUnregister(t *testing.T) {
	d := newPage(t, registering())
	require.Equal(t, []string{"unregister", "register"}, d.Posts)
	require.Equal(t, contract.Connecting, d.Connection().State)
}

func TestOnlyAChangeOfTheConnectionIsEmitted(t *testing.T) {
	d := newPage(t, registering())
	require.Empty(t, d.Types(), "a page takes the bridge for connecting from the start")
	d.Deliver("ok")
	d.Step(bridge.Hidden{})
	d.Step(bridge.Shown{})
	require.Equal(t, []string{"ok", "connection", "connection"}, d.Types(), "connected, and connecting again")
	require.Equal(t, contract.Connecting, d.Connection().State)
}

func TestAnAcknowledgementConnectsAndStopsTheClock(t *testing.T) {
	d := newPage(t, registering())
	d.Deliver("ok")
	require.Equal(t, contract.Connection{State: contract.Connected, ContactID: "7"}, d.Connection())
	require.Zero(t, d.Timers())
}

func TestSilenceIsAskedAgainOnceAndThenNamed(t *testing.T) {
	d := newPage(t, registering())
	d.Advance(timeout / 2)
	require.Equal(t, []string{"unregister", "register", "unregister", "register"}, d.Posts)
	require.Equal(t, contract.Connecting, d.Connection().State)
	d.Advance(timeout/2 - 1)
	require.Equal(t, contract.Connecting, d.Connection().State)
	d.Advance(1)
	require.Equal(t, contract.Disconnected, d.Connection().State)
	require.Equal(t, contract.HostSilent, d.Connection().Error.Code)
	require.Zero(t, d.Timers())
}

func TestALateAcknowledgementStillConnects(t *testing.T) {
	d := newPage(t, registering())
	d.Advance(timeout)
	d.Deliver("ok")
	require.Equal(t, contract.Connected, d.Connection().State)
	d.Command(1, contract.ContactCard, false)
	failure, times := d.Settled(1)
	require.Nil(t, failure)
	require.Equal(t, 1, times)
}

func TestARefusedRegistrationGivesTheConsolesReason(t *testing.T) {
	d := newPage(t, registering())
	for range 2 {
		d.Deliver("error")
		require.Equal(t, contract.Connecting, d.Connection().State)
		d.Advance(100)
	}
	require.Equal(t, contract.RegistrationRefused, d.Connection().Error.Code)
	require.Contains(t, d.Connection().Error.Text, "Invalid Contact Id")
}

func TestAStaleErrorDoesNotDisconnect(t *testing.T) {
	d := newPage(t, registering())
	d.Deliver("ok")
	d.Deliver("error")
	require.Equal(t, contract.Connected, d.Connection().State)
}

func TestARepeatedAcknowledgementIsNoNews(t *testing.T) {
	d := newPage(t, registering())
	d.Deliver("ok")
	d.Forget()
	d.Deliver("ok")
	require.NotContains(t, d.Types(), "connection")
}

func TestLeavingThePageUnregistersAndComingBackRegisters(t *testing.T) {
	d := newPage(t, registering())
	d.Deliver("ok")
	d.Forget()
	d.Step(bridge.Hidden{})
	require.Equal(t, []string{"unregister"}, d.Posts)
	d.Step(bridge.Shown{})
	require.Equal(t, []string{"unregister", "unregister", "register"}, d.Posts)
	d.Deliver("ok")
	require.Equal(t, contract.Connected, d.Connection().State)
}

// A script may say that the page is left while it stays.
func TestLeavingThePageWhileConnectingLeavesNobodyWaiting(t *testing.T) {
	for name, row := range map[string]struct {
		says string
		want contract.ConnectionState
	}{
		"the console answers the second registration": {"ok", contract.Connected},
		"the console is silent":                       {"", contract.Disconnected},
	} {
		t.Run(name, func(t *testing.T) {
			d := newPage(t, registering())
			d.Step(bridge.Hidden{})
			d.Advance(timeout / 2)
			require.Equal(t, []string{"unregister", "register", "unregister", "unregister", "register"}, d.Posts)
			if row.says != "" {
				d.Deliver(row.says)
			}
			d.Advance(timeout)
			require.Equal(t, row.want, d.Connection().State)
			require.Zero(t, d.Timers())
		})
	}
}

func TestAConsoleThatNeedsNoAskingIsConnectedAtOnce(t *testing.T) {
	d := newPage(t, &script{})
	require.Equal(t, contract.Connected, d.Connection().State)
	require.Empty(t, d.Posts)
	require.Zero(t, d.Timers())
	d.Step(bridge.Hidden{})
	d.Step(bridge.Shown{})
	require.Equal(t, []string{"connection"}, d.Types(), "it stays connected while the page is away")
}

func TestARefusalIsEmittedOnceHoweverOftenItIsRepeated(t *testing.T) {
	d := newPage(t, registering())
	for range 3 {
		d.Deliver("error")
		d.Advance(100)
	}
	failed := 0
	for _, e := range d.Events {
		if c, ok := e.Payload.(contract.Connection); ok && c.State == contract.Disconnected {
			failed++
		}
	}
	require.Equal(t, 1, failed)
	require.Zero(t, d.Timers())
	d.Deliver("ok")
	require.Equal(t, contract.Connected, d.Connection().State, "better news still counts")
}

func TestAnOldRefusalRightBeforeTheAnswerDoesNotCount(t *testing.T) {
	d := newPage(t, registering())
	d.Deliver("error")
	d.Deliver("ok")
	d.Advance(timeout)
	require.Equal(t, contract.Connected, d.Connection().State)
	require.Zero(t, d.Timers())
}

// Another window that registers makes an early CXone Agent repeat the refusal of
// an older registration, at any time.
func TestAnOldRefusalDoesNotTakeTheSecondAttemptAway(t *testing.T) {
	d := newPage(t, registering())
	d.Deliver("error")
	d.Advance(100)
	require.Equal(t, []string{"unregister", "register", "unregister", "register"}, d.Posts)
	d.Advance(300)
	d.Deliver("ok")
	require.Equal(t, contract.Connected, d.Connection().State)
	require.Zero(t, d.Timers())
}

func TestARefusalThatSilenceFollowsIsTheReasonAllTheSame(t *testing.T) {
	d := newPage(t, registering())
	d.Deliver("error")
	d.Advance(timeout)
	require.Equal(t, contract.RegistrationRefused, d.Connection().Error.Code)
	require.Len(t, d.Posts, 4, "it is asked twice and no more")
	require.Zero(t, d.Timers())
}

func TestARefusalAfterTheTimeIsOverIsTheReason(t *testing.T) {
	d := newPage(t, registering())
	d.Advance(timeout)
	require.Equal(t, contract.HostSilent, d.Connection().Error.Code)
	d.Deliver("error")
	d.Advance(100)
	require.Equal(t, contract.RegistrationRefused, d.Connection().Error.Code)
	require.Len(t, d.Posts, 4, "it is not asked again")
}
