package doctor

import (
	"html"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// document is what the checks want to know of a page's HTML. It is read without a parser: what a
// script adds to the page is not in it, and the browser's look finds that.
type document struct {
	// policies are those of <meta http-equiv="Content-Security-Policy">.
	policies []string
	// base is the address of <base href>, if there is one.
	base string
	// parts are the addresses that the page loads, as they stand.
	parts []part
	// asksForPassword means that there is a field for a password.
	asksForPassword bool
}

// part is something that a page loads.
type part struct {
	element, address string
}

var (
	comments   = regexp.MustCompile(`(?s)<!--.*?-->`)
	startTag   = regexp.MustCompile(`(?s)<([a-zA-Z][a-zA-Z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>`)
	attributes = regexp.MustCompile(`(?s)([a-zA-Z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`)
	rawTexts   = rawTextsOf("script", "style", "title", "textarea", "noscript", "template")
)

// rawTextsOf finds the contents of elements that hold no elements.
func rawTextsOf(names ...string) (patterns []*regexp.Regexp) {
	for _, name := range names {
		patterns = append(patterns, regexp.MustCompile(`(?is)(<`+name+`\b[^>]*>).*?(</`+name+`\b)`))
	}
	return patterns
}

// loads names the attribute by which an element loads something.
var loads = map[string]string{
	"script": "src", "link": "href", "iframe": "src", "frame": "src", "embed": "src", "object": "data",
	"img": "src", "audio": "src", "video": "src", "source": "src",
}

// loadedLinks are the kinds of <link> that load something.
var loadedLinks = []string{"stylesheet", "preload", "modulepreload"}

func read(text string) (d document) {
	text = comments.ReplaceAllString(text, "")
	for _, raw := range rawTexts {
		text = raw.ReplaceAllString(text, "$1$2")
	}
	for _, tag := range startTag.FindAllStringSubmatch(text, -1) {
		d.add(strings.ToLower(tag[1]), attributesOf(tag[2]))
	}
	return d
}

func attributesOf(text string) map[string]string {
	found := map[string]string{}
	for _, m := range attributes.FindAllStringSubmatch(text, -1) {
		name := strings.ToLower(m[1])
		if _, twice := found[name]; !twice { // the first counts
			found[name] = html.UnescapeString(m[2] + m[3] + m[4])
		}
	}
	return found
}

func (d *document) add(element string, has map[string]string) {
	switch {
	case element == "meta" && strings.EqualFold(has["http-equiv"], policyHeader):
		d.policies = append(d.policies, has["content"])
	case element == "base" && d.base == "":
		d.base = has["href"]
	case element == "input" && strings.EqualFold(has["type"], "password"):
		d.asksForPassword = true
	}
	rel := strings.Fields(strings.ToLower(has["rel"]))
	if element == "link" && !slices.ContainsFunc(rel, isLoaded) {
		return
	}
	if address := strings.TrimSpace(has[loads[element]]); address != "" {
		d.parts = append(d.parts, part{"<" + element + " " + loads[element] + ">", address})
	}
}

func isLoaded(rel string) bool { return slices.Contains(loadedLinks, rel) }

// resolve makes an address of the page absolute. One that cannot be read is nil.
func (d document) resolve(page *url.URL, address string) *url.URL {
	if base, err := page.Parse(d.base); err == nil {
		page = base
	}
	u, err := page.Parse(address)
	if err != nil {
		return nil
	}
	return u
}
