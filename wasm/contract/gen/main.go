// Command gen writes what has to agree with package contract, or checks it.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/ctibridge/ctibridge/wasm/contract/gen/output"
)

func main() {
	root := flag.String("root", ".", "the root of the repository")
	check := flag.Bool("check", false, "write nothing, and fail if something is out of date")
	flag.Parse()
	if err := run(*root, *check); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(root string, check bool) error {
	files, err := output.Make(filepath.Join(root, "wasm", "contract"), root)
	if err != nil {
		return err
	}
	if check {
		return files.Check(root)
	}
	return files.Write(root)
}
