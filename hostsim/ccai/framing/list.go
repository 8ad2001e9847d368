package framing

import (
	"fmt"
	"strings"
)

// List holds the domains whose pages may frame the adapters. An empty list lets every page, as on
// tenants older than the setting.
type List []Domain

// LineError says which line is no entry. Nothing has changed then.
type LineError struct {
	// Line counts from 1.
	Line int `json:"line"`
	// Text is the line as it was written.
	Text string `json:"text"`
	// Reason says in a sentence what an entry looks like in that place.
	Reason string `json:"reason"`
}

func (e *LineError) Error() string {
	return fmt.Sprintf("line %d, %q: %s", e.Line, e.Text, e.Reason)
}

// Parse reads one entry a line and skips blank lines. Case does not matter. A line that is no entry
// is a *LineError.
func Parse(lines ...string) (List, error) {
	var list List
	for i, text := range lines {
		trimmed := strings.TrimSpace(text)
		if trimmed == "" {
			continue
		}
		domain, wrong := parseDomain(trimmed)
		if wrong != "" {
			return nil, &LineError{Line: i + 1, Text: text, Reason: wrong}
		}
		list = append(list, domain)
	}
	return list, nil
}

// Directive returns "frame-ancestors <entries>", or "" for an empty list: without the directive
// every page may frame.
func (l List) Directive() string {
	if len(l) == 0 {
		return ""
	}
	directive := "frame-ancestors"
	for _, domain := range l {
		directive += " " + domain.source
	}
	return directive
}

// Lines returns the entries as a person writes them, with ownHost for OwnHost.
func (l List) Lines(ownHost string) []string {
	lines := []string{}
	for _, domain := range l {
		lines = append(lines, domain.line(ownHost))
	}
	return lines
}
