package hostsim

import (
	"fmt"
	"net/http"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// serveConsole gives the console page, the same for every profile: its script asks for the profile when it opens the link.
func serveConsole(w http.ResponseWriter, r *http.Request) {
	if _, ok := profileOf(w, r); ok {
		http.ServeFileFS(w, r, nicemax.Files(), "index.html")
	}
}

// profileOf reads the profile that an address names. It answers the request itself, with the profiles there are, if that is none.
func profileOf(w http.ResponseWriter, r *http.Request) (nicemax.Profile, bool) {
	name := r.URL.Query().Get("profile")
	profile, ok := nicemax.ParseProfile(name)
	if !ok {
		http.Error(w, fmt.Sprintf("hostsim: there is no profile %q. The profiles are: %s", name, nicemax.Profiles), http.StatusNotFound)
	}
	return profile, ok
}
