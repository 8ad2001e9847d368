package crm

import (
	"fmt"
	"net/url"
	"strings"
)

// MaxPages is how many pages a console frames at once.
const MaxPages = 8

// AddressError means that a list holds what no console can frame; nothing has changed.
type AddressError struct {
	// Index is its place in the list.
	Index   int
	Address string
	// Reason says what is wrong, and what would be right.
	Reason string
}

func (e *AddressError) Error() string { return fmt.Sprintf("the address %q %s", e.Address, e.Reason) }

// Parse reads the addresses of pages, each an absolute one of http or https. It returns them as a
// browser has them, with a path. An error is an *AddressError.
func Parse(addresses []string) ([]string, error) {
	parsed := []string{}
	for i, a := range addresses {
		address, reason := parse(a)
		switch {
		case i == MaxPages:
			reason = fmt.Sprintf("is one too many: a console frames up to %d pages", MaxPages)
		case reason == "":
			parsed = append(parsed, address)
			continue
		}
		return nil, &AddressError{Index: i, Address: a, Reason: reason}
	}
	return parsed, nil
}

func parse(text string) (address, reason string) {
	u, err := url.Parse(text)
	switch {
	case err != nil:
		return "", "is none; use one such as http://localhost:5173/"
	case u.Scheme != "http" && u.Scheme != "https":
		return "", "has to begin with http:// or https://"
	case u.Hostname() == "" || strings.ContainsAny(text, " \t"):
		return "", "names no host; use one such as http://localhost:5173/"
	case u.User != nil:
		return "", "holds a user name, and a browser frames no such address; leave it out"
	}
	if u.Path == "" {
		u.Path = "/"
	}
	return u.String(), ""
}

// Record returns where a record of a page may be popped: the page itself, with the record's id in
// its query. What a page makes of it is its own matter.
func Record(page, id string) string {
	u, err := url.Parse(page)
	if err != nil {
		return page
	}
	query := u.Query()
	query.Set("id", id)
	u.RawQuery = query.Encode()
	return u.String()
}
