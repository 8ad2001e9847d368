package inconsole

import (
	"crypto/tls"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/crm"
	"github.com/ctibridge/ctibridge/hostsim/doctor/csp"
)

// console is a simulator, and a front of it that stands for the real console's origin.
type console struct {
	*hostsim.Server
	origin *url.URL
	front  *http.Server
	// listener is the front's, and address is where it listens.
	listener net.Listener
	address  string
}

// openConsole starts a simulator whose pages are of that origin for who connects to its address. Its
// MAX console has the page in its workspace.
func openConsole(origin, page string) (*console, error) {
	u, err := url.Parse(origin)
	if err != nil {
		return nil, err
	}
	pages, err := crm.Parse([]string{page})
	if err != nil {
		return nil, err
	}
	options := hostsim.Options{Addr: "127.0.0.1:0", CRM: pages}
	c := &console{Server: hostsim.New(options), origin: u}
	if err := c.Start(); err != nil {
		return nil, err
	}
	if c.listener, err = c.listen(); err != nil {
		c.Server.Close()
		return nil, err
	}
	c.address = c.listener.Addr().String()
	c.front = &http.Server{Handler: c.handler(), ErrorLog: log.New(io.Discard, "", 0)}
	go c.front.Serve(c.listener)
	return c, nil
}

func (c *console) listen() (net.Listener, error) {
	if c.origin.Scheme != "https" {
		return net.Listen("tcp", "127.0.0.1:0")
	}
	certificate, err := newCertificate(c.origin.Hostname())
	if err != nil {
		return nil, err
	}
	return tls.Listen("tcp", "127.0.0.1:0", &tls.Config{Certificates: []tls.Certificate{certificate}})
}

// handler passes requests of the origin on. The simulator answers under its own names only, so Host
// and Origin become its own; what comes under another name or from another origin is refused by it.
func (c *console) handler() http.Handler {
	target, _ := url.Parse(c.LocalhostURL())
	proxy := &httputil.ReverseProxy{
		ErrorLog: log.New(io.Discard, "", 0),
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(target)
			if r.In.Host == c.origin.Host {
				r.Out.Host = target.Host
			} else {
				r.Out.Host = r.In.Host
			}
			if r.In.Header.Get("Origin") == csp.Origin(c.origin) {
				r.Out.Header.Set("Origin", csp.Origin(target))
			}
		},
	}
	return proxy
}

// hostPort is what browsers connect to for the origin.
func (c *console) hostPort() string {
	port := c.origin.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[c.origin.Scheme]
	}
	return net.JoinHostPort(c.origin.Hostname(), port)
}

// Close ends the front and the simulator. It closes the listener too: a server that is closed before
// Serve has begun does not know it yet, and its port would answer for a moment longer.
func (c *console) Close() {
	c.front.Close()
	c.listener.Close()
	c.Server.Close()
}
