// Package chromium starts the Chromium in which tests and benchmarks run, and serves
// it pages of two sites. Start gives the browser, and Serve an address of each site.
package chromium

import (
	"context"
	"fmt"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"

	"github.com/ctibridge/ctibridge/hostsim/headless"
)

// Browser is a Chromium that runs. Ctx is that of its first tab.
type Browser struct {
	Ctx     context.Context
	Product string // name and version
}

// Start starts the Chromium at CHROME_BIN, or else the first that is installed, with
// these options besides its own. Close ends it.
func Start(ctx context.Context, options ...chromedp.ExecAllocatorOption) (*Browser, error) {
	path, err := headless.Program()
	if err != nil {
		return nil, err
	}
	ctx, stop := chromedp.NewContext(ctx, chromedp.WithAllocatorOptions(append(options,
		chromedp.ExecPath(path),
		// What a desktop's Chromium does unasked, and the headless shell does not: a
		// frame of another site has a process, and so a target, of its own.
		chromedp.Flag("site-per-process", true),
	)...))
	version, err := chromedp.CallBrowser(ctx, browser.GetVersion, cdp.Empty{})
	if err != nil {
		stop()
		return nil, fmt.Errorf("the Chromium at %s does not start: %w", path, err)
	}
	return &Browser{ctx, version.Product}, nil
}

// Close ends the browser and waits until it has.
func (b *Browser) Close() error { return chromedp.Cancel(b.Ctx) }
