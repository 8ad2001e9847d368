package main

import (
	"errors"
	"fmt"
	"net"
	"strconv"

	"github.com/ctibridge/ctibridge/hostsim"
)

// listen are the flags of subcommands that serve the consoles.
type listen struct {
	Host string `default:"127.0.0.1" enum:"127.0.0.1,localhost,0.0.0.0,::" placeholder:"ADDRESS" help:"Address to listen on: 127.0.0.1 or localhost for this machine alone, 0.0.0.0 or :: in a container. Requests that name another host than this machine are refused in any case."`
	Port uint16 `default:"${port}" help:"Port to listen on; 0 for a free one."`
	pages
}

// start starts a simulator that listens where the flags say.
func (l listen) start() (*hostsim.Server, error) { return l.startWith(hostsim.Options{}) }

// startWith does so with options; the address is that of the flags.
func (l listen) startWith(o hostsim.Options) (*hostsim.Server, error) {
	host := l.Host
	if host == "localhost" {
		host = "127.0.0.1" // which a machine may resolve to ::1 first
	}
	o.CRM = l.CRM
	o.Addr = net.JoinHostPort(host, strconv.Itoa(int(l.Port)))
	server := hostsim.New(o)
	err := server.Start()
	var taken *hostsim.PortInUseError
	if errors.As(err, &taken) {
		// The library knows nothing of the flag.
		return nil, fmt.Errorf("port %s is in use; choose another with --port", taken.Port)
	}
	return server, err
}
