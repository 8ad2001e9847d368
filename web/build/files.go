package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
)

// files holds file contents by slash-separated path below web/dist.
type files map[string][]byte

// add refuses a second, different file under a path: a page called "sdk", say,
// must not replace the facade in silence.
func (f files) add(path string, data []byte) error {
	if old, taken := f[path]; taken && !bytes.Equal(old, data) {
		return fmt.Errorf("two sources make web/dist/%s", path)
	}
	f[path] = data
	return nil
}

func (f files) paths() []string {
	return slices.Sorted(maps.Keys(f))
}

func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
