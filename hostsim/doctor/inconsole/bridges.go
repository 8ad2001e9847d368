package inconsole

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// bridgeState is what a bridge of ctibridge says of itself, once its promise ready has settled.
type bridgeState struct {
	Ready bool
	// Rejected counts the messages of origins that are not in allowedOrigins.
	Rejected int
}

// askBridges is called on the list of a page's objects. No page has to name its bridge: what has
// its members is one. A property that is computed is not read, as that could do anything; proxies are
// not in the list.
const askBridges = `function () {
	const own = (object) => Object.getOwnPropertyDescriptor(object, "rejectedMessages")?.value;
	const bridges = this.filter((object) => own(object) && object.ready instanceof Promise);
	return Promise.all(bridges.map(async (bridge) => ({
		ready: await bridge.ready.then(() => true, () => false),
		rejected: own(bridge).origin,
	})));
}`

// bridges asks the bridges of the page. It waits until each has settled, which a
// bridge does in its own time limit.
func (t *tab) bridges(ctx context.Context, w *watch) (list []bridgeState, err error) {
	for _, id := range w.pageContexts() {
		found, err := bridgesIn(ctx, id)
		if err != nil {
			return nil, err
		}
		list = append(list, found...)
	}
	return list, nil
}

func bridgesIn(ctx context.Context, page string) (list []bridgeState, err error) {
	yes := true
	all, err := chromedp.Call(ctx, runtime.Evaluate,
		runtime.EvaluateParams{Expression: "Object.prototype", UniqueContextID: page})
	if err != nil {
		return nil, err
	}
	objects, err := chromedp.Call(ctx, runtime.QueryObjects,
		runtime.QueryObjectsParams{PrototypeObjectID: all.Result.ObjectID})
	if err != nil {
		return nil, err
	}
	answer, err := chromedp.Call(ctx, runtime.CallFunctionOn, runtime.CallFunctionOnParams{
		FunctionDeclaration: askBridges, ObjectID: objects.Objects.ObjectID,
		ReturnByValue: &yes, AwaitPromise: &yes,
	})
	if err != nil {
		return nil, err
	}
	if answer.ExceptionDetails != nil {
		return nil, fmt.Errorf("the page's bridges cannot be asked: %s", answer.ExceptionDetails.Text)
	}
	err = json.Unmarshal(answer.Result.Value, &list)
	return list, err
}

// pageContexts are the contexts of the page's own origin.
func (w *watch) pageContexts() (ids []string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for id, c := range w.contexts {
		if w.isPage(c.Origin) {
			ids = append(ids, id)
		}
	}
	return ids
}
