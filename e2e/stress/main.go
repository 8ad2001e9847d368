// Command stress runs the end-to-end tests of the packages that are its arguments
// twenty times, ten of them beside busy loops and in pages that are slowed down, and
// fails unless all are green: a test that is red once in twenty is as good as broken.
//
// It is run by "make test-stress", and can be interrupted: a run that is done is
// not done again for the same files. What has been done is kept in
// bin/stress/<hash of all files>, one line a run, beside the output of each.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := stress(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "stress:", err)
		os.Exit(1)
	}
}

func stress(ctx context.Context) error {
	if len(os.Args) < 2 {
		return errors.New("no packages are named: use make test-stress")
	}
	hash, err := hashOfTree(ctx)
	if err != nil {
		return err
	}
	dir := filepath.Join("bin", "stress", hash)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	programs, err := compile(ctx, dir, os.Args[1:])
	if err != nil {
		return err
	}
	kept := resultsFile(filepath.Join(dir, "results"))
	for _, r := range plan() {
		if err := kept.once(r, os.Stdout, func() (result, error) { return programs.run(ctx, r) }); err != nil {
			return err
		}
	}
	return kept.verdict(os.Stdout)
}
