// Command stress runs the end-to-end tests twenty times, ten of them beside busy
// loops and in pages that are slowed down, and fails unless all are green: a test
// that is red once in twenty is as good as broken.
//
// It is run by "make test-stress", and can be interrupted: a run that is done is
// not done again for the same files. What has been done stands in
// bin/stress/<hash of all files>, one line a run, beside the output of each.
package main

import (
	"context"
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
	hash, err := hashOfTree(ctx)
	if err != nil {
		return err
	}
	dir := filepath.Join("bin", "stress", hash)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	program, err := compile(ctx, dir)
	if err != nil {
		return err
	}
	kept := resultsFile(filepath.Join(dir, "results"))
	for _, r := range plan() {
		if err := kept.once(r, os.Stdout, func() (result, error) { return program.run(ctx, r) }); err != nil {
			return err
		}
	}
	return kept.verdict(os.Stdout)
}
