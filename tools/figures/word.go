package main

import (
	"regexp"
	"strings"

	"github.com/ctibridge/ctibridge/internal/tree"
)

// manyNames finds the words that stood for several things in this tree: "told"
// for what was sent, received, emitted, noticed and more, "desk" for a place of
// an agent, a fake page, a scope and a runner, and so on. As part of a name they
// count too: lastTold.
var manyNames = regexp.MustCompile(
	`\b(told|tells?|desks?|said|heard|twins?|mornings?|stands?)([^a-z]|$)` +
		`|(Told|Tells?|Desks?|Said|Heard|Twins?|Mornings?|Stands?)([^a-z]|$)` +
		`|\b[Ii]n front\b|\b[Tt]urned to\b|\b[Hh]anded on\b`)

func linesWithManyNames(files []tree.File) (number int) {
	for _, f := range files {
		for _, text := range strings.Split(f.Text, "\n") {
			if manyNames.MatchString(text) {
				number++
			}
		}
	}
	return number
}
