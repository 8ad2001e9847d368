// Command hostsim serves the simulated agent consoles and the demo CRM page. Each of its
// subcommands is a type with a method Run, in a file of its own.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// output is where a subcommand prints to.
type output struct {
	out, err io.Writer
}
