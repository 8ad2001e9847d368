package doctor

import (
	"net"
	"net/url"
	"strings"
)

// isLoopback reports whether browsers take an http address for as safe as https: the loopback
// interface (https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy).
func isLoopback(u *url.URL) bool {
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	ip := net.ParseIP(host)
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || ip != nil && ip.IsLoopback()
}

// isInsecure reports whether an https page may not load the address.
func isInsecure(u *url.URL) bool { return u.Scheme == "http" && !isLoopback(u) }

// sameSite reports whether two addresses are surely of one site: one host, or a host and one below
// it. Two hosts below one domain may be so too; which domains are open to everybody is a list that
// is not here, so they count as two sites. A loopback address stands for a page that will be
// elsewhere.
func sameSite(a, b *url.URL) bool {
	one, other := strings.ToLower(a.Hostname()), strings.ToLower(b.Hostname())
	return a.Scheme == b.Scheme && !isLoopback(a) && net.ParseIP(one) == nil &&
		(one == other || strings.HasSuffix(one, "."+other) || strings.HasSuffix(other, "."+one))
}
