package installed

import (
	"regexp"
	"strings"
)

// moduleOf makes the go.mod of a module that uses this one from its folder, with its requirements:
// no version of it is published yet.
func moduleOf(ours, dir string) string {
	rest := regexp.MustCompile(`(?m)^(module .*|tool .*)\n`).ReplaceAllString(ours, "")
	return strings.Join([]string{
		"module crm.test/crm", rest,
		"require github.com/ctibridge/ctibridge v0.0.0",
		"replace github.com/ctibridge/ctibridge => " + dir, "",
	}, "\n")
}
