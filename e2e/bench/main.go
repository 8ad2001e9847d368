// Command bench measures what the bridge costs a page, against the bare message
// listener that an integrator would write in its place, and prints a table.
//
// All is measured in one run of one Chromium, $CHROME_BIN, with page and frame
// of different sites and so in different processes, as they are with a real
// console. The two sides take turns, each on a fresh page.
//
// A target that was missed is marked in the table and is no failure: a machine
// that has other things to do would make one of it.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	s, err := startSite()
	if err != nil {
		return err
	}
	defer s.Close()
	b, err := startBrowser(ctx)
	if err != nil {
		return err
	}
	r, err := measure(b, s)
	if err := errors.Join(err, b.Close()); err != nil {
		return err
	}
	return r.write(os.Stdout, environment(b.Product))
}
