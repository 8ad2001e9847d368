package field

import (
	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/wire"
)

const (
	// mostValues bounds the values of a message: a MAX snapshot of 1,000 contacts of
	// 40 fields has 42,000. A parsed value takes the same room however short it is
	// written, and the module's memory never shrinks, so a bound of the length alone
	// lets 4 MB of brackets keep many times as much for ever.
	mostValues = 128 << 10
	// small is a message, in bytes, that cannot have too many: its values are not
	// counted, and the room that it takes is kept for the next.
	small = 64 << 10
)

// Parser parses messages of bounded size into memory that it uses again.
type Parser struct {
	json  fastjson.Parser
	large bool // the last message was
}

// Parse returns the message, valid until the next Parse, or why it is not let in.
func (p *Parser) Parse(raw []byte) (*fastjson.Value, wire.Refusal) {
	if p.large {
		p.json = fastjson.Parser{}
	}
	if p.large = len(raw) > small; p.large && values(raw) > mostValues {
		return nil, wire.RefusedSize
	}
	v, err := p.json.ParseBytes(raw)
	if err != nil {
		return nil, wire.RefusedMalformed
	}
	return v, ""
}

// values is how many values raw has at most: each but the first stands behind a
// bracket, a brace or a comma. What stands in a string does not count.
func values(raw []byte) int {
	count, inText := 1, false
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case c == '"':
			inText = !inText
		case !inText:
			if c == ',' || c == '[' || c == '{' {
				count++
			}
		case c == '\\':
			i++
		}
	}
	return count
}
