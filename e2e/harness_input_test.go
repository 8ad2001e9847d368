package e2e

import (
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// keys presses keys one after the other: "\t" is Tab, "\r" is Enter.
func (p *page) keys(keys string) {
	p.t.Helper()
	require.NoError(p.t, chromedp.Do(p.ctx, chromedp.KeyEvent(keys)))
}

// window gives the tab a window of this size, in pixels.
func (p *page) window(width, height int64) {
	p.t.Helper()
	require.NoError(p.t, chromedp.Do(p.ctx, chromedp.EmulateViewport(width, height)))
}

// prefers sets what the person has told the browser, such as
// "prefers-color-scheme" to "dark".
func (p *page) prefers(feature, value string) {
	p.t.Helper()
	_, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia,
		emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: feature, Value: value}}})
	require.NoError(p.t, err)
}

// picture is what the tab shows, as PNG.
func (p *page) picture() []byte {
	p.t.Helper()
	png, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
	require.NoError(p.t, err)
	return png
}

// press, pull and release are the left button of a mouse, in pixels of the
// window.
func (p *page) press(x, y float64)   { p.t.Helper(); mouse(p, chromedp.MousePressed, x, y) }
func (p *page) pull(x, y float64)    { p.t.Helper(); mouse(p, chromedp.MouseMoved, x, y) }
func (p *page) release(x, y float64) { p.t.Helper(); mouse(p, chromedp.MouseReleased, x, y) }

func mouse(p *page, kind input.DispatchMouseEventType, x, y float64) {
	p.t.Helper()
	held := func(e *input.DispatchMouseEventParams) {
		e.Button, e.ClickCount = input.MouseButtonLeft, 1
		if kind != chromedp.MouseReleased {
			e.Buttons = 1
		}
	}
	require.NoError(p.t, chromedp.Do(p.ctx, chromedp.MouseEvent(kind, x, y, held)))
}

// Keys that tests press.
const (
	keyTab, keyEscape, keyEnter, keyHome = kb.Tab, kb.Escape, kb.Enter, kb.Home
	keyLeft, keyRight, keyUp, keyDown    = kb.ArrowLeft, kb.ArrowRight, kb.ArrowUp, kb.ArrowDown
)

// key presses a key and lets it go, with Shift if told so.
func (p *page) key(name string, shift bool) {
	p.t.Helper()
	var with []chromedp.KeyOption
	if shift {
		with = append(with, chromedp.KeyModifiers(chromedp.ModifierShift))
	}
	require.NoError(p.t, chromedp.Do(p.ctx, chromedp.KeyEvent(name, with...)))
}
