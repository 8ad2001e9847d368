package pagelink_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagefault"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

func breakPage(ctx context.Context, conn *pagelink.Conn, f pagefault.Fault) <-chan error {
	done := make(chan error, 1)
	go func() { done <- conn.Faults().BreakPage(ctx, f) }()
	return done
}

const again = `{"view":{"received":40}}`

func TestAFaultOfAPageIsCarriedOutByThePageAndInTheJournal(t *testing.T) {
	page, conn := restartable(t)
	done := breakPage(t.Context(), conn, pagefault.Fault{Fault: pagefault.FrameReload})
	expect(t, page, `{"pageFault":{"id":1,"fault":"frame-reload","frame":"workspace"}}`)
	send(t, page, `{"pageFault":{"id":7,"done":true}}`)
	expect(t, page, again)
	require.Empty(t, done, "that is another one")
	assert.Empty(t, conn.Journal.Entries())
	send(t, page, `{"pageFault":{"id":1,"done":true}}`)
	expect(t, page, again)
	require.NoError(t, <-done)
	entries := conn.Journal.Entries()
	require.Len(t, entries, 1)
	assert.Equal(t, []any{journal.OfPage, "workspace", "frame-reload"},
		[]any{entries[0].Direction, entries[0].Frame, entries[0].Fault})
}

func TestAFrameThatThePageDoesNotHaveCannotBreak(t *testing.T) {
	page, conn := restartable(t)
	done := breakPage(t.Context(), conn, pagefault.Fault{Fault: pagefault.FrameRemoved, Frame: "panel:7"})
	expect(t, page, `{"pageFault":{"id":1,"fault":"frame-removed","frame":"panel:7"}}`)
	send(t, page, `{"pageFault":{"id":1,"done":false}}`)
	expect(t, page, again)
	assert.Equal(t, &pagelink.NoFrameError{Frame: "panel:7"}, <-done)
	assert.Empty(t, conn.Journal.Entries())
}

// A page that leaves need not have come to say so.
func TestAPageThatIsGoneHasGone(t *testing.T) {
	for fault, row := range map[pagefault.Name]struct {
		err     error
		entries int
	}{
		pagefault.ConsoleGone: {nil, 1}, pagefault.ConsoleReload: {nil, 1},
		pagefault.FrameReload: {pagelink.ErrClosed, 0},
	} {
		page, conn := restartable(t)
		done := breakPage(t.Context(), conn, pagefault.Fault{Fault: fault})
		_, _, err := page.Read(t.Context())
		require.NoError(t, err)
		conn.Close()
		assert.Equal(t, row.err, <-done, fault)
		assert.Len(t, conn.Journal.Entries(), row.entries, fault)
		require.ErrorIs(t, conn.Faults().BreakPage(t.Context(), pagefault.Fault{Fault: fault}), pagelink.ErrClosed)
	}
}

func TestAPageThatDoesNotAnswerIsNotWaitedForForEver(t *testing.T) {
	page, conn := restartable(t)
	ctx, cancel := context.WithCancel(t.Context())
	done := breakPage(ctx, conn, pagefault.Fault{Fault: pagefault.ConsoleReload})
	expect(t, page, `{"pageFault":{"id":1,"fault":"console-reload"}}`)
	cancel()
	require.EqualError(t, <-done, "the console's page did not answer")
	send(t, page, `{"pageFault":{"id":1,"done":true}}`)
	expect(t, page, again)
	assert.Empty(t, conn.Journal.Entries(), "nobody waits any more")
}

// What comes next at the console must not be done at the page that is going.
func TestAFaultOfThePageItselfIsOverWhenThePageIsGone(t *testing.T) {
	page, conn := restartable(t)
	done := breakPage(t.Context(), conn, pagefault.Fault{Fault: pagefault.ConsoleReload})
	expect(t, page, `{"pageFault":{"id":1,"fault":"console-reload"}}`)
	for range 2 {
		send(t, page, `{"pageFault":{"id":1,"done":true}}`)
		expect(t, page, again)
		assert.Len(t, conn.Journal.Entries(), 1)
		require.Empty(t, done)
	}
	conn.Close()
	require.NoError(t, <-done)
	assert.Len(t, conn.Journal.Entries(), 1)
}

func TestAFaultThatIsNoneReachesNoPage(t *testing.T) {
	page, conn := restartable(t)
	var wrong *pagefault.Error
	require.ErrorAs(t, conn.Faults().BreakPage(t.Context(), pagefault.Fault{Fault: "fire"}), &wrong)
	require.NoError(t, conn.Post(t.Context(), pagelink.Post{Frame: "workspace", Payload: []byte(`1`)}))
	expect(t, page, `{"post":{"frame":"workspace","payload":1}}`)
}
