package headless

import (
	"context"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/debugger"
	"github.com/chromedp/chromedp"
)

// Freeze implements player.Page. All frames are in one process, so the debugger holds all of them at
// their next statement; messages, timers and what comes from the simulator wait.
//
// Page.setWebLifecycleState was refused: Chromium closes the WebSockets of a page that it freezes, and
// the console of the simulator is at the end of one.
func (p *Page) Freeze(ctx context.Context) error {
	if err := call(p, ctx, debugger.Enable, debugger.EnableParams{}); err != nil {
		return err
	}
	return call(p, ctx, debugger.Pause, cdp.Empty{})
}

// Resume implements player.Page. It takes back a pause that no statement has met yet, too.
func (p *Page) Resume(ctx context.Context) error {
	return call(p, ctx, debugger.Disable, cdp.Empty{})
}

// call has the browser carry out a command until ctx ends.
func call[In, Out any](p *Page, ctx context.Context, c cdp.Command[In, Out], in In) error {
	asked, cancel := context.WithCancel(p.ctx)
	defer cancel()
	defer context.AfterFunc(ctx, cancel)()
	_, err := chromedp.Call(asked, c, in)
	return err
}
