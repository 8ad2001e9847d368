package browser

import (
	"fmt"

	"github.com/hack-pad/safejs"
)

// Page is the JavaScript side of this bridge. It stands in the module's own
// global scope as "ctibridge", with the form
//
//	{
//	  config: string,                 // the JSON of a contract.Config
//	  post(json): boolean,            // to the console's window and origin; false if it was closed
//	  pop(id, url, contactId): void,  // shows a record; "popped" is called for it, later
//	  recordAllowed(origin): boolean,
//	  told(length): void,             // so many bytes of events are in the outbox
//	}
type Page struct{ v safejs.Value }

// OpenPage finds the page.
func OpenPage() (Page, error) {
	v, err := safejs.Global().Get("ctibridge")
	if err != nil {
		return Page{}, fmt.Errorf("page: %s", errorText(err))
	}
	return Page{v}, nil
}

// Config returns the JSON of the page's choices.
func (p Page) Config() ([]byte, error) {
	v, err := p.v.Get("config")
	if err != nil {
		return nil, fmt.Errorf("config: %s", errorText(err))
	}
	text, err := v.String()
	if err != nil {
		return nil, fmt.Errorf("config: %s", errorText(err))
	}
	return []byte(text), nil
}

// Told says that events are in the outbox.
func (p Page) Told(length int) error {
	_, err := p.v.Call("told", length)
	return wrap("told", err)
}

// post sends the console the value that json stands for: consoles take
// structured clones and no JSON text. The page parses it and knows where to send
// it, because window, origin and JSON.parse one by one were four calls more. It
// says whether the window was still there.
func (p Page) post(json []byte) (bool, error) {
	v, err := p.v.Call("post", string(json))
	if err != nil {
		return false, wrap("post", err)
	}
	isThere, err := v.Bool()
	return isThere, wrap("post", err)
}

// pop hands the page a record to show, with an empty contact if none is known.
// Where to is the page's affair: it may be a frame, a tab or another tab's frame.
func (p Page) pop(id int, url, contact string) error {
	_, err := p.v.Call("pop", id, url, contact)
	return wrap("pop", err)
}

// recordAllowed asks the page's own list, which may hold patterns.
func (p Page) recordAllowed(origin string) bool {
	v, err := p.v.Call("recordAllowed", origin)
	if err != nil {
		return false
	}
	allowed, err := v.Bool()
	return err == nil && allowed
}

func wrap(verb string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %s", verb, errorText(err))
}
