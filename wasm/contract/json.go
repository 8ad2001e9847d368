package contract

import "strconv"

// AppendEvents writes events as the JSON array that JavaScript parses.
func AppendEvents(b []byte, events []Event) []byte {
	b = append(b, '[')
	for i, e := range events {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"type":`...)
		b = AppendString(b, string(e.Type))
		b = append(b, `,"payload":`...)
		b = e.Payload.AppendJSON(b)
		b = append(b, '}')
	}
	return append(b, ']')
}

func appendOptional(b []byte, name, value string) []byte {
	if value == "" {
		return b
	}
	return appendField(b, name, value)
}

// appendTexts leaves out an empty list.
func appendTexts(b []byte, name string, values []string) []byte {
	if len(values) == 0 {
		return b
	}
	b = appendName(b, name)
	separator := byte('[')
	for _, v := range values {
		b = append(b, separator)
		b = AppendString(b, v)
		separator = ','
	}
	return append(b, ']')
}

func appendField(b []byte, name, value string) []byte {
	b = appendName(b, name)
	return AppendString(b, value)
}

func appendInt(b []byte, name string, value int) []byte {
	b = appendName(b, name)
	return strconv.AppendInt(b, int64(value), 10)
}

func appendBool(b []byte, name string, value bool) []byte {
	b = appendName(b, name)
	return strconv.AppendBool(b, value)
}

func appendName(b []byte, name string) []byte {
	b = append(b, ',', '"')
	b = append(b, name...)
	return append(b, '"', ':')
}

const hexDigits = "0123456789abcdef"

// AppendString quotes s as JSON. Bytes that are not UTF-8 pass as they are:
// TextDecoder turns them into U+FFFD on the other side. strconv.AppendQuote was
// refused: its \x escapes are not JSON.
func AppendString(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' {
			continue
		}
		b = append(b, s[start:i]...)
		b = appendEscape(b, c)
		start = i + 1
	}
	b = append(b, s[start:]...)
	return append(b, '"')
}

func appendEscape(b []byte, c byte) []byte {
	if c == '"' || c == '\\' {
		return append(b, '\\', c)
	}
	return append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&0xf])
}
