// Package schema makes the JSON Schema of scenarios from the tables of what each console can do, so
// that a wrong field of an action is found when a scenario is read, and an editor completes it.
// "make generate" writes it to hostsim/scenario/schema.json, which package scenario embeds.
package schema

import (
	"bytes"
	"encoding/json"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	ccaifaults "github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	maxfaults "github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/internal/generated"
)

// File is where the schema is kept, from the root of the repository.
const File = "hostsim/scenario/schema.json"

// object is a part of a schema.
type object = map[string]any

// kind is a kind of console, and what can be done with it.
type kind struct {
	name    consoles.Kind
	about   string
	actions []action.Spec
	faults  fault.List
}

func kinds() []kind {
	return []kind{
		{consoles.MAX, "An action at the console of NICE MAX or CXone Agent.", nicemax.Actions(),
			maxfaults.All},
		{consoles.Call, "An action at the call adapter of CCAI Platform.",
			ccai.Actions(tenant.Call), ccaifaults.All},
		{consoles.Chat, "An action at the chat adapter of CCAI Platform.",
			ccai.Actions(tenant.Chat), ccaifaults.All},
	}
}

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

func ref(name string) object { return object{"$ref": "#/$defs/" + name} }

// described adds what an editor shows.
func described(about string, part object) object {
	part["description"] = about
	return part
}
