// Package e2e drives the built module, facade and simulator in one headless
// Chromium, over real origins and out-of-process frames. The files
// harness*_test.go alone know chromedp; the tests speak of pages, buttons and texts.
package e2e

import (
	"context"
	"fmt"
	"log"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// slowdown is how many times slower the browser's pages compute, set by
// E2E_SLOWDOWN: "make test-stress" asks for 4.
var slowdown = func() int {
	text := os.Getenv("E2E_SLOWDOWN")
	if text == "" {
		return 1
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		panic("E2E_SLOWDOWN is " + text + ", which is no whole number from 1")
	}
	return n
}()

// patience bounds every wait. It is no measure of speed: what is waited for
// comes by an event, and only its absence takes this long. Tests beside each other
// share the machine, so it is long; and in a hard run of "make test-stress", which
// makes it slower still, it is longer by as much.
var patience = time.Minute * time.Duration(slowdown)

var (
	browser context.Context
	frames  = newRegistry()
)

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

// run fails, and does not skip, where something is missing, or where tests that
// passed leave something. One that failed may leave anything.
func run(m *testing.M) int {
	code, err := drive(m)
	if err != nil && code == 0 {
		log.Print(err)
		return 1
	}
	return code
}

// drive runs the tests if there are a browser and a fresh build.
func drive(m *testing.M) (code int, err error) {
	if err := checkBuild(); err != nil {
		return 0, err
	}
	path, err := chromium()
	if err != nil {
		return 0, err
	}
	before, err := newRemains()
	if err != nil {
		return 0, err
	}
	ctx, stop := newBrowser(path)
	defer stop()
	browser = ctx
	if err := discover(ctx); err != nil {
		return 0, fmt.Errorf("Chromium at %s does not start: %w", path, err)
	}
	code = m.Run()
	return code, before.check(ctx)
}

func checkBuild() error {
	if os.Getenv("E2E_BUILT") != "" { // which make sets
		return nil
	}
	if out, err := exec.Command("go", "run", "../web/build", "--check").CombinedOutput(); err != nil {
		return fmt.Errorf("%s%w", out, err)
	}
	return nil
}

// newBrowser starts with the first tab.
func newBrowser(path string) (context.Context, context.CancelFunc) {
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("window-size", "1280,900"),
		// What a desktop's Chromium does unasked, and the headless shell does not: a
		// frame of another site has a process, and so a target, of its own.
		chromedp.Flag("site-per-process", true),
		// Painting takes a fifth of a page's time. Pictures are taken in windows that have a
		// scale of their own.
		chromedp.Flag("force-device-scale-factor", "0.5"),
		// A page that was left shall be gone, and its frames with it.
		chromedp.Flag("disable-back-forward-cache", true))...)
	ctx, stop := chromedp.NewContext(allocator)
	return ctx, func() { stop(); cancel() }
}

func chromium() (string, error) {
	if path := os.Getenv("CHROME_BIN"); path != "" {
		return path, nil
	}
	for _, name := range []string{"chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("no Chromium found: install the package chromium, or set CHROME_BIN")
}

// page is a document: a tab, or a frame of another site.
type page struct {
	address string // how its URL begins
	t       *testing.T
	ctx     context.Context
}

// parked are tabs that tests have left, empty. Their processes are there already,
// which saves a good part of what a page costs to open.
var parked = make(chan target.ID, 16)

// open opens a tab of its own for the test. It has the focus, whatever other
// tests do beside it.
func open(t *testing.T, url string) *page {
	t.Helper()
	p := newTab(t, url)
	p.visit(url)
	return p
}

// openIn is open for a page whose window has this size from the beginning.
func openIn(t *testing.T, width, height int64, url string) *page {
	t.Helper()
	p := newTab(t, url)
	p.window(width, height)
	p.visit(url)
	return p
}

func newTab(t *testing.T, url string) *page {
	t.Helper()
	p := &page{url, t, takeTab(t)}
	p.watch()
	_, err := chromedp.Call(p.ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	require.NoError(t, err)
	require.NoError(t, slow(p.ctx))
	return p
}

// takeTab attaches to a tab that is parked, or to a new one. A test that failed may
// leave it in any state, so only those of others are parked again.
func takeTab(t *testing.T) context.Context {
	t.Helper()
	how := []chromedp.ContextOption{chromedp.WithDetachOnCancel()}
	select {
	case id := <-parked:
		how = append(how, chromedp.WithTargetID(id))
	default:
	}
	ctx, detach := chromedp.NewContext(browser, how...)
	require.NoError(t, chromedp.Do(ctx))
	id := chromedp.FromContext(ctx).Target.TargetID
	t.Cleanup(func() {
		err := navigate(ctx, "about:blank")
		detach()
		if err == nil && !t.Failed() {
			select {
			case parked <- id:
				return
			default:
			}
		}
		closeTab(id)
	})
	return ctx
}

func closeTab(id target.ID) {
	ctx, cancel := context.WithTimeout(browser, patience)
	defer cancel()
	if _, err := cdp.Call(ctx, chromedp.FromContext(browser).Browser, target.CloseTarget, target.CloseTargetParams{TargetID: id}); err != nil {
		log.Printf("a tab does not close: %v", err)
	}
}

// visit takes a tab to another address.
func (p *page) visit(url string) {
	p.t.Helper()
	require.NoError(p.t, navigate(p.ctx, url), url)
}

// navigate waits until the page and its frames have loaded, which is many waits.
func navigate(tab context.Context, url string) error {
	ctx, cancel := context.WithTimeout(tab, 3*patience)
	defer cancel()
	return chromedp.Do(ctx, chromedp.Navigate(url))
}

// closed is done when the tab is gone.
func (p *page) closed() <-chan struct{} { return p.ctx.Done() }

// during returns the page for a part of its test.
func (p *page) during(t *testing.T) *page { return &page{p.address, t, p.ctx} }

// frame attaches to the frame of another site whose address begins with url.
// To let go of it must not close it, for that would close its tab.
func (p *page) frame(url string) *page {
	p.t.Helper()
	return p.attach("iframe", url, chromedp.WithDetachOnCancel())
}

// popup attaches to the tab that a page opened at url.
func (p *page) popup(url string) *page {
	p.t.Helper()
	return p.attach("page", url)
}

func (p *page) attach(kind, url string, how ...chromedp.ContextOption) *page {
	p.t.Helper()
	ctx, cancel := chromedp.NewContext(p.ctx, append(how, chromedp.WithTargetID(frames.find(p.t, kind, url)))...)
	p.t.Cleanup(cancel)
	f := &page{url, p.t, ctx}
	f.watch()
	require.NoError(p.t, slow(ctx))
	return f
}

// watch makes an uncaught exception of any page a failure of its test.
func (p *page) watch() {
	p.t.Helper()
	require.NoError(p.t, chromedp.Listen(p.ctx, func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			text := e.ExceptionDetails.Text
			if e.ExceptionDetails.Exception != nil {
				text += " " + e.ExceptionDetails.Exception.Description
			}
			p.t.Errorf("uncaught in a page: %s", text)
		case *runtime.EventConsoleAPICalled:
			if e.Type == "error" || e.Type == "warning" {
				p.t.Logf("console %s: %s", e.Type, consoleText(e))
			}
		}
	}))
}

func consoleText(e *runtime.EventConsoleAPICalled) string {
	var words []string
	for _, arg := range e.Args {
		words = append(words, string(arg.Value)+arg.Description)
	}
	return strings.Join(words, " ")
}

// eval runs an expression, awaits it if it is a promise, and decodes it.
func eval[T any](p *page, expression string) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, func(e *runtime.EvaluateParams) {
		yes := true
		e.AwaitPromise = &yes
	}))
	require.NoError(p.t, err, expression)
	return v
}

// do runs an expression for its effect.
func (p *page) do(expression string) {
	p.t.Helper()
	eval[bool](p, "(async () => { await ("+expression+"); return true; })()")
}

// until waits for an expression to be truthy. It is looked at again at each
// change of the document, when a frame in it has loaded, and when the browser
// paints, which begins anew when whoever frames the page shows it again.
func (p *page) until(expression string) {
	p.t.Helper()
	ok := eval[bool](p, `new Promise((resolve) => {
		const stop = new AbortController();
		const paint = () => { if (!stop.signal.aborted) { look(); requestAnimationFrame(paint); } };
		const done = (ok) => { stop.abort(); observer.disconnect(); clearTimeout(late); resolve(ok); };
		const look = () => { try { if (`+expression+`) done(true); } catch {} };
		const observer = new MutationObserver(look);
		const late = setTimeout(() => done(false), `+strconv.Itoa(int(patience.Milliseconds()-2000))+`);
		observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
		document.addEventListener("load", look, { capture: true, signal: stop.signal });
		paint();
	})`)
	if !ok {
		require.FailNow(p.t, "this did not come true: "+expression, "the page says:\n%s", eval[string](p, "document.body.innerText"))
	}
}
