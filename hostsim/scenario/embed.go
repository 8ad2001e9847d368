package scenario

import (
	"bytes"
	_ "embed"
	"encoding/json"
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
