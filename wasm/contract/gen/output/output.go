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
	make func(*contract) []byte
}{
	{"wasm/contract/json.gen.go", writers},
	{"wasm/decode/decode.gen.go", readers},
	{"wasm/exports_js.gen.go", exports},
	{"wasm/browser/page_js.gen.go", hooks},
	{"web/src/contract/contract.gen.ts", typesOfContract},
	{"web/src/api/options.gen.ts", options},
	{"docs/events.md", catalogue},
}

// tables are in documents that are otherwise written by hand, each between a line
// that begins it, by its name, and one that ends it.
var tables = []struct {
	path, name string
	make       func(*contract) string
}{
	{"README.md", "events", func(c *contract) string { return eventTable(c, "docs/events.md") }},
	{"README.md", "options", optionTable},
}

// Make makes every file from the contract in this folder. The documents that are
// made in part only are those of the repository with this root.
func Make(dir, root string) (generated.Files, error) {
	p, err := gosource.Read(dir)
	if err != nil {
		return nil, err
	}
	c := &contract{Package: p}
	files := make(generated.Files)
	for _, part := range parts {
		text := part.make(c)
		if c.err == nil && filepath.Ext(part.path) == ".go" {
			text, c.err = format.Source(text)
		}
		if c.err != nil {
			return nil, fmt.Errorf("%s: %w", part.path, c.err)
		}
		files[part.path] = text
	}
	for _, table := range tables {
		c.fail(files.Insert(root, table.path, table.name, table.make(c)))
	}
	if c.err != nil {
		return nil, c.err
	}
	return files, nil
}
