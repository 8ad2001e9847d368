package gosource

import (
	"go/ast"
	"go/doc"
	"go/token"
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

// mayName tells whether the type in another language is made of the Go type of that
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
	// Computed says that it is made of other texts, and what Value does not say.
	Computed bool
}

func readType(d *doc.Type) (*Type, error) {
	spec := specOf(d)
	t := &Type{Name: d.Name, Doc: strings.TrimSpace(d.Doc)}
	if s, ok := spec.Type.(*ast.StructType); ok {
		t.Form.Kind = Struct
		return t, t.readFields(s)
	}
	t.Form = formOf(spec.Type)
	return t, t.readConsts(d.Consts)
}

func specOf(d *doc.Type) *ast.TypeSpec {
	for _, s := range d.Decl.Specs {
		if t := s.(*ast.TypeSpec); t.Name.Name == d.Name {
			return t
		}
	}
	panic("gosource: package doc names a type that it does not declare: " + d.Name)
}

func (t *Type) readFields(s *ast.StructType) error {
	for _, f := range s.Fields.List {
		field := Field{Doc: strings.TrimSpace(f.Doc.Text()), Form: formOf(f.Type)}
		if f.Tag != nil {
			tag, err := strconv.Unquote(f.Tag.Value)
			if err != nil {
				return err
			}
			field.Tag = reflect.StructTag(tag)
		}
		if len(f.Names) == 0 {
			t.Fields = append(t.Fields, field)
		}
		for _, name := range f.Names {
			field.Name = name.Name
			t.Fields = append(t.Fields, field)
		}
	}
	return nil
}

func (t *Type) readConsts(groups []*doc.Value) error {
	if t.Form.Kind != Named || t.Form.Name != "string" {
		return nil
	}
	for _, group := range groups {
		for _, s := range group.Decl.Specs {
			c, err := readConst(s.(*ast.ValueSpec))
			if err != nil {
				return err
			}
			t.Consts = append(t.Consts, c)
		}
	}
	return nil
}

func readConst(v *ast.ValueSpec) (Const, error) {
	name := v.Names[0].Name
	if len(v.Values) == 1 {
		if lit, ok := v.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
			value, err := strconv.Unquote(lit.Value)
			return Const{Name: name, Doc: strings.TrimSpace(v.Doc.Text()), Value: value}, err
		}
	}
	return Const{Name: name, Computed: true}, nil
}
