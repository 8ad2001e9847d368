// Package ui is the simulator's own face: the start page, the live journal, and the style and
// scripts that all pages of hostsim share.
package ui

import (
	"embed"
	"html/template"
	"io/fs"
	"net/http"

	"github.com/ctibridge/ctibridge/hostsim/embedded"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

//go:embed assets
var assets embed.FS

//go:embed start.html
var startText string

var startPage = template.Must(template.New("start").Parse(startText))

// Files holds what all pages share.
func Files() fs.FS { return embedded.Assets(assets) }

// addresses are the links of the start page. The MAX console is on the host name and frames the
// CRM page from the number; around CCAI adapters it is the other way round. Either way the two are
// cross-site.
type addresses struct {
	MAX, CRM, Adapters, Call, Chat string
	// Own are the CRM pages that the simulator was given, instead of the demo CRM.
	Own []string
	// Built is false where the CRM and the adapters page are not there.
	Built bool
}

// Start serves the start page. Its links are made from the host that the browser asked for, so they
// hold on any port. Without a built web part it says what is missing, and leaves out the links that
// lead there. With CRM pages of somebody's own it leads to those, and not to the demo CRM.
func Start(built bool, own func() []string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		serveStart(w, r, built, own())
	})
}

func serveStart(w http.ResponseWriter, r *http.Request, built bool, own []string) {
	byName, byNumber := "http://"+pagelink.Localhost(r.Host), "http://"+pagelink.LoopbackIP(r.Host)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	err := startPage.Execute(w, addresses{
		MAX: byName + "/max/", CRM: byName + "/crm/", Adapters: byName + "/adapters/",
		Call: byNumber + "/agent/?type=call&from=custom", Chat: byNumber + "/agent/?type=chat&from=custom",
		Own: own, Built: built,
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}
