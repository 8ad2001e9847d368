package browser

import "github.com/hack-pad/safejs"

// recordFrame is the frame that shows records.
type recordFrame struct{ v safejs.Value }

// navigate takes the frame to an address that was found right.
func (f recordFrame) navigate(url string) error {
	return wrap("navigate", f.v.Set("src", url))
}
