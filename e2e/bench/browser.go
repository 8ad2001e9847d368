package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/ctibridge/ctibridge/e2e/harness/chromium"
)

// patience is how long one page may take to give its result. It ends a run that
// hangs and measures nothing.
const patience = time.Minute

// startBrowser asks for a browser by name: any other that happens to be installed
// would be measured in silence.
func startBrowser(ctx context.Context) (*chromium.Browser, error) {
	if os.Getenv("CHROME_BIN") == "" {
		return nil, errors.New("CHROME_BIN is not set: use make bench, or set it to a Chromium or Chrome")
	}
	return chromium.Start(ctx, chromedp.DisableGPU)
}

// resultOf opens an address in a tab of its own, waits for what the page's
// promise "result" settles with, and closes the tab.
func resultOf[T any](b *chromium.Browser, url string) (T, error) {
	tab, cancel := chromedp.NewContext(b.Ctx)
	defer cancel()
	logConsole(tab)
	result, err := evaluate[T](tab, url)
	if err != nil {
		return result, fmt.Errorf("%s: %w", url, err)
	}
	// The next page must not have to share the machine with this one.
	return result, chromedp.Cancel(tab)
}

func evaluate[T any](tab context.Context, url string) (result T, err error) {
	if err := chromedp.Do(tab); err != nil { // opens the tab, which must outlive the deadline
		return result, err
	}
	ctx, cancel := context.WithTimeout(tab, patience)
	defer cancel()
	if err := chromedp.Do(ctx, chromedp.Navigate(url)); err != nil {
		return result, err
	}
	return chromedp.Run(ctx, chromedp.Evaluate[T]("result", chromedp.EvalAwaitPromise))
}

// logConsole prints what goes wrong in the tab until it is closed.
func logConsole(tab context.Context) {
	messages := chromedp.Console(tab)
	go func() {
		for m, err := range messages {
			if err != nil {
				return
			}
			if m.IsException() || m.Type == chromedp.ConsoleError {
				fmt.Fprintln(os.Stderr, "bench: page:", m)
			}
		}
	}()
}
