package client

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

type writer struct {
	bytes.Buffer
	err error // the first
}

// declare declares a schema by its name.
func (w *writer) declare(name string, s *schema) {
	w.WriteByte('\n')
	w.comment("", s.Description)
	fmt.Fprintf(w, "export interface %s %s\n", name, w.object(s, ""))
}

// actions declares the fields of the actions of each kind of console, under names that a method
// can have.
func (w *writer) actions(kinds map[string][]operation) {
	w.WriteString("\n/** The fields of each action, by the kind of console. */\nexport interface Actions {\n")
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		fmt.Fprintf(w, "  %s: {\n", kind)
		for _, o := range kinds[kind] {
			w.comment("    ", o.Summary)
			fmt.Fprintf(w, "    %s: %s;\n", camel(o.name), w.typeOf(o.body(), "    "))
		}
		w.WriteString("  };\n")
	}
	w.WriteString("}\n")
}

// operations declares what the other routes take and answer, and lists their methods and paths.
func (w *writer) operations(list []operation) {
	w.WriteString("\n/** What each operation takes and answers. */\nexport interface Operations {\n")
	for _, o := range list {
		w.comment("  ", o.Summary)
		fmt.Fprintf(w, "  %q: {\n", o.OperationID)
		fmt.Fprintf(w, "    path: %s;\n", w.parameters(o, "path"))
		fmt.Fprintf(w, "    query: %s;\n", w.parameters(o, "query"))
		fmt.Fprintf(w, "    body: %s;\n", w.orUndefined(o.body()))
		fmt.Fprintf(w, "    answer: %s;\n  };\n", w.orUndefined(o.answer()))
	}
	w.WriteString("}\n\n/** Where each operation is. */\n")
	w.WriteString("export const routes: Record<keyof Operations, readonly [method: string, path: string]> = {\n")
	for _, o := range list {
		fmt.Fprintf(w, "  %q: [%q, %q],\n", o.OperationID, o.method, o.path)
	}
	w.WriteString("};\n")
}

func (w *writer) parameters(o operation, in string) string {
	of := &schema{Properties: map[string]*schema{}}
	for _, p := range o.Parameters {
		if p.In != in {
			continue
		}
		of.Properties[p.Name] = p.Schema
		if p.Required {
			of.Required = append(of.Required, p.Name)
		}
	}
	return w.object(of, "    ")
}

func (w *writer) orUndefined(s *schema) string {
	if s == nil {
		return "undefined"
	}
	return w.typeOf(s, "    ")
}

// typeOf writes a schema. One with several types, or of several forms, is a union.
func (w *writer) typeOf(s *schema, indent string) string {
	switch {
	case s.Ref != "":
		return s.Ref[strings.LastIndex(s.Ref, "/")+1:]
	case s.AnyOf != nil:
		return w.union(s.AnyOf, indent)
	case s.Enum != nil:
		return `"` + strings.Join(s.Enum, `" | "`) + `"`
	case len(s.Type) == 0:
		return "unknown"
	}
	var of []string
	for _, name := range s.Type {
		of = append(of, w.plain(name, s, indent))
	}
	return strings.Join(of, " | ")
}

func (w *writer) union(of []*schema, indent string) string {
	var forms []string
	for _, s := range of {
		if form := w.typeOf(s, indent); !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
	}
	return strings.Join(forms, " | ")
}

func (w *writer) plain(name string, s *schema, indent string) string {
	switch name {
	case "string", "boolean", "null":
		return name
	case "integer", "number":
		return "number"
	case "array":
		return "(" + w.typeOf(s.Items, indent) + ")[]"
	case "object":
		return w.object(s, indent)
	}
	w.err = fmt.Errorf("no TypeScript for the type %q", name)
	return ""
}

func (w *writer) object(s *schema, indent string) string {
	if s.AdditionalProperties.schema != nil {
		return "Record<string, " + w.typeOf(s.AdditionalProperties.schema, indent) + ">"
	}
	if len(s.Properties) == 0 {
		return "{}"
	}
	inner := &writer{}
	for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
		of, optional := s.Properties[name], "?"
		if slices.Contains(s.Required, name) {
			optional = ""
		}
		inner.comment(indent+"  ", of.Description)
		fmt.Fprintf(inner, "%s  %s%s: %s;\n", indent, name, optional, w.typeOf(of, indent+"  "))
	}
	return "{\n" + inner.String() + indent + "}"
}

func (w *writer) comment(indent, text string) {
	if text != "" {
		fmt.Fprintf(w, "%s/** %s */\n", indent, text)
	}
}

// camel is the name of an action as a method: caller-hangs-up is callerHangsUp.
func camel(name string) string {
	words := strings.Split(name, "-")
	for i, word := range words[1:] {
		words[i+1] = strings.ToUpper(word[:1]) + word[1:]
	}
	return strings.Join(words, "")
}
