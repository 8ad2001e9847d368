package pagelink_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// The machine may be another page's by then.
func TestAConnectionWhosePageIsGoneTakesNothing(t *testing.T) {
	conn := pagelink.Conn{Journal: journal.New(clock.System{}), Machine: &echo{}}
	conn.Close()
	require.ErrorIs(t, conn.Do(t.Context(), action.Request{Name: "knock"}), pagelink.ErrClosed)
	_, err := conn.View()
	require.ErrorIs(t, err, pagelink.ErrClosed)
}
