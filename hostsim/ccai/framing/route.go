package framing

import (
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// maxBody is in bytes, and keeps the header that becomes of a list within what browsers and proxies
// take.
const maxBody = 16 << 10

// Setting is the tenant's list as the JSON route gives it.
type Setting struct {
	// Domains are the entries that were saved last, none if every page may frame.
	Domains []string `json:"domains"`
	// InForceFrom is when the adapters begin to follow them, left out if they do.
	InForceFrom *time.Time `json:"inForceFrom,omitempty"`
	// OwnHost is the one entry of a new tenant.
	OwnHost string `json:"ownHost"`
}

// refusal is the answer to a list with a line that is no entry.
type refusal struct {
	Error *LineError `json:"error"`
}

// Get answers with the Setting.
func (c *Control) Get(w http.ResponseWriter, r *http.Request) {
	answer(w, http.StatusOK, c.setting(r))
}

// Put saves the "domains" of the JSON in the body and answers with the Setting. It answers 422 and
// {"error": LineError} if a line is no entry, 400 if the body is not of that form, 403 to a page
// that is not hostsim's own; nothing has changed then. Another site could else let itself frame the
// adapters: its request comes from the same browser.
func (c *Control) Put(w http.ResponseWriter, r *http.Request) {
	if !pagelink.OwnOrNone(r) {
		http.Error(w, "hostsim: only its own pages, and programs that are no browser, may change this list", http.StatusForbidden)
		return
	}
	var body struct{ Domains *[]string }
	err := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBody)).Decode(&body)
	if err != nil || body.Domains == nil {
		http.Error(w, `hostsim: the body is {"domains": ["one entry", "and another"]}, of 16 KiB at most`, http.StatusBadRequest)
		return
	}
	list, err := Parse(*body.Domains...)
	if bad := (*LineError)(nil); errors.As(err, &bad) {
		answer(w, http.StatusUnprocessableEntity, refusal{Error: bad})
		return
	}
	c.Save(list)
	answer(w, http.StatusOK, c.setting(r))
}

func (c *Control) setting(r *http.Request) Setting {
	// The adapters are at the number, and the CRM page at the name.
	own := pagelink.LoopbackIP(r.Host)
	list, from := c.Saved()
	s := Setting{Domains: list.Lines(own), OwnHost: own}
	if from.After(c.clock.Now()) {
		s.InForceFrom = &from
	}
	return s
}

func answer(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	w.Write(pagelink.Encode(v))
}
