package scan

// longestWord is the most bytes of a text that is kept, and there are so many places for them.
const (
	longestWord = 40
	placeBits   = 9
	places      = 1 << placeBits
)

// words keeps short texts, each at the place of its hash, where the next one may replace it. The same
// ids, states and names come again and again, and a string that is there costs no memory.
type words [places]string

// of returns raw as a string.
func (w *words) of(raw []byte) string {
	if len(raw) == 0 {
		return ""
	}
	if len(raw) > longestWord {
		return string(raw)
	}
	place := &w[placeOf(raw)]
	if *place != string(raw) {
		*place = string(raw)
	}
	return *place
}

// placeOf looks at both ends, the middle and the length: ids differ in their last digits, and names in
// any of these. The high bits of the product depend on all of them, and the low ones do not. raw is not
// empty.
func placeOf(raw []byte) uint32 {
	n := len(raw)
	h := uint32(n)
	for _, c := range [...]byte{raw[0], raw[n/2], raw[n-1], raw[max(0, n-2)], raw[max(0, n-3)]} {
		h = (h ^ uint32(c)) * 16777619
	}
	return h >> (32 - placeBits)
}
