package schema_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/trace"
	"github.com/ctibridge/ctibridge/hostsim/trace/schema"
)

func TestTheSchemaIsThatOfTheTypes(t *testing.T) {
	files, err := schema.Make("")
	require.NoError(t, err)
	require.Contains(t, files, schema.File)
	require.NoError(t, files.Check("../../.."))
}

// What the reader takes, the schema allows, and what it refuses, the schema does too. The schema is
// about a line alone: whether times go back it cannot say.
func TestTheSchemaAgreesWithTheReader(t *testing.T) {
	text, err := os.ReadFile("../../../" + schema.File)
	require.NoError(t, err)
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("trace.json", document))
	checks, err := compiler.Compile("trace.json")
	require.NoError(t, err)

	const header = `{"trace":"ctibridge","version":1,"started":"2031-04-09T08:15:30.25Z","writer":"sdk"}`
	for line, right := range map[string]bool{
		`{"at":0,"console":"max","page":1,"opened":{"profile":"max","faults":["late"]}}`:                                   true,
		`{"at":0,"console":"max","page":1,"closed":{}}`:                                                                    true,
		`{"at":5,"console":"call","page":2,"action":{"name":"ring","fields":{"caller":"1"}}}`:                              true,
		`{"at":5,"console":"call","page":2,"post":{"frame":"parent","payload":"{}"}}`:                                      true,
		`{"at":5,"console":"chat","page":2,"message":{"direction":"sent","frame":"parent","origin":"*","payload":[null]}}`: true,
		`{"at":5,"console":"fax","page":2,"closed":{}}`:                                                                    false,
		`{"at":5,"console":"max","page":2}`:                                                                                false,
		`{"at":5,"console":"max","page":2,"closed":{},"opened":{}}`:                                                        false,
		`{"at":5,"console":"max","page":0,"closed":{}}`:                                                                    false,
		`{"at":-1,"console":"max","page":1,"closed":{}}`:                                                                   false,
		`{"at":5,"console":"max","page":2,"closed":{},"seq":1}`:                                                            false,
		`{"at":5,"console":"call","page":2,"action":{"name":""}}`:                                                          false,
		`{"at":5,"console":"call","page":2,"message":{"direction":"up","frame":"parent","payload":1}}`:                     false,
		`{"at":5,"console":"call","page":2,"message":{"direction":"sent","frame":"parent"}}`:                               false,
	} {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		require.NoError(t, err)
		_, err = trace.Read("t", strings.NewReader(header+"\n"+line))
		assert.Equal(t, right, err == nil, "%s: %v", line, err)
		err = checks.Validate(value)
		assert.Equal(t, right, err == nil, "%s: %v", line, err)
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(header))
	require.NoError(t, err)
	assert.NoError(t, checks.Validate(value))
}
