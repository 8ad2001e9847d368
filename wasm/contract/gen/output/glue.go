package output

import (
	"fmt"
	"strings"

	"github.com/ctibridge/ctibridge/internal/gosource"
)

// exports makes the functions that JavaScript calls. Each calls the method of the
// same name of runtime.
func exports(c *contract) []byte {
	w := &goWriter{contract: c}
	w.WriteString(header + "package main\n\n" +
		"//lint:file-ignore U1000 staticcheck does not know that go:wasmexport uses a function\n")
	for _, f := range c.declared("Exports").Fields {
		name, _ := f.JSON()
		w.line("")
		w.comment(name, f)
		w.line("//\n//go:wasmexport %s", name)
		call := fmt.Sprintf("line.%s(%s)", name, arguments(f.Form))
		if len(f.Form.Results) > 0 {
			call = "return " + call
		}
		w.line("func %s(%s) %s { %s }", name, parameters(f.Form), result(f.Form), call)
	}
	return w.Bytes()
}

// hooks makes the methods with which the module calls the page.
func hooks(c *contract) []byte {
	w := &goWriter{contract: c}
	w.WriteString(header + "package browser\n")
	w.line("\n// pageName is the name of the page in the module's own global scope.")
	w.line("const pageName = %q", c.text("PageName"))
	for _, f := range c.declared("Page").Fields {
		w.comment(f.Name, f)
		w.hook(f)
	}
	return w.Bytes()
}

func (w *goWriter) hook(f gosource.Field) {
	name, _ := f.JSON()
	kind := "call"
	switch {
	case f.Form.Name == "string":
		w.line("func (p Page) %s() (string, error) { return p.text(%q) }", f.Name, name)
		return
	case f.Form.Kind == gosource.Func && len(f.Form.Results) == 0:
		w.line("func (p Page) %s(%s) error {", f.Name, parameters(f.Form))
	case f.Form.Kind == gosource.Func && f.Form.Results[0].Name == "bool":
		kind = "ask"
		w.line("func (p Page) %s(%s) (bool, error) {", f.Name, parameters(f.Form))
	default:
		w.contract.fail(fmt.Errorf("no hook for %s", f.Name))
	}
	w.line("return p.%s(%q, %s)\n}", kind, name, arguments(f.Form))
}

// comment writes what the contract says of a field, under the name that it has here.
func (w *goWriter) comment(name string, f gosource.Field) {
	text := name + strings.TrimPrefix(f.Doc, f.Name)
	for _, line := range strings.Split(text, "\n") {
		w.line("// %s", line)
	}
}

func parameters(f gosource.Form) string {
	all := make([]string, len(f.Params))
	for i, p := range f.Params {
		all[i] = p.Name + " " + p.Form.Name
	}
	return strings.Join(all, ", ")
}

func arguments(f gosource.Form) string {
	all := make([]string, len(f.Params))
	for i, p := range f.Params {
		all[i] = p.Name
	}
	return strings.Join(all, ", ")
}

func result(f gosource.Form) string {
	if len(f.Results) == 0 {
		return ""
	}
	return f.Results[0].Name
}
