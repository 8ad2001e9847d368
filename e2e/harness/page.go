package harness

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// Page is a document: a tab, or a frame of another site.
type Page struct {
	Address string // how its URL begins
	T       *testing.T
	ctx     context.Context
}

// Visit takes a tab to another address.
func (p *Page) Visit(url string) {
	p.T.Helper()
	require.NoError(p.T, navigate(p.ctx, url), url)
}

// Closed is done when the tab is gone.
func (p *Page) Closed() <-chan struct{} { return p.ctx.Done() }

// For returns the page for a part of its test.
func (p *Page) For(t *testing.T) *Page { return &Page{p.Address, t, p.ctx} }

// Frame attaches to the frame of another site whose address begins with url.
// To let go of it must not close it, for that would close its tab.
func (p *Page) Frame(url string) *Page {
	p.T.Helper()
	return p.attach("iframe", url, chromedp.WithDetachOnCancel())
}

// Popup attaches to the tab that a page opened at url.
func (p *Page) Popup(url string) *Page {
	p.T.Helper()
	return p.attach("page", url)
}

func (p *Page) attach(kind, url string, how ...chromedp.ContextOption) *Page {
	p.T.Helper()
	ctx, cancel := chromedp.NewContext(p.ctx, append(how, chromedp.WithTargetID(known.find(p.T, kind, url)))...)
	p.T.Cleanup(cancel)
	f := &Page{url, p.T, ctx}
	f.watch()
	require.NoError(p.T, slow(ctx))
	return f
}
