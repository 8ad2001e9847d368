package browser

import "github.com/hack-pad/safejs"

// hostWindow is the console's window.
type hostWindow struct{ v safejs.Value }

// post sends the value that json stands for. Consoles take structured clones
// and no JSON text.
func (w hostWindow) post(json []byte, origin string) error {
	parser, err := safejs.Global().Get("JSON")
	if err != nil {
		return wrap("post", err)
	}
	message, err := parser.Call("parse", string(json))
	if err != nil {
		return wrap("post", err)
	}
	_, err = w.v.Call("postMessage", message, origin)
	return wrap("post", err)
}
