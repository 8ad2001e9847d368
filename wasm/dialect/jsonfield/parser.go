package jsonfield

import (
	"runtime"

	"github.com/ctibridge/ctibridge/wasm/scan"

	"github.com/ctibridge/ctibridge/wasm/contract"
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
	document scan.Document
	large    bool // the last message was
}

// Parse returns the message, valid until the next Parse, or why it is not let in.
func (p *Parser) Parse(raw []byte) (scan.Value, contract.Refusal) {
	if p.large {
		p.giveBack()
	}
	if p.large = len(raw) > small; p.large && values(raw) > mostValues {
		return scan.Value{}, contract.RefusedSize
	}
	switch p.document.Scan(raw) {
	case scan.Taken:
		return p.document.Root(), ""
	case scan.TooDeep:
		return scan.Value{}, contract.RefusedSize
	}
	return scan.Value{}, contract.RefusedMalformed
}

// giveBack collects at once. Left to itself the collector would let several large
// messages pile up, and the module's memory never shrinks.
func (p *Parser) giveBack() {
	p.document = scan.Document{}
	runtime.GC()
}

// values is how many values raw has at most: each but the first follows a
// bracket, a brace or a comma.
func values(raw []byte) int {
	count, inText := 1, false
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case c == '"':
			inText = !inText
		case inText && c == '\\':
			i++
		case !inText && (c == ',' || c == '[' || c == '{'):
			count++
		}
	}
	return count
}
