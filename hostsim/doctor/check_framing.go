package doctor

import (
	"net/http"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/doctor/csp"
)

// checkFraming holds the console's origin against what the page says of who may frame it. Only
// headers count: browsers ignore frame-ancestors in a <meta>, and in a policy that only reports.
// If there is a frame-ancestors, browsers ignore X-Frame-Options.
func checkFraming(s *subject) []Finding {
	refused, named := refusingAncestors(s)
	if len(refused) > 0 {
		return refused
	}
	if named || frameOptionsAllow(s.last().header, csp.Origin(s.console) == csp.Origin(s.page)) {
		return nil
	}
	value := strings.Join(s.last().header.Values("X-Frame-Options"), ", ")
	own := csp.Directive{Name: "frame-ancestors", Values: []string{"'self'"}}
	line := policyHeader + ": " + own.With(csp.Origin(s.console)).String()
	fix := "Name the console in frame-ancestors; X-Frame-Options may stay then, and counts no more."
	return []Finding{New(XFrameOptions, fix, line, s.seen("X-Frame-Options", value))}
}

// refusingAncestors also reports whether any policy names the ancestors.
func refusingAncestors(s *subject) (refused []Finding, named bool) {
	for _, p := range s.policies {
		d, has := p.Deciding(csp.Ancestors)
		if !has || p.place != policyHeader {
			continue
		}
		named = true
		if !d.Allows(s.console, s.page) {
			line := policyHeader + ": " + d.With(csp.Origin(s.console)).String()
			refused = append(refused, New(FrameAncestors, "Add the console's origin.", line,
				s.seen(policyHeader, d.String())))
		}
	}
	return refused, named
}

// frameOptionsAllow reads X-Frame-Options as HTML does: values that contradict each other forbid,
// and one that is not known, such as ALLOW-FROM, counts for nothing.
func frameOptionsAllow(h http.Header, ownOrigin bool) bool {
	var values []string
	for value := range strings.SplitSeq(strings.Join(h.Values("X-Frame-Options"), ","), ",") {
		value = strings.ToLower(strings.TrimSpace(value))
		if !slices.Contains(values, value) {
			values = append(values, value)
		}
	}
	if len(values) > 1 {
		return !slices.ContainsFunc(values, func(v string) bool {
			return v == "deny" || v == "allowall" || v == "sameorigin"
		})
	}
	return values[0] != "deny" && (values[0] != "sameorigin" || ownOrigin)
}
