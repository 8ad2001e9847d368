package pagelink

import (
	"net"
	"net/http"
	"net/url"
	"strings"

	"github.com/coder/websocket"
)

// The two names of the loopback interface. One server thus has two origins, and a page of one
// framed by a page of the other is really cross-site.
const (
	loopbackIP = "127.0.0.1"
	localhost  = "localhost"
)

// Localhost returns the server's address under the name of the loopback interface: "localhost:4600"
// for "127.0.0.1:4600".
func Localhost(hostPort string) string { return withPort(localhost, hostPort) }

// LoopbackIP returns the server's address under the number of the loopback interface:
// "127.0.0.1:4600" for "localhost:4600".
func LoopbackIP(hostPort string) string { return withPort(loopbackIP, hostPort) }

// Other returns the address under whichever of the two is not its own.
func Other(hostPort string) string {
	if number := LoopbackIP(hostPort); number != hostPort {
		return number
	}
	return Localhost(hostPort)
}

func withPort(host, hostPort string) string {
	if _, port, err := net.SplitHostPort(hostPort); err == nil {
		return net.JoinHostPort(host, port)
	}
	return host
}

// IsLoopback reports whether a Host, with or without a port, is the loopback interface. An address
// cannot be pointed elsewhere; of names there is one.
func IsLoopback(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	address := net.ParseIP(strings.TrimSuffix(strings.TrimPrefix(host, "["), "]"))
	return strings.EqualFold(host, localhost) || address.IsLoopback()
}

// Accept upgrades a request to a WebSocket, from the server's own pages only. The library's check,
// that Origin and Host agree, is not enough: a name that an attacker points at 127.0.0.1 passes it,
// and so does a request without an Origin.
func Accept(w http.ResponseWriter, r *http.Request) (*websocket.Conn, error) {
	if !FromOwnPage(r) {
		http.Error(w, "hostsim: only its own pages may open this connection", http.StatusForbidden)
		return nil, errForeignOrigin
	}
	return websocket.Accept(w, r, nil)
}

// FromOwnPage reports whether the request comes from one of the two origins of this server.
func FromOwnPage(r *http.Request) bool {
	origin, err := url.Parse(r.Header.Get("Origin"))
	if err != nil || origin.Scheme != "http" || origin.Host != r.Host {
		return false
	}
	return origin.Hostname() == loopbackIP || origin.Hostname() == localhost
}

// OwnOrNone reports whether a request that changes something may do so: it comes from one of the
// server's own pages, or from a program that is no browser. Browsers name the origin in every
// request but GET and HEAD.
func OwnOrNone(r *http.Request) bool {
	return len(r.Header.Values("Origin")) == 0 || FromOwnPage(r)
}
