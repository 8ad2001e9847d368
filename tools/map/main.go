// Command map prints the map of the tree, for the question "where would I change
// this?": "make map". Each folder comes with a sentence that says what it is for,
// and with its files, with a sentence each and with the names that they
// declare. Documents come with their titles.
//
// All sentences come from where the code has them: a package's comment, a file's
// head, the comment of a declaration; of a folder of scripts the README.md beside
// or above it. So the map is as good as the comments are. An argument shows a part:
// make map ARGS=wasm/bridge.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/ctibridge/ctibridge/internal/tree"
)

func main() {
	root := flag.String("root", ".", "the root of the repository")
	flag.Parse()
	if err := run(*root, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "map:", err)
		os.Exit(1)
	}
}

func run(root, part string) error {
	files, err := tree.Read(root)
	if err != nil {
		return err
	}
	folders, err := foldersOf(files, root)
	if err != nil {
		return err
	}
	for _, f := range folders {
		if f.isIn(part) {
			os.Stdout.WriteString(f.text())
		}
	}
	return nil
}
