// Package output makes, from the source of package contract, everything that has
// to agree with it: what writes and reads its forms in Go, the glue between the
// module and JavaScript, the TypeScript, and the tables of the documentation.
package output

import (
	"fmt"
	"go/format"
	"path/filepath"

	"github.com/ctibridge/ctibridge/internal/generated"
	"github.com/ctibridge/ctibridge/internal/gosource"
)

// parts are the files, each with what makes it.
var parts = []struct {
	path string
	make func(*gosource.Package) ([]byte, error)
}{
	{"wasm/contract/json.gen.go", writers},
	{"wasm/decode/decode.gen.go", readers},
	{"wasm/exports_js.gen.go", exports},
	{"wasm/browser/page_js.gen.go", hooks},
	{"web/src/contract.gen.ts", twin},
}

// Make makes every file from the contract in the repository with this root.
func Make(root string) (generated.Files, error) {
	return MakeFrom(filepath.Join(root, "wasm", "contract"))
}

// MakeFrom makes every file from the contract in this folder.
func MakeFrom(dir string) (generated.Files, error) {
	p, err := gosource.Read(dir)
	if err != nil {
		return nil, err
	}
	files := make(generated.Files)
	for _, part := range parts {
		text, err := part.make(p)
		if err == nil && filepath.Ext(part.path) == ".go" {
			text, err = format.Source(text)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", part.path, err)
		}
		files[part.path] = text
	}
	return files, nil
}
