package browser

import (
	"github.com/hack-pad/safejs"

	"github.com/ctibridge/ctibridge/wasm/bridge"
)

// Edge carries out a bridge's effects and reports what happens in the browser.
type Edge struct {
	page   Page
	timers *timers
	remove []func()
	input  func(bridge.Input)
}

// NewEdge connects the page with input, which is called for each thing that
// happens by itself: timers and page transitions. report gets the text of what
// should not happen.
func NewEdge(page Page, input func(bridge.Input), report func(string)) (*Edge, error) {
	e := &Edge{page: page, input: input}
	window, err := safejs.Global().Get("window")
	if err != nil {
		return nil, wrap("window", err)
	}
	e.timers, err = newTimers(window, func(id int) { input(bridge.Fired{Timer: id}) }, report)
	if err != nil {
		return nil, err
	}
	return e, e.watch(window, report)
}

// watch follows the page's coming and going. A page that is shown for the first
// time was never hidden, so only returns from the cache count.
func (e *Edge) watch(window safejs.Value, report func(string)) error {
	hide, err := listen(window, "pagehide", func(bool) { e.input(bridge.Hidden{}) }, report)
	if err != nil {
		return err
	}
	show, err := listen(window, "pageshow", func(persisted bool) {
		if persisted {
			e.input(bridge.Shown{})
		}
	}, report)
	e.remove = []func(){hide, show}
	return err
}

// Do carries out one effect and returns the input that comes of it at once, if
// any does.
func (e *Edge) Do(effect bridge.Effect) (bridge.Input, error) {
	switch effect := effect.(type) {
	case bridge.Post:
		return nil, e.page.post(effect.Payload)
	case bridge.SetTimer:
		return nil, e.timers.start(effect.ID, effect.Milliseconds)
	case bridge.ClearTimer:
		return nil, e.timers.stop(effect.ID)
	case bridge.Inspect:
		return e.inspect(effect), nil
	case bridge.Pop:
		return nil, e.page.pop(effect.ID, effect.URL, effect.ContactID)
	}
	return nil, nil
}

func (e *Edge) inspect(i bridge.Inspect) bridge.Input {
	url, ok := parseURL(i.URL)
	return bridge.Inspected{
		ID:      i.ID,
		Valid:   ok,
		Address: url.href,
		Scheme:  url.scheme,
		Origin:  url.origin,
		Allowed: ok && e.page.recordAllowed(url.origin),
	}
}

// Close lets go of everything that JavaScript could still call.
func (e *Edge) Close() {
	for _, remove := range e.remove {
		remove()
	}
	e.timers.release()
}
