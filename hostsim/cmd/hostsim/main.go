// Command hostsim serves the simulated agent consoles and the demo CRM page. Each of its
// subcommands is a type with a method Run, in a file of its own.
package main

import (
	"context"
	"io"
	"os"
)

func main() {
	ctx := untilSignal(context.Background())
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// output is where a subcommand prints to.
type output struct {
	out, err io.Writer
}
