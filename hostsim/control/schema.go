package control

import (
	"github.com/danielgtaylor/huma/v2"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// schemaOf describes the fields of an action. Other keys are ignored, so they are allowed.
func schemaOf(spec action.Spec) *huma.Schema {
	s := &huma.Schema{Type: huma.TypeObject, Properties: map[string]*huma.Schema{}, AdditionalProperties: true}
	for _, f := range spec.Fields {
		s.Properties[f.Name] = fieldSchema(f.Kind)
		if f.Required {
			s.Required = append(s.Required, f.Name)
		}
	}
	return s
}

func fieldSchema(k action.Kind) *huma.Schema {
	switch k {
	case action.KindNumber:
		return orText(&huma.Schema{Type: huma.TypeInteger}, `^-?[0-9]*$`)
	case action.KindFlag:
		return orText(&huma.Schema{Type: huma.TypeBoolean}, `^(true|false)?$`)
	case action.KindJSON:
		return &huma.Schema{AnyOf: []*huma.Schema{
			{Type: huma.TypeObject, AdditionalProperties: true},
			{Type: huma.TypeArray, Items: &huma.Schema{}},
			{Type: huma.TypeString, Description: "The same as JSON, or empty for none."},
		}}
	case action.KindTexts:
		return &huma.Schema{Type: huma.TypeObject, AdditionalProperties: &huma.Schema{Type: huma.TypeString}}
	}
	return &huma.Schema{Type: huma.TypeString}
}

// orText allows what forms send.
func orText(s *huma.Schema, pattern string) *huma.Schema {
	return &huma.Schema{AnyOf: []*huma.Schema{s, {Type: huma.TypeString, Pattern: pattern}}}
}
