// Command build makes everything that browsers load: the WebAssembly module,
// the facade beside it and the pages. It writes them to web/dist, which package
// web embeds.
//
// It needs nothing but the Go toolchain: esbuild is linked in, and Node and npm
// serve only the type check and the TypeScript tests.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

type options struct {
	check bool
	size  bool
	test  bool
	npm   bool
}

func main() {
	var opts options
	flag.BoolVar(&opts.check, "check", false, "write nothing; fail if web/dist is not what the sources give")
	flag.BoolVar(&opts.size, "size", false, "print the sizes and fail over a limit; keep them in web/size.json, unless with --check")
	flag.BoolVar(&opts.test, "test", false, "run the TypeScript unit tests and nothing else")
	flag.BoolVar(&opts.npm, "package", false, "write the npm package to bin/package too, which takes Node")
	flag.Parse()
	if err := run(opts, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(opts options, out io.Writer) error {
	if opts.test && (opts.check || opts.size || opts.npm) {
		return errors.New("--test goes with no other flag")
	}
	p, err := findProject()
	if err != nil {
		return err
	}
	if opts.test {
		return runUnitTests(p, out)
	}
	built, err := buildOrCheck(p, opts.check)
	if err == nil && opts.size {
		err = reportSizes(p, built, !opts.check, out)
	}
	if err == nil && opts.npm {
		err = writePackage(p, built)
	}
	return err
}

// buildOrCheck returns the files of web/dist, side files included.
func buildOrCheck(p project, check bool) (files, error) {
	made, err := makeFiles(p)
	if err != nil {
		return nil, err
	}
	if check {
		return checkFresh(p.dist(), made)
	}
	return build(p.dist(), made)
}

// makeFiles makes in memory what the sources give, without side files.
func makeFiles(p project) (files, error) {
	made := files{}
	for _, step := range []func(project, files) error{addModule, addFacade, addElements, addTrace, addPages} {
		if err := step(p, made); err != nil {
			return nil, err
		}
	}
	return made, nil
}

// build compresses what was made and writes it all to dist.
func build(dist string, made files) (files, error) {
	old, err := readStamp(dist)
	if err != nil {
		return nil, err
	}
	all, err := newCompressor(dist, old).addSideFiles(made)
	if err != nil {
		return nil, err
	}
	return all, writeDist(dist, all)
}
