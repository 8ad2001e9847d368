package harness

import (
	"context"
	"log"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// parked are tabs that tests have left, empty. Their processes are there already,
// which saves a good part of what a page costs to open.
var parked = make(chan target.ID, 16)

// Open opens a tab of its own for the test. It has the focus, whatever other
// tests do beside it.
func Open(t *testing.T, url string) *Page {
	t.Helper()
	p := newTab(t, url)
	p.Visit(url)
	return p
}

// OpenSized is Open for a page whose window has this size from the beginning.
func OpenSized(t *testing.T, width, height int64, url string) *Page {
	t.Helper()
	p := newTab(t, url)
	p.Resize(width, height)
	p.Visit(url)
	return p
}

func newTab(t *testing.T, url string) *Page {
	t.Helper()
	p := &Page{url, t, takeTab(t)}
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
	ctx, detach := chromedp.NewContext(browserFor(t), how...)
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
	all := browser.Load().Ctx
	ctx, cancel := context.WithTimeout(all, Patience)
	defer cancel()
	connection := chromedp.FromContext(all).Browser
	_, err := cdp.Call(ctx, connection, target.CloseTarget, target.CloseTargetParams{TargetID: id})
	if err != nil {
		log.Printf("a tab does not close: %v", err)
	}
}

// navigate waits until the page and its frames have loaded, which is many waits.
func navigate(tab context.Context, url string) error {
	ctx, cancel := context.WithTimeout(tab, 3*Patience)
	defer cancel()
	return chromedp.Do(ctx, chromedp.Navigate(url))
}
