package doctor

import (
	"fmt"
	"net/http"
	"regexp"
	"strconv"
)

// checkStatus finds an error in place of the page. 401 is a login.
func checkStatus(s *subject) []Finding {
	status := s.last().status
	if status < 400 || status == http.StatusUnauthorized {
		return nil
	}
	seen := s.seen("status", fmt.Sprint(status, " ", http.StatusText(status)))
	fix := "Give the address of the page, and let it answer with status 200."
	return []Finding{New(HTTPStatus, fix, "", seen)}
}

func checkCertificate(s *subject) []Finding {
	if s.distrusted == nil {
		return nil
	}
	fix := "Install a certificate of an authority that the agents' browsers trust, for this very " +
		"host name."
	seen := Seen{s.distrusted.url.String(), "certificate", s.distrusted.Error()}
	return []Finding{New(Certificate, fix, "", seen)}
}

// loginWords are what addresses of logins have in them. The words stand alone: "author" is none.
var loginWords = regexp.MustCompile(
	`(?i)(^|[^a-z])(log[-_]?in|log[-_]?on|sign[-_]?in|sign[-_]?on|sso|saml2?|oauth2?|openid|oidc|` +
		`adfs|idp|authorize|authenticate|auth)([^a-z]|$)`)

// checkLogin finds a login in place of the page: status 401, redirects that end at an address which
// reads like one, or a page that asks for a password.
func checkLogin(s *subject) []Finding {
	var seen []Seen
	if s.last().status == http.StatusUnauthorized {
		seen = append(seen, s.seen("status", "401 Unauthorized"))
	}
	if way := s.redirects(); len(way) > 0 && loginWords.MatchString(s.page.Host+s.page.Path) {
		last := way[len(way)-1]
		seen = append(seen, Seen{last.From, "status " + strconv.Itoa(last.Status) + ", Location", last.To})
	}
	if s.document.asksForPassword {
		seen = append(seen, s.seen("<input type=password>", ""))
	}
	if seen == nil {
		return nil
	}
	fix := "Let the session's cookie reach a frame of another site, open the sign-in in a window of " +
		"its own, and check the address of a page that answers without a sign-in."
	line := "Set-Cookie: <name>=<value>; SameSite=None; Secure; HttpOnly"
	return []Finding{New(Login, fix, line, seen...)}
}
