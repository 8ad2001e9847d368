package generated

import (
	"flag"
	"fmt"
	"os"
)

// Main is the main function of a generator, which makes its files for the repository
// with the given root. Its flags are -root and -check.
func Main(makeFiles func(root string) (Files, error)) {
	root := flag.String("root", ".", "the root of the repository")
	check := flag.Bool("check", false, "write nothing, and fail if something is out of date")
	flag.Parse()
	if err := run(*root, *check, makeFiles); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(root string, check bool, makeFiles func(root string) (Files, error)) error {
	files, err := makeFiles(root)
	if err != nil {
		return err
	}
	if check {
		return files.Check(root)
	}
	return files.Write(root)
}
