package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
	"github.com/ctibridge/ctibridge/hostsim/doctor/inconsole"
)

// doctorCommand says why a page does not work inside an agent console.
type doctorCommand struct {
	URL           string        `arg:"" optional:"" help:"Address of the page."`
	Vendor        string        `enum:"max,ccai" default:"max" help:"max: a console frames the page; ccai: the page frames the adapters."`
	ConsoleOrigin string        `placeholder:"ORIGIN" help:"Origin of the console or of the adapters, such as https://max.niceincontact.com; a simulator's at its usual port by default."`
	Browser       bool          `negatable:"" default:"true" help:"Look in a headless Chromium too."`
	Timeout       time.Duration `default:"20s" help:"How long each of the two looks may take."`
	JSON          bool          `name:"json" help:"Print the report as JSON."`
	Schema        bool          `help:"Print the JSON Schema of the report, and look at nothing."`
}

// Help is what "hostsim doctor --help" says besides.
func (*doctorCommand) Help() string {
	return "The exit code is 0 without findings, 1 with findings, 2 if there was nothing to look at."
}

// Validate is called by kong. Without an address there is nothing but the schema.
func (c *doctorCommand) Validate() error {
	if c.URL == "" && !c.Schema {
		return errors.New("the page's address is missing")
	}
	if c.Timeout <= 0 {
		return fmt.Errorf("--timeout is %s; it must be more than 0", c.Timeout)
	}
	return nil
}

// flagOf names the flags of the options that can be wrong.
var flagOf = map[string]string{
	"URL": "the address", "Vendor": "--vendor", "ConsoleOrigin": "--console-origin", "Timeout": "--timeout",
}

// Run implements the subcommand.
func (c *doctorCommand) Run(ctx context.Context, to output) error {
	found, err := c.report(ctx, to.out)
	var wrong *doctor.OptionError
	var unreachable *doctor.UnreachableError
	switch {
	case errors.As(err, &wrong):
		fmt.Fprintf(to.err, "hostsim: %s %s\n", flagOf[wrong.Field], wrong.Reason)
		return exitCode(wrongUsage)
	case errors.As(err, &unreachable):
		fmt.Fprintf(to.err, "hostsim: %s\n", err)
		return exitCode(wrongUsage)
	case err == nil && found:
		return exitCode(failed)
	}
	return err
}

// report prints what was asked for, and reports whether there are findings.
func (c *doctorCommand) report(ctx context.Context, w io.Writer) (found bool, err error) {
	if c.Schema {
		schema, err := doctor.Schema()
		if err == nil {
			_, err = fmt.Fprintf(w, "%s\n", schema)
		}
		return false, err
	}
	o := doctor.Options{
		URL: c.URL, Vendor: doctor.Vendor(c.Vendor), ConsoleOrigin: c.ConsoleOrigin, Timeout: c.Timeout,
	}
	if c.Browser {
		o.Browser = inconsole.Chromium{}
	}
	r, err := doctor.Check(ctx, o)
	if err != nil {
		return false, err
	}
	return len(r.Findings) > 0, c.print(w, r)
}

func (c *doctorCommand) print(w io.Writer, r doctor.Report) error {
	if !c.JSON {
		return r.WriteText(w)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(r)
}
