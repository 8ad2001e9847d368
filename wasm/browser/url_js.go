package browser

import (
	"strings"

	"github.com/hack-pad/safejs"
)

// url is an absolute address as the browser reads it; scheme has no colon.
type url struct{ href, scheme, origin string }

// parseURL reads an absolute address with the browser's own parser. net/url
// was refused: it differs from what the browser then does, and costs 37 kB.
func parseURL(text string) (u url, ok bool) {
	constructor, err := safejs.Global().Get("URL")
	if err != nil {
		return url{}, false
	}
	v, err := constructor.New(text)
	if err != nil {
		return url{}, false
	}
	for _, part := range [...]struct {
		name  string
		field *string
	}{{"href", &u.href}, {"protocol", &u.scheme}, {"origin", &u.origin}} {
		if *part.field, ok = property(v, part.name); !ok {
			return url{}, false
		}
	}
	u.scheme = strings.TrimSuffix(u.scheme, ":")
	return u, true
}

func property(v safejs.Value, name string) (string, bool) {
	p, err := v.Get(name)
	if err != nil {
		return "", false
	}
	text, err := p.String()
	return text, err == nil
}
