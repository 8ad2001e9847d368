package headless

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/pageclock"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

// opening is how long a page may take to load with its frames.
const opening = 30 * time.Second

// Page is a page in a browser context of its own: it shares no cookie and no storage with another.
type Page struct {
	ctx    context.Context
	events player.Events
	frames frames
	// simulator is the port at which the simulator's own pages are, in which no text is looked for.
	simulator string
	clock     pageclock.Page

	mu       sync.Mutex
	mistakes []Mistake
}

// Mistake is an exception that no script of the page has caught, or an error in its console.
type Mistake struct {
	Time time.Time `json:"time"`
	Text string    `json:"text"`
}

// Open opens the address and returns when it has loaded with its frames. Simulator is the URL of
// the simulator. The SDK in the page goes by the clock, and by the browser's if that is nil. Close
// the page also where it did not load: then it is not nil, and shows why.
func (b *Browser) Open(address, simulator string, c *clock.Controlled) (*Page, error) {
	ctx, _ := chromedp.NewContext(b.ctx, chromedp.WithNewBrowserContext())
	p := &Page{ctx: ctx, simulator: simulator[strings.LastIndex(simulator, ":")+1:]}
	if err := chromedp.Listen(ctx, p.on); err != nil {
		return p, err
	}
	if err := p.hook(); err != nil {
		return p, err
	}
	if c != nil {
		if err := p.drive(c); err != nil {
			return p, err
		}
	}
	loading, cancel := context.WithTimeout(ctx, opening)
	defer cancel()
	if err := chromedp.Do(loading, chromedp.Navigate(address)); err != nil {
		return p, fmt.Errorf("the page %s does not load: %w", address, err)
	}
	return p, nil
}

// Close closes the page, with its storage.
func (p *Page) Close() error { return chromedp.Cancel(p.ctx) }

// Events implements player.Page.
func (p *Page) Events() *player.Events { return &p.events }

// Mistakes lists what the page did wrong so far.
func (p *Page) Mistakes() []Mistake {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]Mistake(nil), p.mistakes...)
}

// Screenshot is the page as it looks now, as PNG.
func (p *Page) Screenshot() ([]byte, error) {
	ctx, cancel := context.WithTimeout(p.ctx, opening)
	defer cancel()
	return chromedp.Run(ctx, chromedp.CaptureScreenshot())
}

// on is called for each event of the browser, one after the other, and must not ask it anything.
func (p *Page) on(event any) {
	switch e := event.(type) {
	case *runtime.EventBindingCalled:
		p.told(e)
	case *runtime.EventExceptionThrown:
		p.mistake(exceptionText(e.ExceptionDetails))
	case *runtime.EventConsoleAPICalled:
		if e.Type == "error" {
			p.mistake(textOf(e.Args))
		}
	default:
		p.frames.on(event)
	}
}

func (p *Page) mistake(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.mistakes = append(p.mistakes, Mistake{time.Now(), text})
}

func exceptionText(e *runtime.ExceptionDetails) string {
	if e.Exception == nil {
		return e.Text
	}
	return e.Text + " " + e.Exception.Description
}

func textOf(args []*runtime.RemoteObject) string {
	var words []string
	for _, arg := range args {
		words = append(words, string(arg.Value)+arg.Description)
	}
	return strings.Join(words, " ")
}
