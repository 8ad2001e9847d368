package scan

import "unicode/utf8"

// unescaped returns what an accepted text with backslashes says. Half of a surrogate pair is U+FFFD: a
// string of Go holds none.
func unescaped(raw []byte) string {
	said := make([]byte, 0, len(raw))
	for len(raw) > 0 {
		switch {
		case raw[0] != '\\':
			said, raw = append(said, raw[0]), raw[1:]
		case raw[1] == 'u':
			var r rune
			r, raw = unescapedRune(raw)
			said = utf8.AppendRune(said, r)
		default:
			said, raw = append(said, control(raw[1])), raw[2:]
		}
	}
	return string(said)
}

// unescapedRune reads one escape with digits, or the two of a pair, and returns what follows.
func unescapedRune(raw []byte) (r rune, rest []byte) {
	r, rest = unit(raw[2:6]), raw[6:]
	if r < 0xD800 || r > 0xDFFF {
		return r, rest
	}
	if r < 0xDC00 && len(rest) >= 6 && rest[0] == '\\' && rest[1] == 'u' {
		if low := unit(rest[2:6]); low >= 0xDC00 && low <= 0xDFFF {
			return (r-0xD800)<<10 | (low - 0xDC00) + 0x10000, rest[6:]
		}
	}
	return utf8.RuneError, rest
}

// control returns what a backslash with one letter stands for.
func control(letter byte) byte {
	switch letter {
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	return letter // a quote, a backslash or a slash
}

// unit returns the number of four digits of base 16, less than 0 if they are none.
func unit(digits []byte) rune {
	var r rune
	for _, c := range digits {
		switch {
		case '0' <= c && c <= '9':
			r = r<<4 | rune(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return -1
		}
	}
	return r
}
