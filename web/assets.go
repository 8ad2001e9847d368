// Package web holds the built web part: the facade and the module under /sdk/,
// and one folder for each page. The program in web/build makes the files.
package web

import (
	"embed"
	"io/fs"
	"net/http"
)

//go:embed all:dist
var embedded embed.FS

// Handler serves the built files at its root, so that /sdk/ctibridge.js is the
// facade and /crm/ is the page of web/pages/crm.
//
// Each file goes out in the best content coding that the client takes, with an
// ETag of its own for each coding, and is asked for anew each time: there are
// no hashes in the names, because customers write them into their pages. Files
// under /sdk/ may be loaded by pages of any origin. Before the first build
// every answer is a 503 that says what to run.
func Handler() http.Handler {
	dist, err := fs.Sub(embedded, "dist")
	if err != nil {
		return refuse(http.StatusInternalServerError, err.Error())
	}
	return newHandler(dist)
}

// Built reports whether the program was compiled after a build of the web part. Else every answer of Handler is a 503.
func Built() bool { return isBuilt(embedded) }

func isBuilt(files fs.FS) bool {
	_, err := fs.Stat(files, "dist/sdk/ctibridge.js")
	return err == nil
}

func newHandler(dist fs.FS) http.Handler {
	s, err := load(dist)
	if err != nil {
		return refuse(http.StatusInternalServerError, err.Error())
	}
	if len(s) == 0 {
		return refuse(http.StatusServiceUnavailable, `the web part is not built: run "make build"`)
	}
	return s
}

// refuse answers every request with the same words.
func refuse(status int, text string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, text, status)
	})
}
