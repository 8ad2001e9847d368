package ui

import (
	"context"
	"net/http"

	"github.com/coder/websocket"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Feed sends the journal over a WebSocket: first what it holds, in as many messages as its size
// takes, then what is added. Each message is an array of entries. It ends with the page or with
// ctx.
func Feed(ctx context.Context, j *journal.Journal, w http.ResponseWriter, r *http.Request) error {
	conn, err := pagelink.Accept(w, r)
	if err != nil {
		return err
	}
	defer conn.CloseNow()
	ctx = conn.CloseRead(ctx)
	for last := 0; ; {
		entries, err := j.Wait(ctx, last)
		if err != nil {
			return err
		}
		for batch := range batches(entries) {
			if err := conn.Write(ctx, websocket.MessageText, pagelink.Encode(batch)); err != nil {
				return err
			}
		}
		last = entries[len(entries)-1].Seq
	}
}
