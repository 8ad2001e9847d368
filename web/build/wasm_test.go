package main

import (
	"bytes"
	"maps"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var smallModule = map[string]string{
	"go.mod":          "module example.test/small\n\ngo 1.26.0\n",
	"wasm/main_js.go": "package main\n\nimport \"fmt\"\n\nfunc main() { println(fmt.Here) }\n",
	// The standard package has no such constant.
	"wasm/overlay/fmt/fmt.go": "package fmt\n\nconst Here = \"here\"\n",
}

func TestModuleIsTheSameFromAnyFolder(t *testing.T) {
	one, two := files{}, files{}
	require.NoError(t, addModule(newProject(t, smallModule), one))
	require.NoError(t, addModule(newProject(t, smallModule), two))
	require.True(t, bytes.HasPrefix(one[modulePath], []byte("\x00asm")), "it is a WebAssembly module")
	assert.Equal(t, hashOf(one[modulePath]), hashOf(two[modulePath]))
}

func TestModuleThatDoesNotCompile(t *testing.T) {
	broken := maps.Clone(smallModule)
	broken["wasm/main_js.go"] = "package main\n\nfunc main() { absent() }\n"
	p := newProject(t, broken)
	assert.ErrorContains(t, addModule(p, files{}), "undefined: absent")
}
