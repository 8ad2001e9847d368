package client

import "encoding/json"

// openAPI is what of an OpenAPI 3.1 document the types are made of.
type openAPI struct {
	Paths      map[string]map[string]operation
	Components struct{ Schemas map[string]*schema }
}

type operation struct {
	OperationID string
	Summary     string
	Parameters  []parameter
	RequestBody *struct {
		Required bool
		Content  map[string]content
	}
	Responses map[string]struct{ Content map[string]content }

	method, path string
	name         string // of an action
}

type parameter struct {
	Name, In string
	Required bool
	Schema   *schema
}

type content struct{ Schema *schema }

type schema struct {
	Ref                  string `json:"$ref"`
	Description          string
	Type                 names
	Enum                 []string
	AnyOf                []*schema
	Properties           map[string]*schema
	Required             []string
	Items                *schema
	AdditionalProperties extra
}

// names are one or several types.
type names []string

func (n *names) UnmarshalJSON(text []byte) error {
	var one string
	if json.Unmarshal(text, &one) == nil {
		*n = names{one}
		return nil
	}
	return json.Unmarshal(text, (*[]string)(n))
}

// extra is the schema of properties that have no name. What only allows them says nothing of
// their form, and counts as none: a misspelt field must not compile.
type extra struct{ *schema }

func (e *extra) UnmarshalJSON(text []byte) error {
	var allowed bool
	if json.Unmarshal(text, &allowed) == nil {
		return nil
	}
	return json.Unmarshal(text, &e.schema)
}

// body is the schema of the request's body, or nil.
func (o operation) body() *schema {
	if o.RequestBody == nil {
		return nil
	}
	return o.RequestBody.Content["application/json"].Schema
}

// answer is the schema of the answer of an operation that succeeds, or nil.
func (o operation) answer() *schema { return o.Responses["200"].Content["application/json"].Schema }
