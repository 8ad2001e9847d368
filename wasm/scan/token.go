package scan

import (
	"encoding/binary"
	"math/bits"
)

func (s *scanner) space() {
	for s.at < len(s.raw) {
		switch s.raw[s.at] {
		case ' ', '\n', '\r', '\t':
			s.at++
		default:
			return
		}
	}
}

func (s *scanner) word(w string) bool {
	if len(s.raw)-s.at < len(w) || string(s.raw[s.at:s.at+len(w)]) != w {
		return s.fail(Malformed)
	}
	s.at += len(w)
	return true
}

// number reads a sign, digits without a leading zero, and a fraction and an exponent if there are any.
func (s *scanner) number() bool {
	s.skip('-')
	if !s.skip('0') && !s.digits() {
		return s.fail(Malformed)
	}
	if s.skip('.') && !s.digits() {
		return s.fail(Malformed)
	}
	if s.skip('e') || s.skip('E') {
		_ = s.skip('+') || s.skip('-')
		if !s.digits() {
			return s.fail(Malformed)
		}
	}
	return true
}

func (s *scanner) skip(c byte) bool {
	if s.at < len(s.raw) && s.raw[s.at] == c {
		s.at++
		return true
	}
	return false
}

func (s *scanner) digits() bool {
	from := s.at
	for s.at < len(s.raw) && s.raw[s.at]-'0' <= 9 {
		s.at++
	}
	return s.at > from
}

// text reads a text from its first quote, and returns where it is without its quotes.
func (s *scanner) text() (start, end uint32, escaped, taken bool) {
	s.at++
	start = uint32(s.at)
	for {
		s.plain()
		if s.at == len(s.raw) {
			return start, start, escaped, s.fail(Malformed)
		}
		switch s.raw[s.at] {
		case '"':
			s.at++
			return start, uint32(s.at - 1), escaped, true
		case '\\':
			escaped = true
			if !s.escape() {
				return start, start, escaped, s.fail(Malformed)
			}
		default: // a control character
			return start, start, escaped, s.fail(Malformed)
		}
	}
}

// plain goes to the next quote, backslash or control character, or to the end: eight bytes a step, which
// is most of the work on a message.
func (s *scanner) plain() {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	at := s.at
	for ; at+8 <= len(s.raw); at += 8 {
		w := binary.LittleEndian.Uint64(s.raw[at:])
		quote, slash := w^'"'*ones, w^'\\'*ones
		// A byte of zero, or one below 0x20, borrows from its high bit. The lowest mark is right; those
		// above it may be made by its borrow.
		if mark := ((quote-ones)&^quote | (slash-ones)&^slash | (w-0x20*ones)&^w) & highs; mark != 0 {
			s.at = at + bits.TrailingZeros64(mark)/8
			return
		}
	}
	for at < len(s.raw) && s.raw[at] != '"' && s.raw[at] != '\\' && s.raw[at] >= 0x20 {
		at++
	}
	s.at = at
}

// escape reads a backslash and what belongs to it.
func (s *scanner) escape() bool {
	if s.at+1 >= len(s.raw) {
		return false
	}
	switch s.raw[s.at+1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		s.at += 2
		return true
	case 'u':
		if s.at+6 > len(s.raw) || unit(s.raw[s.at+2:s.at+6]) < 0 {
			return false
		}
		s.at += 6
		return true
	}
	return false
}
