package doctortest

import (
	"crypto/x509"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
	"github.com/ctibridge/ctibridge/web"
)

// sdk serves the bridge. All sites share it: it is a megabyte to read.
var sdk = sync.OnceValue(web.Handler)

// Serve starts the site until the test ends, and returns the options that check it.
func (s Site) Serve(t testing.TB) doctor.Options {
	t.Helper()
	o := doctor.Options{Vendor: s.Vendor, ConsoleOrigin: s.Console}
	server := httptest.NewUnstartedServer(nil)
	t.Cleanup(server.Close)
	at := server.Listener.Addr().String()
	o.URL = map[bool]string{false: "http://", true: "https://"}[s.HTTPS] + at + "/"
	if s.Host != "" {
		o.URL = "http://" + s.Host + "/"
		o.Hosts = map[string]string{net.JoinHostPort(s.Host, "80"): at}
	}
	server.Config.Handler = s.handler(o.URL)
	server.Config.ErrorLog = log.New(io.Discard, "", 0) // an untrusted certificate is a line each
	if !s.HTTPS {
		server.Start()
		return o
	}
	server.StartTLS()
	if !s.Untrusted {
		o.RootCAs = x509.NewCertPool()
		o.RootCAs.AddCert(server.Certificate())
	}
	return o
}

// Fill puts the two origins into a text of the site that is at the address.
func (s Site) Fill(text, address string) string {
	console := s.Console
	if console == "" {
		console = doctor.DefaultConsole[s.vendor()]
	}
	return strings.NewReplacer("{console}", console, "{page}", strings.TrimSuffix(address, "/")).Replace(text)
}

func (s Site) vendor() doctor.Vendor {
	if s.Vendor == "" {
		return doctor.MAX
	}
	return s.Vendor
}

func (s Site) handler(address string) http.Handler {
	mux := http.NewServeMux()
	at := s.Page.At
	if at == "" {
		at = "/"
	} else {
		mux.Handle("GET /{$}", http.RedirectHandler(at, http.StatusFound))
	}
	if strings.HasSuffix(at, "/") {
		at += "{$}"
	}
	mux.HandleFunc("GET "+at, func(w http.ResponseWriter, _ *http.Request) { s.writePage(w, address) })
	mux.HandleFunc("GET /page.js", func(w http.ResponseWriter, _ *http.Request) {
		script := s.Page.Script
		if script == "" {
			script = connects[s.vendor()]
		}
		w.Header().Set("Content-Type", "text/javascript")
		fmt.Fprint(w, s.Fill(script, address))
	})
	if s.Page.WithoutModule {
		mux.Handle("GET /sdk/ctibridge.wasm", http.NotFoundHandler())
	}
	mux.Handle("GET /sdk/", sdk())
	return mux
}

func (s Site) writePage(w http.ResponseWriter, address string) {
	for name, values := range s.Page.Header {
		for _, value := range values {
			w.Header().Add(name, s.Fill(value, address))
		}
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if s.Page.Status != 0 {
		w.WriteHeader(s.Page.Status)
	}
	fmt.Fprintf(w, "<!doctype html>\n<html lang=\"en\">\n<title>CRM</title>\n<link rel=\"icon\" href=\"data:,\">\n"+
		"%s\n<script type=\"module\" src=\"/page.js\"></script>\n", s.Page.Head)
}
