package harness

import (
	"context"
	"encoding/json"
	"strconv"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// Eval runs an expression, awaits it if it is a promise, and decodes it.
func Eval[T any](p *Page, expression string) T {
	p.T.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, Patience)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, func(e *runtime.EvaluateParams) {
		yes := true
		e.AwaitPromise = &yes
	}))
	require.NoError(p.T, err, expression)
	return v
}

// Do runs an expression for its effect.
func (p *Page) Do(expression string) {
	p.T.Helper()
	Eval[bool](p, "(async () => { await ("+expression+"); return true; })()")
}

// Until waits for an expression to be truthy. It is looked at again at each
// change of the document, when a frame in it has loaded, and when the browser
// paints, which begins anew when whoever frames the page shows it again.
func (p *Page) Until(expression string) {
	p.T.Helper()
	ok := Eval[bool](p, `new Promise((resolve) => {
		const stop = new AbortController();
		const paint = () => { if (!stop.signal.aborted) { look(); requestAnimationFrame(paint); } };
		const done = (ok) => { stop.abort(); observer.disconnect(); clearTimeout(late); resolve(ok); };
		const look = () => { try { if (`+expression+`) done(true); } catch {} };
		const observer = new MutationObserver(look);
		const late = setTimeout(() => done(false), `+strconv.Itoa(int(Patience.Milliseconds()-2000))+`);
		observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
		document.addEventListener("load", look, { capture: true, signal: stop.signal });
		paint();
	})`)
	if !ok {
		require.FailNow(p.T, "this did not come true: "+expression, "the page says:\n%s", Eval[string](p, "document.body.innerText"))
	}
}

func Quote(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(b)
}
