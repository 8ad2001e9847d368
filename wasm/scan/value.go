package scan

// Kind is what a value is.
type Kind uint8

// Absent is the kind of what is not there.
const (
	Absent Kind = iota
	Null
	False
	True
	Number
	Text
	List
	Object
)

// Value is a value of a document. The zero Value is absent.
type Value struct {
	document *Document
	// at is its node, and limit where the nodes of what holds it end.
	at, limit uint32
}

// Kind returns what it is.
func (v Value) Kind() Kind {
	if v.document == nil {
		return Absent
	}
	return v.document.nodes[v.at].kind
}

// Exists reports whether there is such a value, be it null.
func (v Value) Exists() bool { return v.document != nil }

// Get returns what an object has under the key, the last one as in JavaScript. Of anything else
// it is absent.
func (v Value) Get(key string) Value {
	if v.Kind() != Object {
		return Value{}
	}
	d := v.document
	limit := d.nodes[v.at].next
	found := Value{}
	for i := v.at + 1; i < limit; i = d.nodes[i].next {
		if d.hasKey(&d.nodes[i], key) {
			found = Value{d, i, limit}
		}
	}
	return found
}

func (d *Document) hasKey(n *node, key string) bool {
	if n.keyEscaped {
		return unescaped(d.raw[n.key:n.keyEnd]) == key
	}
	return string(d.raw[n.key:n.keyEnd]) == key
}

// First returns the first value of a list or an object, absent if there is none. With Next it goes
// through all of them.
func (v Value) First() Value {
	if v.document == nil {
		return Value{}
	}
	limit := v.document.nodes[v.at].next
	if v.at+1 == limit {
		return Value{}
	}
	return Value{v.document, v.at + 1, limit}
}

// Next returns the value behind it, absent behind the last.
func (v Value) Next() Value {
	next := v.document.nodes[v.at].next
	if next == v.limit {
		return Value{}
	}
	return Value{v.document, next, v.limit}
}

// Key returns the key under which an object has it, "" of any other.
func (v Value) Key() string {
	n := &v.document.nodes[v.at]
	raw := v.document.raw[n.key:n.keyEnd]
	if n.keyEscaped {
		return unescaped(raw)
	}
	return v.document.words.of(raw)
}

// Text returns what a text says, "" of anything else.
func (v Value) Text() string {
	if v.Kind() != Text {
		return ""
	}
	n := &v.document.nodes[v.at]
	raw := v.document.raw[n.start:n.end]
	if n.escaped {
		return unescaped(raw)
	}
	return v.document.words.of(raw)
}

// Digits returns a number as it is written, "" of anything else: ids may exceed 2^53.
func (v Value) Digits() string {
	if v.Kind() != Number {
		return ""
	}
	return v.document.words.of(v.Raw())
}

// Raw returns the value as it is written, a text without its quotes; nothing if it is absent.
func (v Value) Raw() []byte {
	if v.document == nil {
		return nil
	}
	n := &v.document.nodes[v.at]
	return v.document.raw[n.start:n.end]
}
