package browser

import (
	"fmt"

	"github.com/hack-pad/safejs"
)

// Page is the JavaScript side of this bridge, as contract.Page has it. Its other
// methods are generated from there.
type Page struct{ v safejs.Value }

// OpenPage finds the page in the module's own global scope.
func OpenPage() (Page, error) {
	v, err := safejs.Global().Get(pageName)
	if err != nil {
		return Page{}, fmt.Errorf("page: %s", errorText(err))
	}
	return Page{v}, nil
}

// text returns what the page has under a name.
func (p Page) text(name string) (string, error) {
	v, err := p.v.Get(name)
	if err != nil {
		return "", wrap(name, err)
	}
	text, err := v.String()
	return text, wrap(name, err)
}

func (p Page) call(name string, args ...any) error {
	_, err := p.v.Call(name, args...)
	return wrap(name, err)
}

// ask calls what answers yes or no.
func (p Page) ask(name string, args ...any) (bool, error) {
	v, err := p.v.Call(name, args...)
	if err != nil {
		return false, wrap(name, err)
	}
	answer, err := v.Bool()
	return answer, wrap(name, err)
}

func wrap(verb string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %s", verb, errorText(err))
}
