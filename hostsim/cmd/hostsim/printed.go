package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim"
)

// printAddresses names no address that does not work.
func printAddresses(w io.Writer, s *hostsim.Server, built bool) error {
	ccai := fmt.Sprintf("  CCAI Platform, in the CRM    %s/crm/\n", s.LocalhostURL())
	if own := s.CRM(); len(own) > 0 {
		ccai = "  CCAI Platform, call adapter  " + s.URL() + "/agent/?type=call&from=custom\n" +
			"  Your page                    " + strings.Join(own, " ") + "\n"
	} else if !built {
		ccai = "  CCAI Platform, call adapter  " + s.URL() + "/agent/?type=call&from=custom\n" + notBuilt
	}
	_, err := fmt.Fprintf(w, `hostsim is running. Stop it with Ctrl+C.

  Start page                   %s/
  NICE MAX console             %s/max/
%s`, s.LocalhostURL(), s.LocalhostURL(), ccai)
	return err
}

const notBuilt = `
The demo CRM page and the browser module are not built: /crm/, /adapters/ and /sdk/ are not served.
Run "make build" and start hostsim anew. Your own page works in the consoles without them.
`
