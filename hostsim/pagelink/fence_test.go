package pagelink_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// result is what became of a fence.
type result struct {
	acks []pagelink.Acknowledgement
	err  error
}

func begin(ctx context.Context, conn *pagelink.Conn, frame string) <-chan result {
	done := make(chan result, 1)
	go func() {
		acks, err := conn.Fence(ctx, frame)
		done <- result{acks, err}
	}()
	return done
}

func TestAFenceIsPostedBehindAllAndWaitsForEachWindow(t *testing.T) {
	page, conn := restartable(t)
	require.NoError(t, conn.Post(t.Context(), pagelink.Post{Frame: "workspace", Payload: []byte(`1`)}))
	done := begin(t.Context(), conn, "")
	expect(t, page, `{"post":{"frame":"workspace","payload":1}}`, `{"fence":{"id":1,"frame":""}}`)
	const view = `{"view":{"received":40}}`
	for _, report := range []string{
		`{"fence":{"id":1,"frames":["workspace","panel:7"]}}`, `{"fence":{"id":1,"frame":"panel:7","by":"page"}}`,
		`{"fence":{"id":1,"frame":"panel:7","by":"sdk"}}`, `{"fence":{"id":1,"frame":"window-1","by":"sdk"}}`, `{"fence":{"id":9,"frame":"workspace","by":"sdk"}}`,
	} {
		send(t, page, report)
		expect(t, page, view)
		require.Empty(t, done)
	}
	send(t, page, `{"fence":{"id":1,"frame":"workspace","by":"sdk"}}`)
	assert.Equal(t, result{acks: []pagelink.Acknowledgement{{Frame: "panel:7", By: "page"}, {Frame: "workspace", By: "sdk"}}}, <-done)
	assert.Len(t, conn.Journal.Entries(), 1, "the journal has no fence")
}

func TestWithoutWindowsThereIsNothingToWaitFor(t *testing.T) {
	page, conn := restartable(t)
	for frame, want := range map[string]error{"": nil, "panel:7": &pagelink.NoFrameError{Frame: "panel:7"}} {
		done := begin(t.Context(), conn, frame)
		_, sent, err := page.Read(t.Context())
		require.NoError(t, err)
		require.Contains(t, string(sent), `"frame":"`+frame+`"`)
		id := map[bool]string{true: "1", false: "2"}[assert.ObjectsAreEqual(sent, []byte(`{"fence":{"id":1,"frame":"`+frame+`"}}`))]
		send(t, page, `{"fence":{"id":`+id+`,"frames":[]}}`)
		expect(t, page, `{"view":{"received":40}}`)
		assert.Equal(t, result{err: want}, <-done)
	}
}

func TestAFenceThatIsNotAcknowledgedNamesTheWindows(t *testing.T) {
	page, conn := restartable(t)
	ctx, cancel := context.WithCancel(t.Context())
	done := begin(ctx, conn, "")
	expect(t, page, `{"fence":{"id":1,"frame":""}}`)
	send(t, page, `{"fence":{"id":1,"frames":["workspace","panel:7"]}}`)
	expect(t, page, `{"view":{"received":40}}`)
	send(t, page, `{"fence":{"id":1,"frame":"workspace","by":"sdk"}}`)
	expect(t, page, `{"view":{"received":40}}`)
	cancel()
	var late *pagelink.FenceError
	require.ErrorAs(t, (<-done).err, &late)
	assert.Equal(t, []string{"panel:7"}, late.Missing)
	assert.Contains(t, late.Error(), "panel:7")
	require.ErrorIs(t, late, context.Canceled)

	ctx, cancel = context.WithCancel(t.Context())
	done = begin(ctx, conn, "")
	expect(t, page, `{"fence":{"id":2,"frame":""}}`)
	cancel()
	assert.EqualError(t, (<-done).err, "the console's page did not answer")
}

func TestAFenceEndsWithThePage(t *testing.T) {
	page, conn := restartable(t)
	done := begin(t.Context(), conn, "")
	expect(t, page, `{"fence":{"id":1,"frame":""}}`)
	conn.Close()
	require.ErrorIs(t, (<-done).err, pagelink.ErrClosed)
	_, err := conn.Fence(t.Context(), "")
	require.ErrorIs(t, err, pagelink.ErrClosed)
}

func TestAFenceForOneWindowEndsWithIt(t *testing.T) {
	page, conn := restartable(t)
	done := begin(t.Context(), conn, "panel:7")
	expect(t, page, `{"fence":{"id":1,"frame":"panel:7"}}`)
	send(t, page, `{"fence":{"id":1,"frames":["panel:7"]}}`)
	send(t, page, `{"fence":{"id":1,"frame":"panel:7","by":"page"}}`)
	assert.Equal(t, result{acks: []pagelink.Acknowledgement{{Frame: "panel:7", By: "page"}}}, <-done)
}
