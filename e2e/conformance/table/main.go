// Command table writes docs/conformance-*.md from the tests: it runs them and
// makes a row of each that passed. So there is no row without a test.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
)

func main() {
	check := flag.Bool("check", false, "write nothing, and fail if a file is out of date")
	flag.Parse()
	for _, d := range documents {
		if err := run(d, *check); err != nil {
			fmt.Fprintln(os.Stderr, "table:", err)
			os.Exit(1)
		}
	}
}

func run(d document, check bool) error {
	all := make([][]row, len(d.tables))
	for i, t := range d.tables {
		var err error
		if all[i], err = rows(t.pkg, t.test); err != nil {
			return err
		}
	}
	sections, err := sectionsOf(d)
	if err != nil {
		return err
	}
	text, err := d.text(all, sections)
	if err != nil {
		return err
	}
	if !check {
		return os.WriteFile(d.file, text, 0o644)
	}
	if have, err := os.ReadFile(d.file); err != nil || !bytes.Equal(have, text) {
		return errors.New(d.file + ` is out of date: run "make conformance"`)
	}
	return nil
}

// rows runs the tests of a package and returns what the subtests of one of them
// show. "make test" has no other run of these packages, so a failure is printed;
// and it is the cache of "go test" that reports whether anything has to be run.
func rows(pkg, test string) ([]row, error) {
	out, err := exec.Command("go", "test", "-v", pkg).CombinedOutput()
	if err != nil {
		os.Stderr.Write(out)
		return nil, fmt.Errorf("the tests of %s fail", pkg)
	}
	found := parse(string(out), test)
	if len(found) == 0 {
		return nil, fmt.Errorf("%s in %s has no rules", test, pkg)
	}
	return found, nil
}
