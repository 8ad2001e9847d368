package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/alecthomas/kong"
)

// cli is the command line. A flag comes before its environment variable, and that before
// the file of --config.
type cli struct {
	Config  kong.ConfigFlag  `placeholder:"FILE" help:"Read flags from a YAML or JSON file, such as \"port: 4700\"."`
	Version kong.VersionFlag `env:"-" help:"Print the version and stop."`

	Serve    serve         `cmd:"" default:"withargs" help:"Serve the consoles until Ctrl+C. It is what hostsim does without a command."`
	Exec     execute       `cmd:"" help:"Run a command beside a simulator of its own."`
	Run      runScenarios  `cmd:"" help:"Run scenarios in a headless Chromium."`
	Doctor   doctorCommand `cmd:"" help:"Find out why a page does not work inside an agent console, and what to set."`
	Record   record        `cmd:"" help:"Serve the consoles until Ctrl+C, and write a trace of what they receive and send, and of what is done."`
	Replay   replay        `cmd:"" help:"Play a trace again at pages that you open, and say what is not as it was."`
	Scenario scenarioOf    `cmd:"" help:"Print a scenario that does what a trace says, for hostsim run."`
}

const description = `Simulates the agent consoles of NICE MAX, CXone Agent and Google CCAI Platform on this machine.

Examples:

  hostsim                            serve at http://localhost:4600
  hostsim --port 0 --json            serve at a free port, and print it as JSON
  hostsim --crm http://localhost:5173/
                                     with your page in the consoles
  hostsim exec -- npm test           run tests beside a simulator of their own
  HOSTSIM_PORT=4700 hostsim --open   serve at another port, in a browser
  hostsim record call.jsonl          serve, and write a trace of all that happens
  hostsim replay call.jsonl          play it again, and say what differs
  hostsim scenario call.jsonl > call.yaml
                                     make a scenario of it, for hostsim run`

// Exit codes.
const (
	failed     = 1 // it did not do what it was asked to
	wrongUsage = 2 // it was asked for what there is not, and has done nothing
)

// exitCode is the error of a subcommand that has printed what there is to say.
type exitCode int

func (e exitCode) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// run does what the arguments say until ctx ends, and returns the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	exited := -1
	parser, err := kong.New(&cli{},
		kong.Name("hostsim"), kong.Description(description), kong.Vars{"version": version()},
		kong.Writers(stdout, stderr), kong.DefaultEnvars("HOSTSIM"), kong.Configuration(readConfig),
		kong.ConfigureHelp(kong.HelpOptions{NoAppDescFormat: true, NoExpandSubcommands: true}),
		kong.BindTo(ctx, (*context.Context)(nil)), kong.Bind(output{stdout, stderr}),
		kong.Exit(func(code int) {
			if exited < 0 {
				exited = code
			}
		}))
	if err != nil {
		panic("hostsim: " + err.Error()) // the types above are wrong
	}
	parsed, err := parser.Parse(args)
	switch {
	case exited >= 0: // help or version was printed
		return exited
	case err != nil:
		fmt.Fprintf(stderr, "hostsim: %v; try --help\n", err)
		return wrongUsage
	}
	return codeOf(parsed.Run(), stderr)
}

func codeOf(err error, stderr io.Writer) int {
	var code exitCode
	switch {
	case err == nil:
		return 0
	case errors.As(err, &code):
		return int(code)
	}
	fmt.Fprintf(stderr, "hostsim: %v\n", err)
	return failed
}
