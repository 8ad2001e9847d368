package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTheVersionIsASectionOfTheModule(t *testing.T) {
	const empty = "\x00asm\x01\x00\x00\x00"
	one := withVersion([]byte(empty))
	assert.Equal(t, empty+"\x00\x16\x09ctibridge"+hashOf([]byte(empty))[:12], string(one))
	assert.Equal(t, hashOf([]byte(empty))[:12], versionOf(one))
	assert.NotEqual(t, versionOf(one), versionOf(withVersion([]byte(empty+"\x00\x01\x00"))), "other bytes are another version")
	assert.Empty(t, versionOf(nil))
}
