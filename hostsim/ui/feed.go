package ui

import (
	"context"
	"net/http"

	"github.com/coder/websocket"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Feed sends the journal over a WebSocket: first what it holds, in as many messages as its size
// takes, then what is added. Each message is an array of entries; an empty one says that the journal
// was cleared. It ends with the page or with ctx.
func Feed(ctx context.Context, j *journal.Journal, w http.ResponseWriter, r *http.Request) error {
	conn, err := pagelink.Accept(w, r)
	if err != nil {
		return err
	}
	defer conn.CloseNow()
	ctx = conn.CloseRead(ctx)
	for at := j.Begin(); ; {
		entries, next, err := j.Read(ctx, at)
		if err != nil {
			return err
		}
		at = next
		if err := send(ctx, conn, entries); err != nil {
			return err
		}
	}
}

func send(ctx context.Context, conn *websocket.Conn, entries []journal.Entry) error {
	if len(entries) == 0 {
		return conn.Write(ctx, websocket.MessageText, []byte("[]"))
	}
	for batch := range batches(entries) {
		if err := conn.Write(ctx, websocket.MessageText, pagelink.Encode(batch)); err != nil {
			return err
		}
	}
	return nil
}
