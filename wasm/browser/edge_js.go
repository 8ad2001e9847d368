package browser

import (
	"github.com/hack-pad/safejs"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
)

// Edge carries out those effects of a bridge that need an answer at once, and reports what
// happens in the browser.
type Edge struct {
	page   Page
	window safejs.Value
	remove []func()
	input  func(bridge.Input)
}

// NewEdge connects the page with input, which is called for each thing that
// happens by itself, which are page transitions. report gets the text of what
// should not happen.
func NewEdge(page Page, input func(bridge.Input), report func(string)) (*Edge, error) {
	e := &Edge{page: page, input: input}
	window, err := safejs.Global().Get("window")
	if err != nil {
		return nil, wrap("window", err)
	}
	e.window = window
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
	if err != nil || !e.IsTop() {
		return err
	}
	seen, err := listen(window, "visibilitychange", func(bool) {
		if isVisible(window) {
			e.input(bridge.Visible{})
		}
	}, report)
	e.remove = append(e.remove, seen)
	return err
}

// IsTop says that no other page frames this one, so that a console that it speaks
// to opened it, and may be gone or another one behind it.
func (e *Edge) IsTop() bool {
	parent, err := e.window.Get("parent")
	return err == nil && parent.Equal(e.window)
}

// Do carries out an effect.Inspect or an effect.Pop and returns the input that comes
// of it at once, if any does.
func (e *Edge) Do(todo effect.Effect) (bridge.Input, error) {
	switch todo := todo.(type) {
	case effect.Inspect:
		return e.inspect(todo), nil
	case effect.Pop:
		return nil, e.page.Pop(todo.ID, todo.URL, todo.ContactID)
	}
	return nil, nil
}

// inspect takes an address whose origin the page cannot judge for one that is not
// allowed.
func (e *Edge) inspect(i effect.Inspect) bridge.Input {
	url, ok := parseURL(i.URL)
	allowed := false
	if ok {
		answer, err := e.page.RecordAllowed(url.origin)
		allowed = err == nil && answer
	}
	return bridge.Inspected{
		ID:      i.ID,
		Valid:   ok,
		Address: url.href,
		Scheme:  url.scheme,
		Origin:  url.origin,
		Allowed: allowed,
	}
}

// Close lets go of everything that JavaScript could still call.
func (e *Edge) Close() {
	for _, remove := range e.remove {
		remove()
	}
}
