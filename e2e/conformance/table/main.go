// Command table writes docs/conformance-max.md from the tests: it runs them and
// makes a row of each that passed. So no row can stand without a test.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
)

const file = "docs/conformance-max.md"

func main() {
	check := flag.Bool("check", false, "write nothing, and fail if the file is out of date")
	flag.Parse()
	if err := run(*check); err != nil {
		fmt.Fprintln(os.Stderr, "table:", err)
		os.Exit(1)
	}
}

func run(check bool) error {
	console, err := rows("./hostsim/max", "TestConformance")
	if err != nil {
		return err
	}
	page, err := rows("./e2e/conformance", "TestBridge")
	if err != nil {
		return err
	}
	text := document(console, page)
	if !check {
		return os.WriteFile(file, text, 0o644)
	}
	if have, err := os.ReadFile(file); err != nil || !bytes.Equal(have, text) {
		return errors.New(file + ` is out of date: run "make conformance"`)
	}
	return nil
}

// rows runs one test of a package and returns what its subtests show.
func rows(pkg, test string) ([]row, error) {
	out, err := exec.Command("go", "test", "-count=1", "-v", "-run", "^"+test+"$", pkg).Output()
	if err != nil {
		return nil, fmt.Errorf("%s in %s fails; see go test", test, pkg)
	}
	found := parse(string(out), test)
	if len(found) == 0 {
		return nil, fmt.Errorf("%s in %s has no rules", test, pkg)
	}
	return found, nil
}
