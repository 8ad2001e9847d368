package output

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/ctibridge/ctibridge/internal/gosource"
	"github.com/ctibridge/ctibridge/internal/typescript"
)

// eventTable makes the table of the documentation, with links to the catalogue,
// which is at the given address.
func eventTable(c *contract, catalogue string) string {
	var b strings.Builder
	b.WriteString("| Type | Payload | When |\n|---|---|---|\n")
	for _, p := range c.pagePayloads() {
		form := link(p.form, catalogue)
		if p.event.Value == "error" {
			form = "`BridgeError`" // the facade makes it of the form
		}
		when := phrase(p.event.Doc, p.event.Name)
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", p.event.Value, form, when)
	}
	return b.String()
}

// catalogue makes a document of every event that a page gets, with its form.
func catalogue(c *contract) []byte {
	var b bytes.Buffer
	b.WriteString("# Events\n\nMade from package contract by `make generate`; how they are used is in " +
		"[the README](../README.md#events).\n\n" + eventTable(c, "") + "\n## Forms\n\n" +
		"A field with a question mark is absent where there is nothing to say. " +
		"A `BridgeError` is made of a Failure.\n")
	var roots []string
	for _, p := range c.pagePayloads() {
		roots = append(roots, p.form)
	}
	for _, t := range c.reachable(roots) {
		fmt.Fprintf(&b, "\n### %s\n\n%s\n\n", t.Name, flow(t.Doc))
		if t.Form.Kind == gosource.Struct {
			fieldTable(&b, c, t)
		} else {
			valueTable(&b, t)
		}
	}
	return b.Bytes()
}

func fieldTable(b *bytes.Buffer, c *contract, t *gosource.Type) {
	b.WriteString("| Field | Type | |\n|---|---|---|\n")
	for _, f := range t.Fields {
		name, optional := f.JSON()
		if optional {
			name += "?"
		}
		text, err := new(typescript.Writer).Type(f.Form)
		c.fail(err)
		of := strings.TrimSuffix(text, "[]")
		if c.Type(of) != nil {
			text = link(of, "") + strings.TrimPrefix(text, of)
		} else {
			text = "`" + text + "`"
		}
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", name, text, phrase(f.Doc, f.Name))
	}
}

func valueTable(b *bytes.Buffer, t *gosource.Type) {
	b.WriteString("| Value | |\n|---|---|\n")
	for _, c := range t.Consts {
		fmt.Fprintf(b, "| `%q` | %s |\n", c.Value, phrase(c.Doc, c.Name))
	}
}

func link(form, catalogue string) string {
	return fmt.Sprintf("[`%s`](%s#%s)", form, catalogue, strings.ToLower(form))
}

// phrase is a comment without the name that it begins with, and on one line.
func phrase(doc, name string) string {
	text := flow(doc)
	for _, verb := range []string{": ", " is ", " are ", " says that ", " says ", " "} {
		if rest, ok := strings.CutPrefix(text, name+verb); ok {
			return strings.TrimSuffix(rest, ".")
		}
	}
	return strings.TrimSuffix(text, ".")
}

// flow puts a comment on one line.
func flow(comment string) string { return strings.Join(strings.Fields(comment), " ") }
