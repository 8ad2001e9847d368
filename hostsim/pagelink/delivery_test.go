package pagelink_test

import (
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// posts posts messages that are numbers.
func posts(t *testing.T, conn *pagelink.Conn, numbers ...int) {
	t.Helper()
	for _, n := range numbers {
		require.NoError(t, conn.Post(t.Context(), pagelink.Post{Frame: "workspace", Payload: []byte(strconv.Itoa(n))}))
	}
}

// posted is how the page gets one of them.
func posted(n int) string {
	return `{"post":{"frame":"workspace","payload":` + strconv.Itoa(n) + `}}`
}

// outcomes are those of the journal's messages: the payload, its fault, and whether it was lost.
func outcomes(j *journal.Journal) (all []string) {
	for _, e := range j.Entries() {
		all = append(all, string(e.Payload)+" "+e.Fault+map[bool]string{true: " lost"}[e.Lost])
	}
	return all
}

func TestARuleActsOnWhatIsPostedUntilItIsRemoved(t *testing.T) {
	page, conn := restartable(t)
	assert.Equal(t, []delivery.Listed{}, conn.Faults().List())
	id, err := conn.Faults().Add(delivery.Rule{Fault: delivery.Drop, Contains: "2"})
	require.NoError(t, err)
	posts(t, conn, 1, 2)
	require.Len(t, conn.Faults().List(), 1)
	assert.Equal(t, 1, conn.Faults().List()[0].Done)
	require.NoError(t, conn.Faults().Remove(id))
	posts(t, conn, 21)
	const rule = `{"id":1,"fault":"drop","contains":"2","done":`
	expect(t, page, `{"rules":{"list":[`+rule+`0}]}}`, posted(1), `{"rules":{"list":[`+rule+`1}]}}`, `{"rules":{"list":[]}}`, posted(21))
	assert.Equal(t, []string{"1 ", "2 drop lost", "21 "}, outcomes(conn.Journal))

	for _, none := range []int{id, 7} {
		var wrong *pagelink.NoFaultError
		require.ErrorAs(t, conn.Faults().Remove(none), &wrong)
		assert.Equal(t, none, wrong.ID)
	}
	assert.EqualError(t, conn.Faults().Remove(7), "there is no fault 7")
	_, err = conn.Faults().Add(delivery.Rule{Fault: "lose"})
	var wrong *delivery.RuleError
	require.ErrorAs(t, err, &wrong)
	assert.Empty(t, conn.Faults().List())
}

func TestWithoutARuleThereIsNoneToRemove(t *testing.T) {
	_, conn := restartable(t)
	conn.Faults().Clear()
	require.EqualError(t, conn.Faults().Remove(1), "there is no fault 1")
}

func TestAMessageIsDelayedByTheClockOfTheConnection(t *testing.T) {
	page, conn := restartable(t)
	manual := clock.NewManual(time.Unix(0, 0))
	conn.Clock = manual
	_, err := conn.Faults().Add(delivery.Rule{Fault: delivery.Delay, Delay: 1000, Count: 1})
	require.NoError(t, err)
	posts(t, conn, 1, 2)
	manual.Advance(time.Second)
	expect(t, page, `{"rules":{"list":[{"id":1,"fault":"delay","count":1,"delay":1000,"done":0}]}}`, `{"rules":{"list":[]}}`, posted(2), posted(1))
	assert.Equal(t, []string{"2 ", "1 delay"}, outcomes(conn.Journal))
}

// A new console must not be heard with what the one before it had to say.
func TestWhatIsHeldBackIsLostWhenTheRulesAreCleared(t *testing.T) {
	for name, clear := range map[string]func(*pagelink.Conn){
		"all are removed":       func(c *pagelink.Conn) { c.Faults().Clear() },
		"the console restarts":  func(c *pagelink.Conn) { assert.NoError(t, c.Restart(t.Context())) },
		"the page of it closes": func(c *pagelink.Conn) { c.Close() },
	} {
		_, conn := restartable(t)
		manual := clock.NewManual(time.Unix(0, 0))
		conn.Clock = manual
		_, err := conn.Faults().Add(delivery.Rule{Fault: delivery.Delay, Delay: 1000})
		require.NoError(t, err)
		posts(t, conn, 1)
		clear(conn)
		manual.Advance(time.Hour)
		assert.Equal(t, []string{"1 delay lost"}, outcomes(conn.Journal), name)
		assert.Empty(t, conn.Faults().List(), name)
	}
}

// No window of another origin can be told which window a pop-out is. One of the console's own can.
func TestAWindowOfAnotherOriginReachesNoPopOut(t *testing.T) {
	for fault, want := range map[delivery.Fault]string{
		delivery.OtherOrigin: "1 other-origin lost", delivery.OtherWindow: "1 other-window",
	} {
		_, conn := restartable(t)
		_, err := conn.Faults().Add(delivery.Rule{Fault: fault})
		require.NoError(t, err)
		for _, frame := range []string{"window-1", "workspace"} {
			require.NoError(t, conn.Post(t.Context(), pagelink.Post{Frame: frame, Payload: []byte("1")}))
		}
		assert.Equal(t, []string{want, "1 " + string(fault)}, outcomes(conn.Journal))
	}
}

// An address may name rules: they act from the first message, and again after a restart.
func TestAConsoleBeginsWithTheRulesOfItsAddress(t *testing.T) {
	page, conn := restartable(t)
	conn.Rules = []delivery.Rule{{Fault: delivery.Drop, Count: 1}}
	require.NoError(t, conn.Restart(t.Context()))
	posts(t, conn, 1, 2)
	expect(t, page, `{"rules":{"list":[{"id":1,"fault":"drop","count":1,"done":0}]}}`, `{"restart":1}`, `{"view":{"received":0}}`,
		`{"rules":{"list":[]}}`, posted(2))
	assert.Equal(t, []string{"1 drop lost", "2 "}, outcomes(conn.Journal))
	require.NoError(t, conn.Restart(t.Context()))
	expect(t, page, `{"rules":{"list":[{"id":2,"fault":"drop","count":1,"done":0}]}}`, `{"restart":1}`, `{"view":{"received":0}}`)
}

func TestAPageThatIsGoneTakesNoRule(t *testing.T) {
	_, conn := restartable(t)
	_, err := conn.Faults().Add(delivery.Rule{Fault: delivery.Drop, For: 1000})
	require.NoError(t, err, "while it is there, by the clock of the machine")
	conn.Close()
	_, err = conn.Faults().Add(delivery.Rule{Fault: delivery.Drop})
	require.ErrorIs(t, err, pagelink.ErrClosed)
}

func TestAProgramLearnsThatNoneOfTheMessagesOfARuleWasPosted(t *testing.T) {
	conn, cut := joined(t)
	conn.Anew = func() pagelink.Machine { return &echo{} }
	_, err := conn.Faults().Add(delivery.Rule{Fault: delivery.Duplicate})
	require.NoError(t, err)
	posts(t, conn, 1)
	cut()
	require.Error(t, conn.Post(t.Context(), pagelink.Post{Frame: "workspace", Payload: []byte(`2`)}))
	require.Error(t, conn.Restart(t.Context()), "nor that its page has restarted")
}
