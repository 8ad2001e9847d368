// Package scan reads JSON in one pass into a flat list of values. A value is a place in that list:
// nothing is built of a field that nobody asks for, and a text that was there lately costs no memory.
//
// It takes what JSON.parse takes and refuses what JSON.parse refuses, and of two members with one key
// the last one counts, as there. All that reaches it was written or accepted by a browser before; that
// it is as strict keeps the module from reading a message that the page cannot read.
package scan

// MostDepth is how deep values may be nested, the outermost one included.
const MostDepth = 300

// Failure says why a text is not taken.
type Failure uint8

const (
	// Taken is no failure.
	Taken Failure = iota
	// Malformed is a text that is no JSON.
	Malformed
	// TooDeep is a text whose values are nested deeper than MostDepth.
	TooDeep
)

// Document is one text and its values. It uses its memory again for the next text. The zero value is
// ready to use.
type Document struct {
	raw   []byte
	nodes []node
	words words
}

// node is one value. Values that are in it follow it, up to next.
type node struct {
	kind Kind
	// escaped and keyEscaped report whether there is a backslash in the text, and in the key.
	escaped, keyEscaped bool
	// start and end are where it is written, without the quotes of a text. key and keyEnd are the same
	// of the key, for what an object holds.
	start, end, key, keyEnd uint32
	next                    uint32
}

// Scan reads a text, which must stay as it is for as long as its values are used. They are valid until
// the next Scan.
func (d *Document) Scan(raw []byte) Failure {
	s := scanner{raw: raw, nodes: d.nodes[:0]}
	if s.value(key{}) {
		s.space()
		if s.at != len(raw) {
			s.failure = Malformed
		}
	}
	d.raw, d.nodes = raw, s.nodes
	if s.failure != Taken {
		d.nodes = d.nodes[:0]
	}
	return s.failure
}

// Root returns the outermost value.
func (d *Document) Root() Value {
	if len(d.nodes) == 0 {
		return Value{}
	}
	return Value{document: d, limit: 1}
}
