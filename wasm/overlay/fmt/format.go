package fmt

import "strconv"

// appendFormat knows %v, %+v, %s and %w alike, %d, %q, %c, %02X and %%. A verb
// without a value, and one that is not known, stays as it is.
func appendFormat(text []byte, format string, values []any) []byte {
	for i := 0; i < len(format); {
		verb, rest := verbAt(format, i)
		switch {
		case verb == 0:
			text = append(text, format[i])
			i++
			continue
		case verb == '%':
			text = append(text, '%')
		case len(values) == 0:
			text = append(text, format[i:rest]...)
		default:
			text = appendVerb(text, verb, values[0])
			values = values[1:]
		}
		i = rest
	}
	return text
}

// verbAt returns the verb that begins at i and where it ends; 0 where there is
// none. A flag and a width may precede it.
func verbAt(format string, i int) (verb byte, end int) {
	if format[i] != '%' {
		return 0, i
	}
	for end = i + 1; end < len(format); end++ {
		if c := format[end]; c != '+' && (c < '0' || c > '9') {
			return c, end + 1
		}
	}
	return 0, i
}

func appendVerb(text []byte, verb byte, value any) []byte {
	switch verb {
	case 'q':
		return strconv.AppendQuote(text, string(appendValue(nil, value)))
	case 'c':
		if n, isNumber := number(value); isNumber {
			return append(text, string(rune(n))...)
		}
	case 'X':
		if n, isNumber := number(value); isNumber {
			const digits = "0123456789ABCDEF"
			return append(text, digits[n>>4&15], digits[n&15])
		}
	}
	return appendValue(text, value)
}

// appendValue writes what needs no reflection. What else there is, no text of
// the module holds but that of a panic with a value of another type.
func appendValue(text []byte, value any) []byte {
	switch v := value.(type) {
	case nil:
		return append(text, "<nil>"...)
	case error:
		return append(text, v.Error()...)
	case interface{ String() string }:
		return append(text, v.String()...)
	case string:
		return append(text, v...)
	case []byte:
		return append(text, v...)
	case bool:
		return strconv.AppendBool(text, v)
	}
	if n, isNumber := number(value); isNumber {
		return strconv.AppendInt(text, n, 10)
	}
	return append(text, "(a value of another type)"...)
}

func number(value any) (int64, bool) {
	switch n := value.(type) {
	case int:
		return int64(n), true
	case int32: // rune
		return int64(n), true
	case int64:
		return n, true
	case uint8: // byte
		return int64(n), true
	}
	return 0, false
}
