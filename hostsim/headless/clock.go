package headless

import (
	"context"
	"encoding/json"
	"math"
	"sync"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/pageclock"
)

// documents are those of a page, whose SDK goes by the simulator's clock.
type documents struct {
	page *Page
	// of is the simulator's.
	of *clock.Controlled
	// telling is held while documents are told the time: none must hear of an earlier one later.
	telling sync.Mutex
}

// drive gives the documents a clock that goes as the simulator's, from their first script on.
func (p *Page) drive(of *clock.Controlled) error {
	_, err := chromedp.Call(p.ctx, page.AddScriptToEvaluateOnNewDocument,
		page.AddScriptToEvaluateOnNewDocumentParams{Source: pageclock.Script})
	if err == nil {
		c := &documents{page: p, of: of}
		p.clock = c
		go c.tellNew()
	}
	return err
}

// Clock is that of the SDK in the page, nil if Open was given none.
func (p *Page) Clock() pageclock.Page { return p.clock }

// tellNew tells each new document the time. Until then its clock stands.
func (c *documents) tellNew() {
	for {
		_, changed := c.page.frames.now()
		if _, err := c.Follow(c.page.ctx); err != nil {
			return
		}
		select {
		case <-changed:
		case <-c.page.ctx.Done():
			return
		}
	}
}

// tellPage is the function that each document is called with.
const tellPage = `(method, about) => globalThis[Symbol.for("ctibridge.clock")]?.[method](about)`

// moved is what a document answers; without the clock it answers nothing.
type moved struct {
	Fired int      `json:"fired"`
	Next  *float64 `json:"next"`
}

// Reach implements pageclock.Page.
func (c *documents) Reach(ctx context.Context, now time.Time) error {
	c.telling.Lock()
	defer c.telling.Unlock()
	c.tell(ctx, "reach", now)
	return ctx.Err()
}

// Follow implements pageclock.Page.
func (c *documents) Follow(ctx context.Context) (pageclock.Moved, error) {
	c.telling.Lock()
	defer c.telling.Unlock()
	all := pageclock.Moved{Next: math.MaxInt64}
	for _, m := range c.tell(ctx, "follow", c.of.State()) {
		all.Fired += m.Fired
		if m.Next != nil {
			all.Next = min(all.Next, time.Duration(math.Ceil(*m.Next))*time.Millisecond)
		}
	}
	return all, ctx.Err()
}

// tell tells all documents the same at the same time.
func (c *documents) tell(ctx context.Context, method string, about any) []moved {
	shown, _ := c.page.frames.now()
	answers := make([]moved, len(shown))
	var asked sync.WaitGroup
	for i, id := range shown {
		asked.Go(func() { answers[i] = c.tellOne(ctx, id, argument(method), argument(about)) })
	}
	asked.Wait()
	return answers
}

// tellOne tells one document. One that goes away has no timers.
func (c *documents) tellOne(
	ctx context.Context, id string, arguments ...*runtime.CallArgument,
) (m moved) {
	asked, cancel := context.WithCancel(c.page.ctx)
	defer cancel()
	defer context.AfterFunc(ctx, cancel)()
	yes := true
	result, err := chromedp.Call(asked, runtime.CallFunctionOn, runtime.CallFunctionOnParams{
		FunctionDeclaration: tellPage, UniqueContextID: id, AwaitPromise: &yes, ReturnByValue: &yes,
		Arguments: arguments,
	})
	if err == nil && result.ExceptionDetails == nil {
		_ = json.Unmarshal(result.Result.Value, &m) // undefined is no JSON
	}
	return m
}
