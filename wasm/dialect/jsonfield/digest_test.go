package jsonfield_test

import (
	"bytes"
	"math/bits"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

// Texts of every length, each with one bit changed: no two digests are equal, and a bit changes about
// half of a digest.
func TestEachBitChangesTheDigest(t *testing.T) {
	seen := map[uint64]bool{}
	changed, times := 0, 0
	for length := range 40 {
		text := bytes.Repeat([]byte("x"), length)
		whole := jsonfield.Digest(text)
		require.Equal(t, whole, jsonfield.Digest(bytes.Clone(text)))
		require.False(t, seen[whole], "a text of %d bytes", length)
		seen[whole] = true
		for bit := range 8 * length {
			text[bit/8] ^= 1 << (bit % 8)
			digest := jsonfield.Digest(text)
			text[bit/8] ^= 1 << (bit % 8)
			require.False(t, seen[digest], "bit %d of %d bytes", bit, length)
			seen[digest] = true
			changed, times = changed+bits.OnesCount64(whole^digest), times+1
		}
	}
	require.InDelta(t, 32, float64(changed)/float64(times), 2)
}

func TestTheOrderChangesTheDigest(t *testing.T) {
	require.NotEqual(t, jsonfield.Digest([]byte("aaaaaaaabbbbbbbb")), jsonfield.Digest([]byte("bbbbbbbbaaaaaaaa")))
	require.NotEqual(t, jsonfield.Digest([]byte("ab")), jsonfield.Digest([]byte("ba")))
	require.NotEqual(t, jsonfield.Digest([]byte("\x00")), jsonfield.Digest(nil))
	require.NotEqual(t, jsonfield.Digest(make([]byte, 8)), jsonfield.Digest(make([]byte, 16)))
}
