package csp

import (
	"net/url"
	"strings"
)

// Origin returns the origin of an address as browsers write it: "https://crm.example", with the
// port only where it is not the usual one.
func Origin(u *url.URL) string {
	host := strings.ToLower(u.Hostname())
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if p := port(u); p != usualPort(u.Scheme) {
		host += ":" + p
	}
	return u.Scheme + "://" + host
}

func port(u *url.URL) string {
	if p := u.Port(); p != "" {
		return p
	}
	return usualPort(u.Scheme)
}

func usualPort(scheme string) string {
	return map[string]string{"http": "80", "https": "443", "ws": "80", "wss": "443"}[scheme]
}
