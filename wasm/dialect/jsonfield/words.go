package jsonfield

import "strings"

// Lower lowers A to Z. The vendors' words are ASCII; strings.ToLower knows all
// alphabets and costs the module 6 kB of brotli for it.
func Lower(s string) string {
	for i := 0; i < len(s); i++ {
		if isUpper(s[i]) {
			return lower(s)
		}
	}
	return s
}

func lower(s string) string {
	var room [32]byte // a name fits, so that only the string is allocated
	b := append(room[:0], s...)
	for i, c := range b {
		if isUpper(c) {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// isWord says whether s is the word, which is in lower case. Lower would make a string of each "True".
func isWord(s, word string) bool {
	if len(s) != len(word) {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if isUpper(c) {
			c += 'a' - 'A'
		}
		if c != word[i] {
			return false
		}
	}
	return true
}

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

// HasAny says whether s holds one of words.
func HasAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
