// Command gen writes the TypeScript twin of package contract.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/ctibridge/ctibridge/wasm/contract/gen/typescript"
)

func main() {
	out := flag.String("o", "contract.gen.ts", "the file to write")
	dir := flag.String("dir", ".", "the folder of package contract")
	flag.Parse()
	if err := run(*dir, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(dir, out string) error {
	text, err := typescript.Generate(dir)
	if err != nil {
		return err
	}
	return os.WriteFile(out, text, 0o644)
}
