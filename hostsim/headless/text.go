package headless

import (
	"context"
	_ "embed"
	"encoding/json"
	"sync"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// textClass is what looks for a text in the document that it is called in.
//
//go:embed assets/text.js
var textClass string

// lookFor is the function that the document gets.
var lookFor = "(text, simulator, milliseconds) => {" + textClass + `
	return !TextSearch.isSimulators(simulator) && new TextSearch(text, milliseconds).found;
}`

// AwaitText implements player.Page. Runs of white space count as one space. The simulator's own
// pages are not looked into: a console shows the caller too.
func (p *Page) AwaitText(ctx context.Context, text string) error {
	var looking sync.WaitGroup
	defer looking.Wait()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	found := make(chan struct{}, 1)
	looked := map[string]bool{}
	for {
		shown, changed := p.frames.now()
		for _, id := range shown {
			if !looked[id] {
				looked[id] = true
				looking.Go(func() { p.look(ctx, id, text, found) })
			}
		}
		select {
		case <-found:
			return nil
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// look waits for the text in one document. One that goes away has none.
func (p *Page) look(
	ctx context.Context, id, text string, found chan<- struct{},
) {
	asked, cancel := context.WithCancel(p.ctx)
	defer cancel()
	defer context.AfterFunc(ctx, cancel)()
	yes := true
	result, err := chromedp.Call(asked, runtime.CallFunctionOn, runtime.CallFunctionOnParams{
		FunctionDeclaration: lookFor, UniqueContextID: id, AwaitPromise: &yes, ReturnByValue: &yes,
		Arguments: []*runtime.CallArgument{argument(text), argument(p.simulator), argument(left(ctx))},
	})
	if err != nil {
		return
	}
	if result.ExceptionDetails != nil {
		p.mistake("the text cannot be looked for: " + exceptionText(result.ExceptionDetails))
		return
	}
	var there bool
	if json.Unmarshal(result.Result.Value, &there) == nil && there {
		select {
		case found <- struct{}{}:
		default: // another frame has it too
		}
	}
}

// left is how many milliseconds there are until ctx ends, after which the page need not look on.
func left(ctx context.Context) int64 {
	deadline, limited := ctx.Deadline()
	if !limited {
		return opening.Milliseconds()
	}
	return max(time.Until(deadline).Milliseconds(), 0)
}

func argument(value any) *runtime.CallArgument {
	encoded, _ := json.Marshal(value) // a text or a number
	return &runtime.CallArgument{Value: encoded}
}
