package main

import (
	"embed"
	"io/fs"
	"net/http"

	"github.com/ctibridge/ctibridge/e2e/harness/chromium"
	"github.com/ctibridge/ctibridge/web"
)

//go:embed pages
var embedded embed.FS

// startSite serves the pages and the SDK.
func startSite() (*chromium.Site, error) {
	pages, err := fs.Sub(embedded, "pages")
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("/", http.FileServerFS(pages))
	mux.Handle("/sdk/", web.Handler())
	return chromium.Serve(isolated(mux)), nil
}

// local is the address of a page under the name that the page of the browser's
// tab has; its frames have the other one.
func local(s *chromium.Site, page string) string { return s.LocalhostURL + "/" + page }

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
