package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/ctibridge/ctibridge/web"
)

// record serves the consoles until ctx ends, and writes a trace.
type record struct {
	listen `embed:"" set:"port=4600"`
	File   string `arg:"" help:"The trace to write. A file that is there already is left as it is, and nothing is served."`
}

// Run implements the subcommand.
func (r *record) Run(ctx context.Context, to output) (err error) {
	file, err := os.OpenFile(r.File, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already; name another file", r.File)
	}
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	server, err := r.start()
	if err != nil {
		return errors.Join(err, os.Remove(r.File))
	}
	defer server.Close()
	stop, err := server.Record(file)
	if err != nil {
		return err
	}
	if err := printAddresses(to.out, server, web.Built()); err != nil {
		return err
	}
	fmt.Fprintf(to.out, "\nAll of it is written to %s.\n", r.File)
	<-ctx.Done()
	return stop()
}
