package browser

import (
	"strings"

	"github.com/hack-pad/safejs"
)

// parseURL reads an absolute address with the browser's own parser. net/url
// was refused: it differs from what the browser then does, and costs 37 kB.
func parseURL(text string) (scheme, origin string, ok bool) {
	constructor, err := safejs.Global().Get("URL")
	if err != nil {
		return "", "", false
	}
	url, err := constructor.New(text)
	if err != nil {
		return "", "", false
	}
	scheme, ok = property(url, "protocol")
	if !ok {
		return "", "", false
	}
	origin, ok = property(url, "origin")
	return strings.TrimSuffix(scheme, ":"), origin, ok
}

func property(v safejs.Value, name string) (string, bool) {
	p, err := v.Get(name)
	if err != nil {
		return "", false
	}
	text, err := p.String()
	return text, err == nil
}
