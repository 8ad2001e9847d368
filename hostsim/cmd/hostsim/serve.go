package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/web"
)

// serve serves the consoles until ctx ends.
type serve struct {
	listen   `embed:"" set:"port=4600"`
	JSON     bool   `name:"json" help:"Print the addresses as one line of JSON, for scripts."`
	PortFile string `placeholder:"FILE" help:"Write the port to this file once it is open; the file is removed at the end."`
	Open     bool   `help:"Open the start page in the browser."`
}

// Run implements the subcommand.
func (s *serve) Run(ctx context.Context, to output) error {
	server, err := s.start()
	if err != nil {
		return err
	}
	defer server.Close()
	addresses, err := addressesOf(server)
	if err != nil {
		return err
	}
	if s.PortFile != "" {
		if err := writeWhole(s.PortFile, addresses.Port+"\n"); err != nil {
			return fmt.Errorf("the port file: %w", err)
		}
		defer os.Remove(s.PortFile)
	}
	if err := s.announce(to, server, addresses); err != nil {
		return err
	}
	s.explain(ctx, to.err, server.LocalhostURL())
	<-ctx.Done()
	return nil
}

// announce tells a script or a person where the server is.
func (s *serve) announce(to output, server *hostsim.Server, a addresses) (err error) {
	if s.JSON {
		err = json.NewEncoder(to.out).Encode(a)
	} else {
		err = printAddresses(to.out, server, web.Built())
	}
	if err == nil && s.Open {
		err = open(a.LocalhostURL + "/")
	}
	return err
}

// addresses is what --json prints.
type addresses struct {
	// URL is http://127.0.0.1 with the port, and LocalhostURL the same server as another site.
	URL          string `json:"url"`
	LocalhostURL string `json:"localhostUrl"`
	Port         string `json:"port"`
	PID          int    `json:"pid"`
	Version      string `json:"version"`
}

func addressesOf(s *hostsim.Server) (addresses, error) {
	u, err := url.Parse(s.URL())
	if err != nil {
		return addresses{}, err
	}
	return addresses{s.URL(), s.LocalhostURL(), u.Port(), os.Getpid(), version()}, nil
}
