// Command figures prints how large the code is and how its parts hang together:
// "make figures". It reads the source only, so -root may be any checkout.
//
// What is counted:
//
//   - Code and tests apart. A test is a file whose name says so (_test.go,
//     .test.ts), or that is in a folder which serves tests only (e2e, testing,
//     bridgetest and the like). Generated files are left out, apart from their
//     own row; so is testdata.
//   - A function is a declared one, from its first line to its last; a function
//     within another one counts as part of it.
//   - Methods of a type: those of one receiver in Go, of one class in TypeScript.
//   - Limits: 28 lines of a function, 25 methods of a type, 25 files and 1,500
//     lines of a package or folder.
//   - A word of many meanings: one of those in word.go, each of which stood for
//     several things in this tree; in code, comments and texts.
//   - An arrow goes from a file to another file of which it uses something: in Go
//     to the file of the same package that declares it, in TypeScript to a file
//     that it imports, types too.
//   - A level: files are put in order so that each stands above those that it
//     uses. Where files use each other, no such order exists; then the order is
//     taken that leaves few arrows against it (a greedy one). Those arrows run
//     up. Zero means that a package can be read from the bottom to the top.
//   - Between Go packages nothing can run up, for the compiler refuses a circle;
//     between TypeScript folders it can.
//   - A duplicated line is part of a run of six or more lines that stands at
//     another place too, without spaces, empty lines, comments and imports. All
//     places count.
//
// In Go an arrow is found by names, without types: a method counts if one file
// of the package alone declares a method of that name.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/ctibridge/ctibridge/internal/tree"
)

func main() {
	root := flag.String("root", ".", "the checkout to measure")
	tools := flag.String("tools", ".", "the checkout whose TypeScript compiler reads TypeScript")
	places := flag.Bool("places", false, "print too what is over a limit, duplicated or runs up")
	flag.Parse()
	if err := run(*root, *tools, *places); err != nil {
		fmt.Fprintln(os.Stderr, "figures:", err)
		os.Exit(1)
	}
}

func run(root, tools string, places bool) error {
	files, err := tree.Read(root)
	if err != nil {
		return err
	}
	functions, err := functionsOf(files, root, tools)
	if err != nil {
		return err
	}
	columns, err := measure(files, functions)
	if err != nil {
		return err
	}
	os.Stdout.WriteString(table(columns))
	if places {
		os.Stdout.WriteString(placesOf(columns))
	}
	return nil
}
