package gosource

import (
	"go/ast"
	"go/doc"
	"reflect"
	"strconv"
	"strings"
)

// Type is one declared type.
type Type struct {
	// Name is its name.
	Name string
	// Doc is its comment.
	Doc string
	// Form is what it is made of.
	Form Form
	// Fields are those of a struct, in the order of the source.
	Fields []Field
	// Consts are the constants of a type that is a text.
	Consts []Const
}

// Field is one field of a struct. An embedded one has no name.
type Field struct {
	Name string
	Doc  string
	Tag  reflect.StructTag
	Form Form
}

// JSON returns the name that the field has in JSON, "" if it has none, and
// whether it is left out where it is empty.
func (f Field) JSON() (name string, optional bool) {
	name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name, options == "omitempty"
}

// mayName reports whether the type in another language is made of the Go type of that
// name. The tag "ts" may name another instead.
func (f Field) mayName(goType string) bool {
	text := f.Tag.Get("ts")
	return text == "" || strings.Contains(strings.ToLower(text), strings.ToLower(goType))
}

// Const is a constant that is a text.
type Const struct {
	Name  string
	Doc   string
	Value string
	// Computed says that it is not written down as a text, so that Value is empty.
	Computed bool
}

func readType(d *doc.Type) *Type {
	spec := d.Decl.Specs[0].(*ast.TypeSpec) // package doc takes groups apart
	t := &Type{Name: d.Name, Doc: strings.TrimSpace(d.Doc)}
	if s, ok := spec.Type.(*ast.StructType); ok {
		t.Form.Kind = Struct
		t.readFields(s)
		return t
	}
	t.Form = formOf(spec.Type)
	if t.Form.Name == "string" {
		t.readConsts(d.Consts)
	}
	return t
}

func (t *Type) readFields(s *ast.StructType) {
	for _, f := range s.Fields.List {
		field := Field{Doc: strings.TrimSpace(f.Doc.Text()), Form: formOf(f.Type)}
		if f.Tag != nil {
			field.Tag = reflect.StructTag(textOf(f.Tag))
		}
		if len(f.Names) == 0 {
			t.Fields = append(t.Fields, field)
		}
		for _, name := range f.Names {
			field.Name = name.Name
			t.Fields = append(t.Fields, field)
		}
	}
}

func (t *Type) readConsts(groups []*doc.Value) {
	for _, group := range groups {
		for _, s := range group.Decl.Specs {
			v := s.(*ast.ValueSpec)
			for i := range v.Names {
				t.Consts = append(t.Consts, readConst(v, i))
			}
		}
	}
}

// readConst reads one of the constants of a line, which may repeat the line before.
func readConst(v *ast.ValueSpec, i int) Const {
	c := Const{Name: v.Names[i].Name, Doc: strings.TrimSpace(v.Doc.Text()), Computed: true}
	if i < len(v.Values) {
		if lit, ok := v.Values[i].(*ast.BasicLit); ok {
			c.Value, c.Computed = textOf(lit), false
		}
	}
	return c
}

// textOf is what a literal text says. That it is well formed the parser has seen.
func textOf(lit *ast.BasicLit) string {
	text, _ := strconv.Unquote(lit.Value)
	return text
}
