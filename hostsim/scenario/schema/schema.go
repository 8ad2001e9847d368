// Package schema makes the JSON Schema of scenarios from the tables of what each console can do, so
// that a wrong field of an action is found when a scenario is read, and an editor completes it.
// "make generate" writes it to hostsim/scenario/schema.json, which package scenario embeds.
package schema

import (
	"bytes"
	"encoding/json"

	"github.com/ctibridge/ctibridge/internal/generated"
)

// File is where the schema is kept, from the root of the repository.
const File = "hostsim/scenario/schema.json"

// Make makes the file.
func Make(string) (generated.Files, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	err := encoder.Encode(document())
	return generated.Files{File: text.Bytes()}, err
}

// document is the whole schema.
func document() object {
	defs := object{
		"step": step(), "steps": object{"type": "array", "items": ref("step")},
		"expectation": expectation(), "duration": duration(), "variable": variable(),
	}
	for _, k := range kinds() {
		for _, a := range k.actions {
			defs[fieldsName(k.name, a.Name)] = fields(a)
		}
	}
	return object{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"title":   "A scenario of hostsim",
		"type":    "object", "additionalProperties": false,
		"properties": head(), "required": []string{"name", "steps"},
		"$defs": defs,
	}
}
