// Command gen writes the TypeScript declarations of what hostsim's own pages get
// from Go, and the schema of scenarios, or checks them.
package main

import (
	"maps"

	"github.com/ctibridge/ctibridge/hostsim/gen/declaration"
	"github.com/ctibridge/ctibridge/hostsim/scenario/schema"
	"github.com/ctibridge/ctibridge/internal/generated"
)

func main() {
	generated.Main(func(root string) (generated.Files, error) {
		files, err := declaration.Make(root)
		if err != nil {
			return nil, err
		}
		made, err := schema.Make(root)
		maps.Copy(files, made)
		return files, err
	})
}
