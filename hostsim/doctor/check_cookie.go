package doctor

import (
	"net/http"
	"strings"
)

// checkCookies finds cookies that a browser does not use in the frame of another site.
func checkCookies(s *subject) (found []Finding) {
	for _, a := range s.answers {
		if !sameSite(a.url, s.console) {
			found = append(found, Cookies(a.url.String(), a.header)...)
		}
	}
	return found
}

// Cookies makes a finding of each cookie of an answer that a browser does not use in the frame of
// another site. A cookie that is being deleted is none.
func Cookies(address string, h http.Header) (found []Finding) {
	fix := "Mark the cookies that the page needs. Partitioned, added to that, keeps them working " +
		"where browsers block cookies of other sites."
	for _, line := range h.Values("Set-Cookie") {
		c, err := http.ParseSetCookie(line)
		if err != nil || deletes(c, h) || c.SameSite == http.SameSiteNoneMode && c.Secure {
			continue
		}
		seen := Seen{address, "Set-Cookie", withoutValue(line)}
		found = append(found, New(Cookie, fix, "Set-Cookie: "+usable(c), seen))
	}
	return found
}

// deletes goes by the server's own clock, which the answer names.
func deletes(c *http.Cookie, h http.Header) bool {
	now, err := http.ParseTime(h.Get("Date"))
	gone := err == nil && !c.Expires.IsZero() && c.Expires.Before(now)
	return c.MaxAge < 0 || c.MaxAge == 0 && gone
}

// withoutValue is the cookie as it was set, but for its value, which may be a secret.
func withoutValue(raw string) string {
	pair, rest, more := strings.Cut(raw, ";")
	name, _, _ := strings.Cut(pair, "=")
	if more {
		rest = ";" + rest
	}
	return strings.TrimSpace(name) + "=…" + rest
}

// usable is the cookie with what a frame needs.
func usable(c *http.Cookie) string {
	kept := []string{c.Name + "=…"}
	_, rest, _ := strings.Cut(c.Raw, ";")
	for attribute := range strings.SplitSeq(rest, ";") {
		name, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(attribute)), "=")
		if name != "" && name != "samesite" && name != "secure" {
			kept = append(kept, strings.TrimSpace(attribute))
		}
	}
	return strings.Join(append(kept, "SameSite=None", "Secure"), "; ")
}
