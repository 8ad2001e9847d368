package main

import (
	"embed"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"

	"github.com/ctibridge/ctibridge/web"
)

//go:embed pages
var embedded embed.FS

// site is one server. It is reached as 127.0.0.1 and as localhost, which are
// different sites to a browser.
type site struct{ *httptest.Server }

func startSite() (site, error) {
	pages, err := fs.Sub(embedded, "pages")
	if err != nil {
		return site{}, err
	}
	mux := http.NewServeMux()
	mux.Handle("/", http.FileServerFS(pages))
	mux.Handle("/sdk/", web.Handler())
	return site{httptest.NewServer(isolated(mux))}, nil
}

// local is the address of a page under the name that the page of the browser's
// tab has; its frames have the other one.
func (s site) local(page string) string {
	_, port, _ := net.SplitHostPort(s.Listener.Addr().String())
	return fmt.Sprintf("http://localhost:%s/%s", port, page)
}

// isolated gives every page the headers without which its clock has steps of
// 100 us instead of 5.
func isolated(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Cross-Origin-Opener-Policy", "same-origin")
		header.Set("Cross-Origin-Embedder-Policy", "require-corp")
		header.Set("Cross-Origin-Resource-Policy", "cross-origin")
		next.ServeHTTP(w, r)
	})
}
