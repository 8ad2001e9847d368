package csp

import (
	"net/url"
	"slices"
	"strings"
)

// Allows reports whether one of the sources matches the address. Self is the address of the page that
// the policy belongs to.
func (d Directive) Allows(address, self *url.URL) bool {
	return slices.ContainsFunc(d.Values, func(source string) bool {
		return matches(strings.ToLower(source), source, address, self)
	})
}

// matches holds one source against the address. A path is the only part with capitals that count.
func matches(lower, source string, address, self *url.URL) bool {
	switch {
	case lower == "*":
		return slices.Contains([]string{"http", "https", "ws", "wss", self.Scheme}, address.Scheme)
	case lower == "'self'":
		return isSelf(address, self)
	case strings.HasPrefix(lower, "'"):
		return false // a keyword, a nonce or a hash
	case strings.HasSuffix(lower, ":"):
		return schemeMatches(strings.TrimSuffix(lower, ":"), address.Scheme)
	}
	return hostMatches(source, address, self)
}

// isSelf also takes the page's own host under a safer scheme, at the same port or each at its usual
// one.
func isSelf(address, self *url.URL) bool {
	if Origin(address) == Origin(self) {
		return true
	}
	usual := port(address) == usualPort(address.Scheme) && port(self) == usualPort(self.Scheme)
	safer := address.Scheme == "https" || address.Scheme == "wss" ||
		self.Scheme == "http" && address.Scheme == "ws"
	return strings.EqualFold(address.Hostname(), self.Hostname()) && safer &&
		(usual || port(address) == port(self))
}

// hostMatches reads [scheme://]host[:port][/path].
func hostMatches(source string, address, self *url.URL) bool {
	scheme, rest, named := strings.Cut(source, "://")
	if !named {
		scheme, rest = self.Scheme, source
	}
	host, path, hasPath := strings.Cut(rest, "/")
	name, wanted := splitPort(host)
	return schemeMatches(strings.ToLower(scheme), address.Scheme) &&
		nameMatches(strings.ToLower(name), strings.ToLower(address.Hostname())) &&
		portMatches(wanted, address) &&
		(!hasPath || pathMatches("/"+path, address.EscapedPath()))
}

// schemeMatches: the safer scheme of the same kind is allowed too.
func schemeMatches(source, scheme string) bool {
	safer := map[string][]string{
		"http": {"https"}, "ws": {"wss", "http", "https"}, "wss": {"https"},
	}
	return source == scheme || slices.Contains(safer[source], scheme)
}

func nameMatches(source, host string) bool {
	if suffix, wild := strings.CutPrefix(source, "*"); wild {
		return strings.HasSuffix(host, suffix)
	}
	return source == host
}

// portMatches: the port of http stands for that of https as well.
func portMatches(wanted string, address *url.URL) bool {
	switch wanted {
	case "*":
		return true
	case "":
		return port(address) == usualPort(address.Scheme)
	}
	secured := wanted == "80" && address.Scheme == "https" && port(address) == "443"
	return wanted == port(address) || secured
}

// pathMatches: a path that ends in a slash stands for all below it.
func pathMatches(source, path string) bool {
	if source == "/" {
		return true
	}
	if strings.HasSuffix(source, "/") {
		return strings.HasPrefix(path, source)
	}
	return path == source
}

func splitPort(host string) (name, port string) {
	i := strings.LastIndex(host, ":")
	if i < 0 || strings.HasSuffix(host, "]") {
		return unbracket(host), ""
	}
	return unbracket(host[:i]), host[i+1:]
}

func unbracket(host string) string {
	return strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
}
