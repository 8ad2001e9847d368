// Package typescript writes TypeScript declarations of Go types that package
// gosource has read. The comments come along, so that both sides read the same
// sentences.
package typescript

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ctibridge/ctibridge/internal/gosource"
)

// Writer collects declarations.
type Writer struct {
	bytes.Buffer
	// Null says that a pointer without "omitempty" is null where it is nil. Without
	// it there is no such pointer.
	Null bool
	// ReadOnly keeps what was received from being changed by accident.
	ReadOnly bool
}

// Interface declares a struct. It extends the structs that are embedded, and fields
// without a name in JSON are left out.
func (w *Writer) Interface(t *gosource.Type) error {
	w.WriteString("\n")
	w.Comment("", t.Doc)
	fmt.Fprintf(w, "export interface %s%s {\n", Capital(t.Name), extends(t))
	for _, f := range t.Fields {
		if err := w.property(f); err != nil {
			return fmt.Errorf("%s: %w", t.Name, err)
		}
	}
	w.WriteString("}\n")
	return nil
}

func extends(t *gosource.Type) string {
	var names []string
	for _, f := range t.Fields {
		if f.Name == "" {
			names = append(names, Capital(f.Form.Name))
		}
	}
	if names == nil {
		return ""
	}
	return " extends " + strings.Join(names, ", ")
}

func (w *Writer) property(f gosource.Field) error {
	name, optional := f.JSON()
	if name == "" || name == "-" {
		return nil
	}
	w.Comment("  ", about(f.Doc, f.Name, name))
	text, err := w.typeOf(f)
	if err != nil {
		return err
	}
	if optional {
		text, name = strings.TrimSuffix(text, " | null"), name+"?"
	}
	fmt.Fprintf(w, "  %s%s: %s;\n", w.readOnly(), name, text)
	return nil
}

// typeOf takes the tag "ts" for the type, for those of which Go has none.
func (w *Writer) typeOf(f gosource.Field) (string, error) {
	if text := f.Tag.Get("ts"); text != "" {
		return text, nil
	}
	return w.Type(f.Form)
}

// about is a comment in which something goes by its name in TypeScript: a sentence
// that begins with the name in Go, or "Name: " and what it is.
func about(doc, goName, name string) string {
	if rest, ok := strings.CutPrefix(doc, goName+": "); ok {
		return Capital(rest)
	}
	if rest, ok := strings.CutPrefix(doc, goName+" "); ok {
		return name + " " + rest
	}
	return doc
}

func (w *Writer) readOnly() string {
	if w.ReadOnly {
		return "readonly "
	}
	return ""
}

// Union declares a string type as its constants.
func (w *Writer) Union(t *gosource.Type) error {
	if len(t.Consts) == 0 {
		return fmt.Errorf("%s: no constants", t.Name)
	}
	w.WriteString("\n")
	w.Comment("", t.Doc)
	fmt.Fprintf(w, "export type %s =", Capital(t.Name))
	for _, c := range t.Consts {
		if c.Computed {
			return fmt.Errorf("%s: constant %s is not a literal", t.Name, c.Name)
		}
		w.WriteString("\n")
		w.Comment("  ", about(c.Doc, c.Name, c.Name))
		fmt.Fprintf(w, "  | %q", c.Value)
	}
	w.WriteString(";\n")
	return nil
}

// Capital makes the first letter a capital.
func Capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// Comment writes a comment that editors show, and nothing for no text.
func (w *Writer) Comment(indent, text string) {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	if lines[0] == "" {
		return
	}
	if len(lines) == 1 {
		fmt.Fprintf(w, "%s/** %s */\n", indent, lines[0])
		return
	}
	fmt.Fprintf(w, "%s/**\n", indent)
	for _, line := range lines {
		w.WriteString(strings.TrimRight(indent+" * "+line, " ") + "\n")
	}
	fmt.Fprintf(w, "%s */\n", indent)
}
