package doctor

import "strings"

// checkScheme finds http on the way to a page that an https console frames. A redirect to https
// comes too late: the browser does not ask.
func checkScheme(s *subject) []Finding {
	if s.console.Scheme != "https" {
		return nil
	}
	var seen []Seen
	safe := ""
	for _, a := range s.answers {
		if isInsecure(a.url) {
			seen = append(seen, Seen{Address: a.url.String(), Name: "scheme", Value: "http"})
			safe = "https" + strings.TrimPrefix(a.url.String(), "http")
		}
	}
	if seen == nil {
		return nil
	}
	fix := "Serve the page by https, and give its https address to the console."
	return []Finding{New(InsecurePage, fix, safe, seen...)}
}

// checkMixedContent finds parts of the page that are loaded over http. It is the outermost page
// that makes the content mixed: around a page of the loopback interface that is the console.
func checkMixedContent(s *subject) []Finding {
	outermost := s.page
	if s.isFramed() {
		outermost = s.console
	}
	isSecure := s.page.Scheme == "https" || outermost.Scheme == "https"
	if !isSecure || isInsecure(s.page) || s.upgrades() {
		return nil
	}
	var seen []Seen
	for _, p := range s.document.parts {
		if u := s.document.resolve(s.page, p.address); u != nil && isInsecure(u) {
			seen = append(seen, s.seen(p.element, u.String()))
		}
	}
	if seen == nil {
		return nil
	}
	fix := "Load everything by https, or let the browser ask for https in place of http."
	return []Finding{New(MixedContent, fix, policyHeader+": upgrade-insecure-requests", seen...)}
}

// upgrades reports whether the page has the browser ask for https itself.
func (s *subject) upgrades() bool {
	for _, p := range s.policies {
		if p.Has("upgrade-insecure-requests") {
			return true
		}
	}
	return false
}
