package jsonfield

// Digest is the 64-bit FNV-1a hash of raw. hash/fnv was refused: its interface
// costs an allocation per event.
func Digest(raw []byte) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	for _, c := range raw {
		h = (h ^ uint64(c)) * prime
	}
	return h
}
