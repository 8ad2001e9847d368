package action

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"
)

// Kind says what a field may hold.
type Kind string

const (
	// KindText is a text.
	KindText Kind = "text"
	// KindNumber is a whole number, also as a text.
	KindNumber Kind = "number"
	// KindFlag is true or false, also as a text.
	KindFlag Kind = "flag"
	// KindJSON is a JSON object or array, also as a text.
	KindJSON Kind = "JSON object or array"
	// KindTexts is a JSON object whose values are texts.
	KindTexts Kind = "object of texts"
)

// Kinded is a type of field that says itself what it may hold.
type Kinded interface{ Kind() Kind }

// structField is a field of a handler's struct.
type structField struct {
	name  string
	kind  Kind
	index []int
}

// fieldsOf lists the fields of In.
func fieldsOf[In any]() []Field {
	fields := []Field{}
	for _, f := range structFields(reflect.TypeFor[In]()) {
		fields = append(fields, Field{Name: f.name, Kind: f.kind})
	}
	return fields
}

// structFields goes through the exported fields of a struct and of those that are embedded in it.
func structFields(t reflect.Type) []structField {
	var fields []structField
	for _, f := range reflect.VisibleFields(t) {
		if f.Anonymous || !f.IsExported() {
			continue
		}
		fields = append(fields, structField{name: nameOf(f.Name), kind: kindOf(f), index: f.Index})
	}
	return fields
}

// nameOf is Go's name in the consoles' spelling: URL is "url", SIPHeaders is "sipHeaders",
// CallbackID is "callbackId".
func nameOf(name string) string {
	lower := strings.IndexFunc(name, unicode.IsLower)
	switch {
	case lower < 0:
		return strings.ToLower(name)
	case lower > 1: // the capital before it begins the next word
		lower--
	}
	return strings.ToLower(name[:lower]) + strings.ReplaceAll(name[lower:], "ID", "Id")
}

func kindOf(f reflect.StructField) Kind {
	t := f.Type
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if k, is := reflect.Zero(t).Interface().(Kinded); is {
		return k.Kind()
	}
	switch {
	case t.Kind() == reflect.String:
		return KindText
	case t.Kind() == reflect.Map && t.Elem().Kind() == reflect.String:
		return KindTexts
	}
	panic(fmt.Sprintf("action: the field %s is a %s, which no field can be", f.Name, t))
}
