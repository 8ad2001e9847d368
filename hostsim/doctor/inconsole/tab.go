package inconsole

import (
	"context"
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

//go:embed hook.js
var hook string

// hookName is what the hook calls to tell its news.
const hookName = "hostsimDoctor"

// tab is a Chromium with one tab. Its pages are told of by the watch.
type tab struct {
	ctx     context.Context
	product string
}

// openTab starts a Chromium that connects to other addresses than those of DNS, both as
// "host:port". It takes any certificate: that of the page was judged before. Frames of other sites
// run in the page's own process, so that one connection tells of all; no rule of frames, cookies or
// policies depends on the process.
func openTab(ctx context.Context, path string, hosts map[string]string, w *watch) (*tab, error) {
	ctx, _ = chromedp.NewContext(ctx, chromedp.WithAllocatorOptions(
		chromedp.ExecPath(path), chromedp.IgnoreCertErrors, chromedp.DisableGPU,
		chromedp.Flag("host-resolver-rules", rules(hosts)),
		chromedp.Flag("disable-features", "Translate,IsolateOrigins,site-per-process"),
		chromedp.Flag("disable-site-isolation-trials", true),
		chromedp.Flag("disable-component-update", true),
	))
	t := &tab{ctx: ctx}
	version, err := chromedp.CallBrowser(ctx, browser.GetVersion, cdp.Empty{})
	if err == nil {
		t.product = version.Product
		err = t.prepare(w)
	}
	if err != nil {
		t.Close()
		return nil, err
	}
	return t, nil
}

func rules(hosts map[string]string) string {
	var list []string
	for _, from := range slices.Sorted(maps.Keys(hosts)) {
		list = append(list, "MAP "+from+" "+hosts[from])
	}
	return strings.Join(list, ",")
}

// prepare has the tab tell all, before there is a page.
func (t *tab) prepare(w *watch) error {
	if err := chromedp.Listen(t.ctx, w.on); err != nil {
		return err
	}
	return first(
		func() error { return call(t.ctx, log.Enable, cdp.Empty{}) },
		func() error { return call(t.ctx, audits.Enable, cdp.Empty{}) },
		func() error { return call(t.ctx, network.Enable, network.EnableParams{}) },
		func() error { return call(t.ctx, runtime.AddBinding, runtime.AddBindingParams{Name: hookName}) },
		func() error {
			return call(t.ctx, page.AddScriptToEvaluateOnNewDocument,
				page.AddScriptToEvaluateOnNewDocumentParams{Source: hook})
		},
	)
}

// first does one after the other, and returns the first error.
func first(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func call[P, R any](ctx context.Context, command cdp.Command[P, R], params P) error {
	_, err := chromedp.Call(ctx, command, params)
	return err
}

// open takes the tab to an address, and does not wait until all of it has loaded: a page may do what
// it has to before that.
func open(ctx context.Context, address string) error {
	answer, err := chromedp.Call(ctx, page.Navigate, page.NavigateParams{URL: address})
	if err == nil && answer.ErrorText != "" {
		err = fmt.Errorf("%s does not open in Chromium: %s", address, answer.ErrorText)
	}
	return err
}

// Close ends the browser and waits until it has.
func (t *tab) Close() error { return chromedp.Cancel(t.ctx) }
