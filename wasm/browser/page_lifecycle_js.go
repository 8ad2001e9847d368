package browser

import "github.com/hack-pad/safejs"

// isVisible says whether the page is visible, as far as the browser knows.
func isVisible(window safejs.Value) bool {
	document, err := window.Get("document")
	if err != nil {
		return false
	}
	hidden, err := document.Get("hidden")
	if err != nil {
		return false
	}
	isHidden, err := hidden.Truthy()
	return err == nil && !isHidden
}

// listen calls fn for each event of the type and returns the removal. It takes
// the event's "persisted" along, which only page transitions have: then the
// page goes to, or comes from, the browser's cache.
func listen(window safejs.Value, event string, fn func(persisted bool), report func(string)) (func(), error) {
	f, err := callback(func(args []safejs.Value) {
		v, err := args[0].Get("persisted")
		if err != nil {
			return
		}
		persisted, err := v.Truthy()
		fn(err == nil && persisted)
	}, report)
	if err != nil {
		return nil, wrap("listen", err)
	}
	if _, err := window.Call("addEventListener", event, f); err != nil {
		f.Release()
		return nil, wrap("listen", err)
	}
	return func() {
		if _, err := window.Call("removeEventListener", event, f); err == nil {
			f.Release()
		}
	}, nil
}
