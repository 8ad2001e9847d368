package schema

import (
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
)

// variableIn is a part of a pattern: a text that holds ${name} may become anything.
const variableIn = `|\$\{`

func fieldsName(k consoles.Kind, name string) string { return fmt.Sprintf("%s-%s", k, name) }

// rule ties the fields of an action to its name.
func rule(k consoles.Kind, a action.Spec) object {
	then := object{"properties": object{"with": ref(fieldsName(k, a.Name))}}
	for _, f := range a.Fields {
		if f.Required {
			then["required"] = []string{"with"}
		}
	}
	kind := string(k)
	return object{
		"if": object{
			"required": []string{kind}, "properties": object{kind: object{"const": a.Name}},
		},
		"then": then,
	}
}

// fields are those of an action. The console ignores keys that it has no field for, because its own
// page sends more; in a scenario such a key is a mistake.
func fields(a action.Spec) object {
	properties, required := object{}, []string{}
	for _, f := range a.Fields {
		properties[f.Name] = field(f.Kind)
		if f.Required {
			required = append(required, f.Name)
		}
	}
	return object{
		"type": "object", "description": a.About, "additionalProperties": false,
		"properties": properties, "required": required,
	}
}

func field(k action.Kind) object {
	switch k {
	case action.KindText:
		return object{"type": "string"}
	case action.KindNumber:
		return object{"type": []string{"integer", "string"}, "pattern": `^-?[0-9]*$` + variableIn}
	case action.KindFlag:
		return object{"type": []string{"boolean", "string"}, "pattern": `^(true|false)?$` + variableIn}
	case action.KindJSON:
		return object{"type": []string{"object", "array", "string"}}
	case action.KindTexts:
		return object{"type": "object", "additionalProperties": object{"type": "string"}}
	}
	// A kind that a console made for itself is said in words, such as: number or "none".
	return object{"type": []string{"integer", "string"}, "description": "A " + string(k) + "."}
}
