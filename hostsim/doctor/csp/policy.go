// Package csp reads a Content-Security-Policy and says what it allows. Parse makes policies of the
// headers of an answer, Deciding finds the directive that decides about a kind of request, and
// Allows holds an address against it, by the rules of Content Security Policy Level 3
// (https://www.w3.org/TR/CSP3/). A request is allowed if every policy allows it.
package csp

import (
	"slices"
	"strings"
)

// Policy is one policy: its directives in the order in which they stand.
type Policy struct {
	Directives []Directive
}

// Directive is one directive of a policy.
type Directive struct {
	// Name is in lower case, such as "script-src".
	Name string
	// Values are what follows the name, as it stands: for most directives a list of sources.
	Values []string
}

// Chains of the directives that decide, the first that a policy has.
var (
	Scripts     = []string{"script-src", "default-src"}
	Connections = []string{"connect-src", "default-src"}
	Frames      = []string{"frame-src", "child-src", "default-src"}
	// Ancestors has no default: a policy without it lets every page frame.
	Ancestors = []string{"frame-ancestors"}
)

// Parse reads the values of headers. A comma begins another policy, as a further header does. Of
// two directives of one name in a policy the first counts.
func Parse(headers []string) (policies []Policy) {
	for _, header := range headers {
		for text := range strings.SplitSeq(header, ",") {
			if p := parseOne(text); len(p.Directives) > 0 {
				policies = append(policies, p)
			}
		}
	}
	return policies
}

func parseOne(text string) (p Policy) {
	for part := range strings.SplitSeq(text, ";") {
		words := strings.Fields(part)
		if len(words) == 0 {
			continue
		}
		name := strings.ToLower(words[0])
		if !p.Has(name) {
			p.Directives = append(p.Directives, Directive{Name: name, Values: words[1:]})
		}
	}
	return p
}

// Has reports whether the policy has a directive of the name.
func (p Policy) Has(name string) bool {
	return slices.ContainsFunc(p.Directives, func(d Directive) bool { return d.Name == name })
}

// Deciding returns the first directive of the chain that the policy has. Without one it allows
// everything.
func (p Policy) Deciding(chain []string) (Directive, bool) {
	for _, name := range chain {
		for _, d := range p.Directives {
			if d.Name == name {
				return d, true
			}
		}
	}
	return Directive{}, false
}

// Says reports whether one of the values is the word, such as 'unsafe-eval' with its quotes.
func (d Directive) Says(word string) bool {
	return slices.ContainsFunc(d.Values, func(v string) bool { return strings.EqualFold(v, word) })
}

// With returns the directive with a further source. 'none' goes: beside others it means nothing.
func (d Directive) With(source string) Directive {
	values := slices.DeleteFunc(slices.Clone(d.Values), isNone)
	return Directive{Name: d.Name, Values: append(values, source)}
}

// String is the directive as it stands in a header.
func (d Directive) String() string {
	return strings.Join(append([]string{d.Name}, d.Values...), " ")
}

func isNone(value string) bool { return strings.EqualFold(value, "'none'") }
