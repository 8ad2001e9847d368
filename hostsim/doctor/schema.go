package doctor

import (
	"encoding/json"
	"reflect"

	"github.com/danielgtaylor/huma/v2"
)

// schemaDialect is that of the schemas that package huma makes.
const schemaDialect = "https://json-schema.org/draft/2020-12/schema"

// Schema returns the JSON Schema of a Report, made from its type.
func Schema() ([]byte, error) {
	registry := huma.NewMapRegistry("#/$defs/", huma.DefaultSchemaNamer)
	root := registry.Schema(reflect.TypeFor[Report](), true, "Report")
	for _, s := range registry.Map() {
		refine(s)
	}
	return json.MarshalIndent(map[string]any{
		"$schema": schemaDialect, "title": "Report of hostsim doctor",
		"$ref": root.Ref, "$defs": registry.Map(),
	}, "", "  ")
}

// refine names the codes, of which the types know no more than that they are texts.
func refine(s *huma.Schema) {
	code := s.Properties["code"]
	if code == nil {
		return
	}
	code.Enum = nil
	for _, e := range Catalogue {
		code.Enum = append(code.Enum, string(e.Code))
	}
}
