package harness

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness/chromium"
)

// browser is the one of all tests of a package, once there is one.
var browser atomic.Pointer[chromium.Browser]

// startOnce starts it for the first page: a package of which no test is asked for
// needs neither a browser nor a build.
var startOnce = sync.OnceValue(func() error {
	if err := checkBuild(); err != nil {
		return err
	}
	b, err := chromium.Start(context.Background(),
		chromedp.NoSandbox, chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("window-size", "1280,900"),
		// Painting takes a fifth of a page's time. Pictures are taken in windows that have a
		// scale of their own.
		chromedp.Flag("force-device-scale-factor", "0.5"),
		// A page that was left shall be gone, and its frames with it.
		chromedp.Flag("disable-back-forward-cache", true))
	if err != nil {
		return err
	}
	browser.Store(b)
	return discover(b.Ctx)
})

// browserFor fails, and does not skip, where something is missing.
func browserFor(t *testing.T) context.Context {
	t.Helper()
	require.NoError(t, startOnce())
	return browser.Load().Ctx
}

func closeBrowser() error {
	if b := browser.Load(); b != nil {
		return b.Close()
	}
	return nil
}

func checkBuild() error {
	if os.Getenv("E2E_BUILT") != "" { // which make sets
		return nil
	}
	check := exec.Command("go", "run", "../../web/build", "--check")
	if out, err := check.CombinedOutput(); err != nil {
		return fmt.Errorf("%s%w", out, err)
	}
	return nil
}
