package web

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
)

func TestThePlaceholderAloneIsNoBuild(t *testing.T) {
	file := &fstest.MapFile{}
	assert.False(t, isBuilt(fstest.MapFS{"dist/placeholder": file}))
	assert.True(t, isBuilt(fstest.MapFS{"dist/placeholder": file, "dist/sdk/ctibridge.js": file}))
}
