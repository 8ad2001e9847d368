package output

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/internal/gosource"
	"github.com/ctibridge/ctibridge/internal/typescript"
)

// eventTable makes the table of the documentation, with links to the catalogue,
// which is at the given address.
func eventTable(p *gosource.Package, catalogue string) (string, error) {
	hidden, err := internal(p)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString("| Type | Payload | When |\n|---|---|---|\n")
	err = eachPayload(p, func(event gosource.Const, form string) {
		switch {
		case slices.Contains(hidden, event.Value):
			return
		case event.Value == "error":
			form = "`BridgeError`" // the facade makes it of the form
		default:
			form = link(form, catalogue)
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", event.Value, form, phrase(event.Doc, event.Name))
	})
	return b.String(), err
}

// catalogue makes a document of every event that a page gets, with its form.
func catalogue(p *gosource.Package) ([]byte, error) {
	table, err := eventTable(p, "")
	if err != nil {
		return nil, err
	}
	forms, err := pageForms(p)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	b.WriteString("# Events\n\nMade from package contract by `make generate`; how they are used stands in " +
		"[the README](../README.md#events).\n\n" + table + "\n## Forms\n\n" +
		"A field with a question mark is absent where there is nothing to say. A `BridgeError` is made of a Failure.\n")
	for _, t := range forms {
		fmt.Fprintf(&b, "\n### %s\n\n%s\n\n", t.Name, flow(t.Doc))
		if t.Form.Kind == gosource.Struct {
			err = fieldTable(&b, p, t)
		} else {
			valueTable(&b, t)
		}
		if err != nil {
			return nil, err
		}
	}
	return []byte(b.String()), nil
}

// pageForms are the forms that the events of a page hold, and the texts of which
// these have a list.
func pageForms(p *gosource.Package) ([]*gosource.Type, error) {
	hidden, err := internal(p)
	if err != nil {
		return nil, err
	}
	var roots []string
	err = eachPayload(p, func(event gosource.Const, form string) {
		if !slices.Contains(hidden, event.Value) {
			roots = append(roots, form)
		}
	})
	if err != nil {
		return nil, err
	}
	return p.Reachable(roots...)
}

func fieldTable(b *strings.Builder, p *gosource.Package, t *gosource.Type) error {
	b.WriteString("| Field | Type | |\n|---|---|---|\n")
	for _, f := range t.Fields {
		name, optional := f.JSON()
		if optional {
			name += "?"
		}
		text, err := new(typescript.Writer).Type(f.Form)
		if err != nil {
			return fmt.Errorf("%s.%s: %w", t.Name, f.Name, err)
		}
		of := strings.TrimSuffix(text, "[]")
		if p.Type(of) != nil {
			text = link(of, "") + strings.TrimPrefix(text, of)
		} else {
			text = "`" + text + "`"
		}
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", name, text, phrase(f.Doc, f.Name))
	}
	return nil
}

func valueTable(b *strings.Builder, t *gosource.Type) {
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
			text = rest
			break
		}
	}
	return strings.TrimSuffix(text, ".")
}

// flow puts a comment on one line.
func flow(comment string) string { return strings.Join(strings.Fields(comment), " ") }
