package scan

// scanner is the state of one pass. Its methods report whether the text can still be read; where it
// cannot, failure says why.
type scanner struct {
	raw     []byte
	at      int
	depth   int
	nodes   []node
	failure Failure
}

// key is where the key of a value is written.
type key struct {
	start, end uint32
	escaped    bool
}

func (s *scanner) fail(f Failure) bool {
	if s.failure == Taken {
		s.failure = f
	}
	return false
}

// value reads a value and what is in it.
func (s *scanner) value(k key) bool {
	s.space()
	if s.at == len(s.raw) {
		return s.fail(Malformed)
	}
	if s.depth == MostDepth {
		return s.fail(TooDeep)
	}
	s.depth++
	i := len(s.nodes)
	s.nodes = append(s.nodes, node{
		key: k.start, keyEnd: k.end, keyEscaped: k.escaped, start: uint32(s.at),
	})
	taken := s.content(&s.nodes[i], s.raw[s.at])
	n := &s.nodes[i] // more nodes may have moved it
	if n.kind != Text {
		n.end = uint32(s.at)
	}
	n.next = uint32(len(s.nodes))
	s.depth--
	return taken
}

// content reads what begins with c, and fills in what only it knows of the node, which does not move
// before it has done so.
func (s *scanner) content(n *node, c byte) bool {
	switch c {
	case '"':
		n.kind = Text
		start, end, escaped, taken := s.text()
		n.start, n.end, n.escaped = start, end, escaped
		return taken
	case '{':
		n.kind = Object
		return s.object()
	case '[':
		n.kind = List
		return s.list()
	case 't':
		n.kind = True
		return s.word("true")
	case 'f':
		n.kind = False
		return s.word("false")
	case 'n':
		n.kind = Null
		return s.word("null")
	}
	n.kind = Number
	return s.number()
}

func (s *scanner) object() bool {
	s.at++
	for first := true; ; first = false {
		done, taken := s.goesOn('}', first)
		if done || !taken {
			return taken
		}
		if s.at == len(s.raw) || s.raw[s.at] != '"' {
			return s.fail(Malformed)
		}
		start, end, escaped, taken := s.text()
		if !taken {
			return false
		}
		s.space()
		if s.at == len(s.raw) || s.raw[s.at] != ':' {
			return s.fail(Malformed)
		}
		s.at++
		if !s.value(key{start, end, escaped}) {
			return false
		}
	}
}

func (s *scanner) list() bool {
	s.at++
	for first := true; ; first = false {
		done, taken := s.goesOn(']', first)
		if done || !taken {
			return taken
		}
		if !s.value(key{}) {
			return false
		}
	}
}

// goesOn reads up to the next member: nothing ahead of the first, a comma ahead of the others, or the
// end.
func (s *scanner) goesOn(end byte, first bool) (done, taken bool) {
	s.space()
	if s.at == len(s.raw) {
		return false, s.fail(Malformed)
	}
	switch c := s.raw[s.at]; {
	case c == end:
		s.at++
		return true, true
	case first:
		return false, true
	case c != ',':
		return false, s.fail(Malformed)
	}
	s.at++
	s.space()
	return false, true
}
