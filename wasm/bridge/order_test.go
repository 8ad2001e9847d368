package bridge_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// A map has no order, and events must have one: the order in which contacts came.
func TestTheEndOfTheSessionEndsTheContactsInTheirOrder(t *testing.T) {
	s := atWork()
	s.says["emptied"] = []dialect.Fact{dialect.SessionEnded{}}
	var want []string
	d := newPage(t, s)
	for i := range 20 {
		id := fmt.Sprint(100 - i) // in no order of their ids
		s.says["new "+id] = contact(id, contract.Active)
		d.Deliver("new " + id)
		want = append(want, "contact.ended "+id, "contact.removed "+id)
	}
	d.Forget()
	d.Deliver("emptied")
	require.Equal(t, want, lifeOf(d.Events))
	require.Empty(t, d.Contacts())
}

// lifeOf lists what events say of contacts, each with its contact's id.
func lifeOf(events []contract.Event) []string {
	var said []string
	for _, e := range events {
		if c, is := e.Payload.(contract.Contact); is {
			said = append(said, string(e.Type)+" "+c.ID)
		}
	}
	return said
}

// A contact that was transferred may come back as it was.
func TestEventsOfAContactAfterItsTransferAreEmitted(t *testing.T) {
	s := companyScript()
	d := newEmbeddingPage(t, s, choices)
	d.Deliver("new a")
	d.Deliver("new a")
	require.Equal(t, 1, countOf(d.Types(), "new a"))
	d.Deliver("transfer")
	d.Deliver("new a")
	require.Equal(t, 2, countOf(d.Types(), "new a"))
}

func TestABridgeThatFailedOrStoppedSaysSo(t *testing.T) {
	s := atWork()
	s.registers = true
	d := newPage(t, s)
	require.Equal(t, contract.Connecting, d.Connection().State)
	d.Advance(timeout)
	require.Equal(t, contract.Disconnected, d.Connection().State)
	require.Equal(t, contract.HostSilent, d.Connection().Error.Code)
	require.NotEmpty(t, d.Connection().Error.Text)
	d.Command(1, contract.Hold, true)
	failure, _ := d.Settled(1)
	require.Equal(t, contract.HostSilent, codeOf(failure), "a command says why there is nobody")
	d.Step(bridge.Stopped{})
	require.True(t, d.Bridge.Done())
	require.Equal(t, contract.Closed, d.Connection().State)
	d.Command(2, contract.Hold, true)
	failure, _ = d.Settled(2)
	require.Equal(t, contract.Destroyed, codeOf(failure))
}

func TestACommandThatAConsoleDoesNotHaveIsNamed(t *testing.T) {
	s := atWork()
	s.supports = false
	d := newPage(t, s)
	d.Deliver("active")
	d.Command(1, contract.Hold, true)
	failure, times := d.Settled(1)
	require.Equal(t, 1, times)
	require.Equal(t, contract.Unsupported, codeOf(failure))
	require.Contains(t, failure.Text, "hold")
	require.Empty(t, d.Posts)
}

func TestWhatASnapshotLeavesOutEndsInTheOrderOfItsComing(t *testing.T) {
	s := atWork()
	s.registers = true
	s.says["back"] = []dialect.Fact{dialect.Acknowledged{OK: true}, dialect.AgentStateChanged{Status: contract.AgentAvailable}}
	d := newPage(t, s)
	d.Deliver("back")
	var want []string
	for i := range 20 {
		id := fmt.Sprint(100 - i)
		s.says["new "+id] = contact(id, contract.Active)
		d.Deliver("new " + id)
		want = append(want, "contact.ended "+id, "contact.removed "+id)
	}
	d.Step(bridge.Hidden{})
	d.Step(bridge.Shown{})
	d.Forget()
	d.Deliver("back")
	require.Equal(t, want, lifeOf(d.Events))
	require.Empty(t, d.Contacts())
}
