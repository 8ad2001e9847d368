package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// sections are the headings of a specification, by their number: "4.7" is
// "4.7 Order and life".
type sections map[string]string

var numbered = regexp.MustCompile(`(?m)^#{2,3} ((\d+(?:\.\d+)?)\.? .*)$`)

// sectionsOf reads the specification that a document cites.
func sectionsOf(d document) (sections, error) {
	text, err := os.ReadFile(filepath.Join(filepath.Dir(d.file), d.spec))
	if err != nil {
		return nil, err
	}
	found := make(sections)
	for _, m := range numbered.FindAllStringSubmatch(string(text), -1) {
		found[m[2]] = m[1]
	}
	return found, nil
}

var notInAnchors = regexp.MustCompile(`[^\p{L}\p{N} _-]`)

// link leads to a section. A forge makes the anchor of a heading from its
// letters, digits and hyphens, in lower case.
func (s sections) link(spec, section string) (string, error) {
	heading, known := s[section]
	if !known {
		return "", fmt.Errorf("%s has no section %s, which a test cites", spec, section)
	}
	anchor := notInAnchors.ReplaceAllString(strings.ToLower(heading), "")
	return fmt.Sprintf("[%s](%s#%s)", section, spec, strings.ReplaceAll(anchor, " ", "-")), nil
}
