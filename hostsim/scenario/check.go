package scenario

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"slices"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Schema is the JSON Schema of a scenario, for editors. "make generate" makes it from the tables of
// the consoles.
//
//go:embed schema.json
var Schema []byte

// schemaName is the address of the schema while it is compiled; nothing is fetched.
const schemaName = "scenario.json"

// compiled is the schema, and its text as JSON values.
var compiled = sync.OnceValue(func() (c struct {
	schema *jsonschema.Schema
	value  any
}) {
	c.value, _ = jsonschema.UnmarshalJSON(bytes.NewReader(Schema)) // MustCompile tells
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(schemaName, c.value); err != nil {
		panic("scenario: " + err.Error())
	}
	c.schema = compiler.MustCompile(schemaName)
	return c
})

// check returns what the schema has against the document.
func (d *document) check() (found Problems) {
	wrong, is := compiled().schema.Validate(d.value).(*jsonschema.ValidationError)
	if !is {
		return nil
	}
	for _, leaf := range leaves(wrong) {
		for _, p := range d.explain(leaf) {
			if !slices.ContainsFunc(found, func(other *Problem) bool { return *other == *p }) {
				found = append(found, p)
			}
		}
	}
	return found
}

// leaves are the errors that say what is wrong, and not that something below is.
func leaves(e *jsonschema.ValidationError) (all []*jsonschema.ValidationError) {
	if len(e.Causes) == 0 || isWhole(e) {
		return []*jsonschema.ValidationError{e}
	}
	for _, cause := range e.Causes {
		all = append(all, leaves(cause)...)
	}
	return all
}

// at is the part of the schema that an error comes from.
func at(e *jsonschema.ValidationError) map[string]any { return part(e.SchemaURL) }

// part is what an address behind "#" points at.
func part(address string) map[string]any {
	_, pointer, _ := strings.Cut(address, "#")
	value := compiled().value
	for key := range strings.SplitSeq(pointer, "/") {
		if key == "" { // ahead of the first slash
			continue
		}
		switch v := value.(type) {
		case map[string]any:
			value = v[key]
		case []any:
			var i int
			if json.Unmarshal([]byte(key), &i) == nil && i < len(v) {
				value = v[i]
			}
		}
	}
	found, _ := value.(map[string]any)
	return found
}
