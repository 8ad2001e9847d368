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

// Interface declares a struct. Fields without a name in JSON are left out.
func (w *Writer) Interface(t *gosource.Type) error {
	w.WriteString("\n")
	w.Comment("", t.Doc)
	fmt.Fprintf(w, "export interface %s {\n", t.Name)
	for _, f := range t.Fields {
		if err := w.property(f); err != nil {
			return fmt.Errorf("%s: %w", t.Name, err)
		}
	}
	w.WriteString("}\n")
	return nil
}

func (w *Writer) property(f gosource.Field) error {
	name, optional := f.JSON()
	if name == "" || name == "-" {
		return nil
	}
	if rest, ok := strings.CutPrefix(f.Doc, f.Name+" "); ok {
		w.Comment("  ", name+" "+rest)
	} else {
		w.Comment("  ", f.Doc)
	}
	text, err := w.Type(f.Form)
	if err != nil {
		return err
	}
	if optional {
		text, name = strings.TrimSuffix(text, " | null"), name+"?"
	}
	fmt.Fprintf(w, "  %s%s: %s;\n", w.readOnly(), name, text)
	return nil
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
	fmt.Fprintf(w, "export type %s =", t.Name)
	for _, c := range t.Consts {
		w.WriteString("\n")
		if rest, ok := strings.CutPrefix(c.Doc, c.Name+": "); ok {
			w.Comment("  ", Capital(rest))
		} else {
			w.Comment("  ", c.Doc)
		}
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
