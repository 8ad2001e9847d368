package hostsim

import (
	"fmt"
	"net/http"

	"github.com/ctibridge/ctibridge/hostsim/max"
)

// serveConsole gives the console page, the same for every profile: its script asks for the profile when it opens the link.
func serveConsole(w http.ResponseWriter, r *http.Request) {
	if _, ok := profileOf(w, r); ok {
		http.ServeFileFS(w, r, max.Files(), "index.html")
	}
}

// profileOf reads the profile that an address names. It answers the request itself, with the profiles there are, if that is none.
func profileOf(w http.ResponseWriter, r *http.Request) (max.Profile, bool) {
	name := r.URL.Query().Get("profile")
	profile, ok := max.ParseProfile(name)
	if !ok {
		http.Error(w, fmt.Sprintf("hostsim: there is no profile %q. The profiles are: %s", name, max.Profiles), http.StatusNotFound)
	}
	return profile, ok
}
