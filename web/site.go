package web

import (
	"bytes"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
	"time"
)

// site is every resource by its path, without the leading slash.
type site map[string]resource

// ServeHTTP answers GET and HEAD.
func (s site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Cache-Control", "no-cache")
	header.Set("X-Content-Type-Options", "nosniff")
	if strings.HasPrefix(r.URL.Path, "/sdk/") {
		// The CRM page of a customer is of another origin, and may be isolated by
		// Cross-Origin-Embedder-Policy. The answers hold nothing private.
		header.Set("Access-Control-Allow-Origin", "*")
		header.Set("Cross-Origin-Resource-Policy", "cross-origin")
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	s.get(w, r)
}

func (s site) get(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	if found, ok := s[name]; ok {
		found.serve(w, r)
		return
	}
	if _, ok := s[name+"/index.html"]; ok {
		redirectToFolder(w, r)
		return
	}
	http.NotFound(w, r)
}

// redirectToFolder adds the slash without which the page's relative addresses
// would be wrong. The address is relative, so that it also holds where a
// prefix of the path was stripped, and keeps the query, which carries the
// settings of a page.
func redirectToFolder(w http.ResponseWriter, r *http.Request) {
	target := url.URL{Path: path.Base(r.URL.Path) + "/", RawQuery: r.URL.RawQuery}
	w.Header().Set("Location", target.String())
	w.WriteHeader(http.StatusMovedPermanently)
}

func (res resource) serve(w http.ResponseWriter, r *http.Request) {
	coding := choose(strings.Join(r.Header.Values("Accept-Encoding"), ","), res.variants)
	v := res.variants[coding]
	header := w.Header()
	header.Set("Content-Type", res.contentType)
	header.Set("Vary", "Accept-Encoding")
	header.Set("ETag", v.etag)
	if coding != identity {
		header.Set("Content-Encoding", coding)
		// ServeContent leaves the length out of an encoded answer; a loader that
		// shows progress needs it.
		header.Set("Content-Length", strconv.Itoa(len(v.data)))
	}
	// No time of change: the ETag says more, and embedded files have none.
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(v.data))
}
