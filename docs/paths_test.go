package docs_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// aPath is a name in a document that begins with a folder of the root.
var aPath = regexp.MustCompile(
	"`((?:wasm|web|hostsim|gateway|e2e|docs|tools|internal)/[^`<> ]*)`")

// notPaths are names that look like paths.
var notPaths = map[string]string{
	"web/dist/sdk": "built, and not there before",
}

// A document that names a file is out of date when the file moves.
func TestEveryPathThatADocumentNamesExists(t *testing.T) {
	documents := []string{
		"../README.md", "architecture.md", "contributing.md", "security.md", "glossary.md",
	}
	checked := 0
	for _, document := range documents {
		for _, m := range aPath.FindAllStringSubmatch(read(t, document), -1) {
			name := strings.TrimSuffix(m[1], "/")
			if notPaths[name] != "" {
				continue
			}
			found, err := filepath.Glob(filepath.Join("..", name))
			require.NoError(t, err)
			require.NotEmpty(t, found, "%s names %s", document, name)
			checked++
		}
	}
	require.Positive(t, checked)
}
