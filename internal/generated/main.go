package generated

import (
	"fmt"
	"os"
)

// Main is the main function of a generator. It runs in the root of the repository, and writes the
// files that are out of date there.
func Main(makeFiles func(root string) (Files, error)) {
	if err := run(".", makeFiles); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(root string, makeFiles func(root string) (Files, error)) error {
	files, err := makeFiles(root)
	if err != nil {
		return err
	}
	return files.Write(root)
}
