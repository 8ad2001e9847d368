package doctor

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/doctor/csp"
)

// checkFrames finds a policy that keeps the page from framing the adapters.
func checkFrames(s *subject) []Finding {
	return s.forbidden(FrameSrc, csp.Frames, "Add the adapters' origin.", csp.Origin(s.console),
		func(d csp.Directive) bool { return d.Allows(s.console, s.page) })
}

// checkWasm finds a policy that forbids WebAssembly: one that says which scripts may run, and does
// not say that modules may be compiled.
func checkWasm(s *subject) []Finding {
	const word = "'wasm-unsafe-eval'"
	fix := "Allow WebAssembly; it does not allow eval of JavaScript."
	return s.forbidden(WasmBlocked, csp.Scripts, fix, word, func(d csp.Directive) bool {
		return d.Says(word) || d.Says("'unsafe-eval'")
	})
}

// checkModule finds a policy that keeps the page from fetching the module.
func checkModule(s *subject) []Finding {
	module, place := s.module()
	source := csp.Origin(module)
	if source == csp.Origin(s.page) {
		source = "'self'"
	}
	found := s.forbidden(ModuleBlocked, csp.Connections, "Allow the page to fetch the module.", source,
		func(d csp.Directive) bool { return d.Allows(module, s.page) })
	for i := range found {
		found[i].Seen = append(found[i].Seen, s.seen(place, module.String()))
	}
	return found
}

// forbidden makes a finding of each policy that does not allow something. The line is the directive
// that would: with the source, and under the name that decides. What a default says of scripts alone
// is left out of other directives.
func (s *subject) forbidden(
	c Code, chain []string, fix, source string, allows func(csp.Directive) bool,
) (found []Finding) {
	for _, p := range s.policies {
		d, has := p.Deciding(chain)
		if !has || allows(d) {
			continue
		}
		right := csp.Directive{Name: chain[0], Values: d.Values}
		if d.Name != chain[0] && chain[0] != "script-src" {
			right.Values = slices.DeleteFunc(slices.Clone(d.Values), isOfScripts)
		}
		right = right.With(source)
		line := policyHeader + ": " + right.String()
		found = append(found, New(c, fix, line, s.seen(p.place, d.String())))
	}
	return found
}

// isOfScripts reports whether a source is a keyword, a nonce or a hash: all but 'self' are of scripts.
func isOfScripts(source string) bool {
	return strings.HasPrefix(source, "'") && !strings.EqualFold(source, "'self'")
}

var bridgeScript = regexp.MustCompile(`ctibridge[^/]*\.js$`)

// module returns where the module is, and how that is known: beside the script of the bridge, if
// the page names it. A bundle hides it; the page's own origin is assumed then.
func (s *subject) module() (address *url.URL, place string) {
	for _, p := range s.document.parts {
		script := s.document.resolve(s.page, p.address)
		if script == nil || !bridgeScript.MatchString(script.Path) {
			continue
		}
		if beside, err := script.Parse("./ctibridge.wasm"); err == nil {
			return beside, "module, beside the script"
		}
	}
	own := &url.URL{Scheme: s.page.Scheme, Host: s.page.Host, Path: "/ctibridge.wasm"}
	return own, "module, assumed at the page's own origin"
}
