package harness

import (
	"context"
	"fmt"
	"os"
	"os/exec"

	"github.com/chromedp/chromedp"
)

var (
	browser context.Context
	known   = newTargets()
)

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
