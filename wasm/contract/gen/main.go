// Command gen writes what has to agree with package contract, or checks it.
package main

import (
	"path/filepath"

	"github.com/ctibridge/ctibridge/internal/generated"
	"github.com/ctibridge/ctibridge/wasm/contract/gen/output"
)

func main() {
	generated.Main(func(root string) (generated.Files, error) {
		return output.Make(filepath.Join(root, "wasm", "contract"), root)
	})
}
