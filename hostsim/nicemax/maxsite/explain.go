package maxsite

import (
	"encoding/json"
	"net/http"
	"net/url"

	"github.com/ctibridge/ctibridge/hostsim/crm"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// maxAddress is in bytes.
const maxAddress = 8 << 10

// explain tells the console's page why it cannot show a page, as {"problem": "..."}, "" for no
// reason. A browser does not tell it: a frame that another site refuses looks like any other.
func explain(w http.ResponseWriter, r *http.Request) {
	if !pagelink.FromOwnPage(r) {
		http.Error(w, "hostsim: only its own pages may ask", http.StatusForbidden)
		return
	}
	var asked struct{ Address string }
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxAddress)).Decode(&asked); err != nil {
		http.Error(w, "hostsim: "+err.Error(), http.StatusBadRequest)
		return
	}
	problem := ""
	if !isOwn(asked.Address, r.Host) {
		problem = crm.Explain(r.Context(), asked.Address, "http://"+r.Host)
	}
	w.Header().Set("Content-Type", "application/json")
	w.Write(pagelink.Encode(map[string]string{"problem": problem}))
}

// isOwn reports whether the address is the simulator's own, which may be framed.
func isOwn(address, host string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Scheme == "http" && (u.Host == host || u.Host == pagelink.Other(host))
}
