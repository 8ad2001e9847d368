package harness

import (
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// Type presses keys one after the other: "\t" is Tab, "\r" is Enter.
func (p *Page) Type(keys string) {
	p.T.Helper()
	require.NoError(p.T, chromedp.Do(p.ctx, chromedp.KeyEvent(keys)))
}

// Resize gives the tab a window of this size, in pixels.
func (p *Page) Resize(width, height int64) {
	p.T.Helper()
	require.NoError(p.T, chromedp.Do(p.ctx, chromedp.EmulateViewport(width, height)))
}

// Prefers sets what the person prefers in the browser's settings, such as
// "prefers-color-scheme" to "dark".
func (p *Page) Prefers(feature, value string) {
	p.T.Helper()
	_, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia,
		emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: feature, Value: value}}})
	require.NoError(p.T, err)
}

// Picture is what the tab shows, as PNG.
func (p *Page) Picture() []byte {
	p.T.Helper()
	png, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
	require.NoError(p.T, err)
	return png
}

// Press, pull and release are the left button of a mouse, in pixels of the
// window.
func (p *Page) Press(x, y float64) { p.T.Helper(); mouse(p, chromedp.MousePressed, x, y) }

func (p *Page) Drag(x, y float64) { p.T.Helper(); mouse(p, chromedp.MouseMoved, x, y) }

func (p *Page) Release(x, y float64) { p.T.Helper(); mouse(p, chromedp.MouseReleased, x, y) }

func mouse(p *Page, kind input.DispatchMouseEventType, x, y float64) {
	p.T.Helper()
	held := func(e *input.DispatchMouseEventParams) {
		e.Button, e.ClickCount = input.MouseButtonLeft, 1
		if kind != chromedp.MouseReleased {
			e.Buttons = 1
		}
	}
	require.NoError(p.T, chromedp.Do(p.ctx, chromedp.MouseEvent(kind, x, y, held)))
}

// Keys that tests press.
const (
	KeyTab, KeyEscape, KeyEnter, KeyHome = kb.Tab, kb.Escape, kb.Enter, kb.Home
	KeyLeft, KeyRight, KeyUp, KeyDown    = kb.ArrowLeft, kb.ArrowRight, kb.ArrowUp, kb.ArrowDown
)

// Key presses a key and lets it go, with Shift or without.
func (p *Page) Key(name string, shift bool) {
	p.T.Helper()
	var with []chromedp.KeyOption
	if shift {
		with = append(with, chromedp.KeyModifiers(chromedp.ModifierShift))
	}
	require.NoError(p.T, chromedp.Do(p.ctx, chromedp.KeyEvent(name, with...)))
}
