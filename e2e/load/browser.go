package main

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/ctibridge/ctibridge/e2e/harness/chromium"
	"github.com/ctibridge/ctibridge/web"
)

//go:embed pages
var embedded embed.FS

// realConsole is a console in Chromium, and the site of the page that it frames.
type realConsole struct {
	*console
	browser *chromium.Browser
	site    *chromium.Site
	ready   chan struct{}
}

// openReal opens a console in a browser and waits until its framed page is connected.
func openReal(ctx context.Context, s *simulator) (*realConsole, error) {
	if os.Getenv("CHROME_BIN") == "" {
		return nil, errors.New("CHROME_BIN is not set: use make load, or set it to a Chromium")
	}
	r := &realConsole{
		console: &console{changed: make(chan struct{}, 1)},
		ready:   make(chan struct{}, 1),
	}
	pages, err := fs.Sub(embedded, "pages")
	if err != nil {
		return nil, err
	}
	r.site = chromium.Serve(r.routes(pages))
	r.browser, err = chromium.Start(ctx, chromedp.NoSandbox, chromedp.DisableGPU)
	if err == nil {
		err = r.connect(ctx, s)
	}
	if err != nil {
		return nil, errors.Join(err, r.close())
	}
	return r, nil
}

func (r *realConsole) routes(pages fs.FS) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/", http.FileServerFS(pages))
	mux.Handle("/sdk/", web.Handler())
	mux.HandleFunc("POST /ready", func(http.ResponseWriter, *http.Request) { r.ready <- struct{}{} })
	mux.HandleFunc("POST /arrived", func(_ http.ResponseWriter, q *http.Request) {
		body, err := io.ReadAll(q.Body)
		if err != nil {
			r.fail(err)
			return
		}
		for name := range strings.SplitSeq(string(body), "\n") {
			r.arrived(name, time.Now())
		}
	})
	return mux
}

func (r *realConsole) connect(ctx context.Context, s *simulator) error {
	page := r.site.URL + "/?console=" + url.QueryEscape(s.localhostURL)
	address := s.localhostURL + "/max/?crm=" + url.QueryEscape(page)
	if err := chromedp.Do(r.browser.Ctx, chromedp.Navigate(address)); err != nil {
		return err
	}
	select {
	case <-r.ready:
	case <-time.After(patience):
		return fmt.Errorf("the page at %s did not connect", page)
	case <-ctx.Done():
		return ctx.Err()
	}
	var err error
	r.page, err = s.lastPage(ctx)
	return err
}

func (r *realConsole) close() (err error) {
	if r.browser != nil {
		err = r.browser.Close()
	}
	r.site.Close()
	return err
}
