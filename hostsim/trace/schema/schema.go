// Package schema makes the JSON Schema of a trace from the types of package trace. "make generate"
// writes it to docs/trace.schema.json. It is about one line of a trace.
package schema

import (
	"encoding/json"
	"reflect"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ctibridge/ctibridge/hostsim/trace"
	"github.com/ctibridge/ctibridge/internal/generated"
)

// File is where the schema is kept, from the root of the repository.
const File = "docs/trace.schema.json"

// object is a part of a schema.
type object = map[string]any

// Make makes the file.
func Make(string) (generated.Files, error) {
	text, err := json.MarshalIndent(document(), "", " ")
	return generated.Files{File: append(text, '\n')}, err
}

// document says that a line is a header or another.
func document() object {
	defs := huma.NewMapRegistry("#/$defs/", huma.DefaultSchemaNamer)
	header := defs.Schema(reflect.TypeFor[trace.Header](), true, "Header")
	line := defs.Schema(reflect.TypeFor[trace.Line](), true, "Line")
	for _, part := range []string{"opened", "closed", "action", "post", "message"} {
		one := &huma.Schema{Required: []string{part}}
		defs.Map()["Line"].OneOf = append(defs.Map()["Line"].OneOf, one)
	}
	return object{
		"$schema":     "https://json-schema.org/draft/2020-12/schema",
		"title":       "A line of a trace",
		"description": "The first line of a trace is a header, each other a line.",
		"oneOf":       []*huma.Schema{header, line},
		"$defs":       defs.Map(),
	}
}
