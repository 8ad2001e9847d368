package hostsim

import (
	"fmt"
	"net/http"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// serveConsole gives the console page, the same for every profile: its script passes on the profile
// and the faults that its address names when it opens the link.
func (s *Server) serveConsole(w http.ResponseWriter, r *http.Request) {
	if _, ok := s.consoleOptions(w, r); ok {
		http.ServeFileFS(w, r, nicemax.Files(), "index.html")
	}
}

// consoleOptions reads the address of a console. It answers the request itself, with the profiles or
// faults there are, if it names one that there is not.
func (s *Server) consoleOptions(
	w http.ResponseWriter, r *http.Request,
) (o nicemax.Options, ok bool) {
	query := r.URL.Query()
	name := query.Get("profile")
	profile, known := nicemax.ParseProfile(name)
	if !known {
		text := "hostsim: there is no profile %q. The profiles are: %s"
		http.Error(w, fmt.Sprintf(text, name, nicemax.Profiles), http.StatusNotFound)
		return o, false
	}
	faults, err := nicemax.Faults.Parse(query.Get("fault"))
	if err != nil {
		http.Error(w, "hostsim: "+err.Error(), http.StatusNotFound)
		return o, false
	}
	if name == "" {
		profile = "" // the server's own
	}
	return s.maxOptions(profile, faults), true
}
