package headless

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"

	"github.com/chromedp/chromedp"
)

// ErrNotFound means that there is no Chromium.
var ErrNotFound = errors.New(
	"no Chromium was found: install the package chromium, or name one in CHROME_BIN")

// names are those under which a Chromium may be installed, the lightest first.
var names = []string{
	"chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
}

// Browser is a Chromium that runs.
type Browser struct{ ctx context.Context }

// Start starts the Chromium that CHROME_BIN names, or the first that is installed. It ends with
// ctx, or by Close. The error is ErrNotFound, or says what Chromium printed.
func Start(ctx context.Context) (*Browser, error) {
	path, err := Program()
	if err != nil {
		return nil, err
	}
	ctx, stop := chromedp.NewContext(ctx, chromedp.WithAllocatorOptions(options(path)...))
	if err := chromedp.Do(ctx); err != nil {
		stop()
		return nil, fmt.Errorf("the Chromium at %s does not start: %w", path, err)
	}
	return &Browser{ctx}, nil
}

// Close ends the browser, and returns when its processes are gone.
func (b *Browser) Close() error { return chromedp.Cancel(b.ctx) }

func options(path string) []chromedp.ExecAllocatorOption {
	all := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path), chromedp.WindowSize(1280, 900), chromedp.DisableGPU,
		chromedp.Flag("disable-component-update", true),
		// One process for all frames; see the comment of the package.
		chromedp.Flag("disable-features", "Translate,IsolateOrigins,site-per-process"),
		chromedp.Flag("disable-site-isolation-trials", true),
	}
	if os.Geteuid() == 0 { // Chromium refuses to run as root with its sandbox
		all = append(all, chromedp.NoSandbox)
	}
	return all
}

// Program is the Chromium that CHROME_BIN names, or the first that is installed. The error is
// ErrNotFound.
func Program() (string, error) {
	if path := os.Getenv("CHROME_BIN"); path != "" {
		if _, err := exec.LookPath(path); err != nil {
			return "", fmt.Errorf("%w: %w", ErrNotFound, err)
		}
		return path, nil
	}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", ErrNotFound
}
