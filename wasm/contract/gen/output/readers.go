package output

import (
	"fmt"

	"github.com/ctibridge/ctibridge/internal/gosource"
	"github.com/ctibridge/ctibridge/internal/typescript"
)

// readers makes a reader for every form that JavaScript sends. They are no
// instances of generic functions: with those the module was 21 kB larger.
func readers(c *contract) []byte {
	w := &goWriter{contract: c, made: make(map[string]bool)}
	w.WriteString(header + "package decode\n\nimport (\n\"github.com/ctibridge/ctibridge/wasm/contract\"\n" +
		"\"github.com/ctibridge/ctibridge/wasm/scan\"\n)\n")
	for _, t := range structs(c.reachable(c.column("Inputs", 0))) {
		w.reader(t)
	}
	return w.Bytes()
}

func (w *goWriter) reader(t *gosource.Type) {
	w.line("\nfunc read%s(v scan.Value) contract.%s {", t.Name, t.Name)
	w.line("return contract.%s{", t.Name)
	for _, f := range t.Fields {
		name, _ := f.JSON()
		read, err := w.read(name, f.Form)
		if err != nil {
			w.contract.fail(fmt.Errorf("%s.%s: %w", t.Name, f.Name, err))
		}
		w.line("%s: %s,", f.Name, read)
	}
	w.line("}\n}")
	for _, f := range t.Fields {
		w.helpers(f.Form)
	}
}

// read returns the expression that reads a field of the object v.
func (w *goWriter) read(name string, form gosource.Form) (string, error) {
	switch kind := w.contract.basic(form); {
	case form.Kind == gosource.Pointer:
		return fmt.Sprintf("read%sIfAny(member(v, %q))", plural(*form.Elem), name), nil
	case form.Kind == gosource.List:
		return fmt.Sprintf("read%s(list(v, %q))", plural(form), name), nil
	case kind == "string":
		return w.converted(fmt.Sprintf("text(v, %q)", name), form), nil
	case kind == "bool":
		return fmt.Sprintf("isTrue(v, %q)", name), nil
	case kind == "int":
		return fmt.Sprintf("number(v, %q)", name), nil
	case kind == "" && form.Kind == gosource.Named:
		return fmt.Sprintf("read%s(member(v, %q))", form.Name, name), nil
	}
	return "", fmt.Errorf("no reader for a %s", form.Name)
}

// plural is how a form is called in the name of its reader.
func plural(form gosource.Form) string {
	if form.Kind == gosource.List {
		return typescript.Capital(form.Elem.Name) + "s"
	}
	return form.Name
}

// helpers makes the readers of lists and of what may be absent, each once.
func (w *goWriter) helpers(form gosource.Form) {
	name := "read" + plural(form)
	switch {
	case form.Kind == gosource.Pointer:
		name = "read" + plural(*form.Elem)
		w.helpers(*form.Elem)
		if w.first(name + "IfAny") {
			w.ifAny(name, *form.Elem)
		}
	case form.Kind == gosource.List && w.first(name):
		of := w.typeName(form.Elem.Name)
		read := fmt.Sprintf("read%s(e)", form.Elem.Name)
		if w.contract.basic(*form.Elem) == "string" {
			read = w.converted("e.Text()", *form.Elem)
		}
		w.line("\nfunc %s(v scan.Value) []%s {", name, of)
		w.line("all := []%s{}", of)
		w.line("for e := v.First(); e.Exists(); e = e.Next() {")
		w.line("all = append(all, %s)\n}\nreturn all\n}", read)
	}
}

func (w *goWriter) ifAny(read string, elem gosource.Form) {
	of := w.typeName(elem.Name)
	if elem.Kind == gosource.List {
		of = "[]" + w.typeName(elem.Elem.Name)
	}
	w.line("\nfunc %sIfAny(v scan.Value) *%s {", read, of)
	w.line("if !v.Exists() {\nreturn nil\n}\nvalue := %s(v)\nreturn &value\n}", read)
}

// first says whether a name was not made yet.
func (w *goWriter) first(name string) bool {
	was := w.made[name]
	w.made[name] = true
	return !was
}

// converted makes a value of a string type of the contract.
func (w *goWriter) converted(text string, form gosource.Form) string {
	if form.Name == "string" {
		return text
	}
	return w.typeName(form.Name) + "(" + text + ")"
}

// typeName is how package decode names a type.
func (w *goWriter) typeName(name string) string {
	if w.contract.Type(name) == nil {
		return name
	}
	return "contract." + name
}
