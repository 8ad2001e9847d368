// Command gen writes the TypeScript declarations of what hostsim's own pages get
// from Go, or checks them.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/ctibridge/ctibridge/hostsim/gen/declaration"
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
	files, err := declaration.Make(root)
	if err != nil {
		return err
	}
	if check {
		return files.Check(root)
	}
	return files.Write(root)
}
