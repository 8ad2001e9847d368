package framing

import (
	"strconv"
	"strings"
)

// Domain is one entry of a list: [protocol://]domain[:port]. Parse makes it.
type Domain struct {
	// source is the entry as frame-ancestors takes it, whose grammar is the same.
	source string
}

// OwnHost is the tenant's own host, under whichever of its names the browser asked for the adapter.
// A tenant is new as long as its list is List{OwnHost}: since March 2023 tenants begin so, and
// every page of a CRM is refused until its domain is added.
var OwnHost = Domain{source: "'self'"}

// line is the entry as a person writes it.
func (d Domain) line(ownHost string) string {
	if d == OwnHost {
		return ownHost
	}
	return d.source
}

// What is wrong with an entry, for the person who wrote it.
const (
	badProtocol = "the protocol is http or https, or is left out"
	hasPath     = "an entry ends with the domain or the port; leave out the path"
	badPort     = "the port is a number from 1 to 65535, or *"
	badStar     = "* may stand only at the very start of the domain, for its subdomains, as in *.acme.example"
	badDomain   = "a domain is made of letters, digits and hyphens, in parts of 1 to 63 with dots between them"
)

// Lengths of the domain name system.
const (
	longestLabel  = 63
	longestDomain = 253
)

// parseDomain reads an entry. It says what is wrong with it if that is the case.
func parseDomain(text string) (d Domain, wrong string) {
	text = strings.ToLower(text)
	protocol, rest, found := strings.Cut(text, "://")
	if !found {
		rest = text
	} else if protocol != "http" && protocol != "https" {
		return d, badProtocol
	}
	if strings.ContainsAny(rest, `/\?#`) {
		return d, hasPath
	}
	domain, port, found := strings.Cut(rest, ":")
	if found && !validPort(port) {
		return d, badPort
	}
	if wrong := checkDomain(domain); wrong != "" {
		return d, wrong
	}
	return Domain{source: text}, ""
}

func validPort(port string) bool {
	number, _ := strconv.ParseUint(port, 10, 16) // the highest number, or 0, where it is none
	return port == "*" || number > 0 && strconv.FormatUint(number, 10) == port
}

// checkDomain lets through nothing that means something in a header: neither space nor quote, comma
// or semicolon.
func checkDomain(domain string) (wrong string) {
	if domain == "*" {
		return ""
	}
	domain = strings.TrimPrefix(domain, "*.")
	if strings.Contains(domain, "*") {
		return badStar
	}
	if len(domain) > longestDomain {
		return badDomain
	}
	for label := range strings.SplitSeq(domain, ".") {
		if label == "" || len(label) > longestLabel || strings.Trim(label, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return badDomain
		}
	}
	return ""
}
