// Package e2e drives the built module, facade and simulator in one headless
// Chromium, over real origins and out-of-process frames. This file alone knows
// chromedp; the tests speak of pages, buttons and texts.
package e2e

import (
	"context"
	"fmt"
	"log"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
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
		// To paint a page costs a fifth of what it costs, and pictures are taken in windows
		// that have a scale of their own.
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

// registry knows the browser's targets by the events that announce them.
type registry struct {
	sync.Mutex
	infos   map[target.ID]*target.Info
	changed chan struct{} // closed and replaced at each change
}

func newRegistry() *registry {
	return &registry{infos: make(map[target.ID]*target.Info), changed: make(chan struct{})}
}

func discover(ctx context.Context) error {
	if err := chromedp.ListenBrowser(ctx, frames.hear); err != nil {
		return err
	}
	c := chromedp.FromContext(ctx)
	_, err := cdp.Call(ctx, c.Browser, target.SetDiscoverTargets, target.SetDiscoverTargetsParams{Discover: true})
	return err
}

func (r *registry) hear(event any) {
	r.Lock()
	defer r.Unlock()
	switch e := event.(type) {
	case *target.EventTargetCreated:
		r.infos[e.TargetInfo.TargetID] = e.TargetInfo
		if slowdown > 1 && (e.TargetInfo.Type == "page" || e.TargetInfo.Type == "iframe") {
			go slowTarget(e.TargetInfo.TargetID)
		}
	case *target.EventTargetInfoChanged:
		r.infos[e.TargetInfo.TargetID] = e.TargetInfo
	case *target.EventTargetDestroyed:
		delete(r.infos, e.TargetID)
	default:
		return
	}
	close(r.changed)
	r.changed = make(chan struct{})
}

// slowTarget slows down a page or frame, whether a test looks into it or not. One
// that has gone meanwhile needs no more of it.
func slowTarget(id target.ID) {
	ctx, detach := chromedp.NewContext(browser, chromedp.WithTargetID(id), chromedp.WithDetachOnCancel())
	if err := slow(ctx); err != nil {
		detach()
	}
}

// slow asks for the slowdown in a session: the end of another of the same process
// ends that one's.
func slow(ctx context.Context) error {
	if slowdown == 1 {
		return nil
	}
	_, err := chromedp.Call(ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: float64(slowdown)})
	return err
}

// find waits for a target of the type whose address begins with url.
func (r *registry) find(t *testing.T, kind, url string) target.ID {
	t.Helper()
	id, ok := r.await(kind, url, true)
	if !ok {
		require.FailNow(t, "no "+kind+" at "+url, "there are:\n%s", r)
	}
	return id
}

// gone waits until there is no such target any more.
func (r *registry) gone(t *testing.T, kind, url string) {
	t.Helper()
	if _, ok := r.await(kind, url, false); !ok {
		require.FailNow(t, "still a "+kind+" at "+url, "there are:\n%s", r)
	}
}

// await waits until there is a target, or until there is none.
func (r *registry) await(kind, url string, there bool) (id target.ID, ok bool) {
	late := time.After(patience)
	for {
		id, changed := r.look(kind, url)
		if (id != "") == there {
			return id, true
		}
		select {
		case <-changed:
		case <-late:
			return "", false
		}
	}
}

func (r *registry) look(kind, url string) (id target.ID, changed <-chan struct{}) {
	r.Lock()
	defer r.Unlock()
	for id, info := range r.infos {
		if info.Type == kind && strings.HasPrefix(info.URL, url) {
			return id, r.changed
		}
	}
	return "", r.changed
}

// String lists the targets, one a line.
func (r *registry) String() string {
	r.Lock()
	defer r.Unlock()
	var b strings.Builder
	for _, info := range r.infos {
		fmt.Fprintln(&b, info.Type, info.URL)
	}
	return b.String()
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

// keys presses keys one after the other: "\t" is Tab, "\r" is Enter.
func (p *page) keys(keys string) {
	p.t.Helper()
	require.NoError(p.t, chromedp.Do(p.ctx, chromedp.KeyEvent(keys)))
}

// window gives the tab a window of this size, in pixels.
func (p *page) window(width, height int64) {
	p.t.Helper()
	require.NoError(p.t, chromedp.Do(p.ctx, chromedp.EmulateViewport(width, height)))
}

// prefers sets what the person has told the browser, such as
// "prefers-color-scheme" to "dark".
func (p *page) prefers(feature, value string) {
	p.t.Helper()
	_, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia,
		emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: feature, Value: value}}})
	require.NoError(p.t, err)
}

// picture is what the tab shows, as PNG.
func (p *page) picture() []byte {
	p.t.Helper()
	png, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
	require.NoError(p.t, err)
	return png
}

// press, pull and release are the left button of a mouse, in pixels of the
// window.
func (p *page) press(x, y float64)   { p.mouse(chromedp.MousePressed, x, y) }
func (p *page) pull(x, y float64)    { p.mouse(chromedp.MouseMoved, x, y) }
func (p *page) release(x, y float64) { p.mouse(chromedp.MouseReleased, x, y) }

func (p *page) mouse(kind input.DispatchMouseEventType, x, y float64) {
	p.t.Helper()
	held := func(e *input.DispatchMouseEventParams) {
		e.Button, e.ClickCount = input.MouseButtonLeft, 1
		if kind != chromedp.MouseReleased {
			e.Buttons = 1
		}
	}
	require.NoError(p.t, chromedp.Do(p.ctx, chromedp.MouseEvent(kind, x, y, held)))
}

// Keys that tests press.
const (
	keyTab, keyEscape, keyEnter, keyHome = kb.Tab, kb.Escape, kb.Enter, kb.Home
	keyLeft, keyRight, keyUp, keyDown    = kb.ArrowLeft, kb.ArrowRight, kb.ArrowUp, kb.ArrowDown
)

// key presses a key and lets it go, with Shift if told so.
func (p *page) key(name string, shift bool) {
	p.t.Helper()
	var with []chromedp.KeyOption
	if shift {
		with = append(with, chromedp.KeyModifiers(chromedp.ModifierShift))
	}
	require.NoError(p.t, chromedp.Do(p.ctx, chromedp.KeyEvent(name, with...)))
}
