package scan

// Lower returns what a text says with A to Z in lower case, "" of anything else. As Text it makes no
// string of a short one that came lately.
func (v Value) Lower() string {
	text := v.Text()
	var room [longestWord]byte
	b := append(room[:0], text...)
	changed := false
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
			changed = true
		}
	}
	if !changed {
		return text
	}
	return v.document.words.of(b)
}

// After returns the prefix and behind it a text, or a number as it is written; "" of anything else and
// of an empty text.
func (v Value) After(prefix string) string {
	text := v.Text()
	if text == "" {
		text = v.Digits()
	}
	if text == "" {
		return ""
	}
	var room [longestWord]byte
	return v.document.words.of(append(append(room[:0], prefix...), text...))
}
