package jsonfield

import (
	"encoding/binary"
	"math/bits"
)

// Digest is a hash of raw that spreads well and is made eight bytes a step; one byte a step, as FNV-1a
// is made, was the second largest part of the work on an envelope of MAX. Nobody else has to know it:
// it is compared within one page. hash/maphash was refused: its seed would make two runs differ.
func Digest(raw []byte) uint64 {
	const first, second = 0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F // primes without a pattern in their bits
	h := uint64(len(raw)) * first
	for ; len(raw) >= 8; raw = raw[8:] {
		h = mixed(h, binary.LittleEndian.Uint64(raw)*second) * first
	}
	var rest uint64
	for _, c := range raw {
		rest = rest<<8 | uint64(c)
	}
	h = mixed(h, rest*second) * first
	h ^= h >> 29
	h *= second
	return h ^ h>>32
}

func mixed(h, word uint64) uint64 { return bits.RotateLeft64(h^word, 27) }
