// Command hostsim serves the simulated agent consoles and the demo CRM page.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"
	"strconv"
	"syscall"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/web"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run serves until ctx ends and returns the exit code: 0 after a stop, 1 if the port cannot be had,
// 2 for a wrong flag.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("hostsim", flag.ContinueOnError)
	flags.SetOutput(stderr)
	port := flags.Uint("port", 4600, "port to listen on, on the loopback interface; 0 for a free one")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	if flags.NArg() > 0 {
		// Package flag stops at the first word, and would drop what follows it.
		fmt.Fprintf(stderr, "hostsim: %q is no flag; try --help\n", flags.Arg(0))
		return 2
	}
	address := net.JoinHostPort("127.0.0.1", strconv.FormatUint(uint64(*port), 10))
	server := hostsim.New(hostsim.Options{Addr: address})
	if err := server.Start(); err != nil {
		fmt.Fprintln(stderr, explain(err))
		return 1
	}
	defer server.Close()
	printAddresses(stdout, server, web.Built())
	<-ctx.Done()
	return 0
}

// explain names the flag, which the library knows nothing of.
func explain(err error) string {
	var taken *hostsim.PortInUseError
	if errors.As(err, &taken) {
		return fmt.Sprintf("hostsim: port %s is in use; choose another with --port", taken.Port)
	}
	return err.Error()
}

// printAddresses names no address that does not work.
func printAddresses(w io.Writer, s *hostsim.Server, built bool) {
	ccai := fmt.Sprintf("  CCAI Platform, in the CRM    %s/crm/\n", s.LocalhostURL())
	if !built {
		ccai = "  CCAI Platform, call adapter  " + s.URL() + "/agent/?type=call&from=custom\n" + notBuilt
	}
	fmt.Fprintf(w, `hostsim is running. Stop it with Ctrl+C.

  Start page                   %s/
  NICE MAX console             %s/max/
%s`, s.LocalhostURL(), s.LocalhostURL(), ccai)
}

const notBuilt = `
The demo CRM page and the browser module are not built: /crm/, /adapters/ and /sdk/ are not served.
Run "make build" and start hostsim anew. Your own page works in the consoles without them.
`
