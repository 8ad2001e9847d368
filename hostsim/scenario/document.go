package scenario

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// document is a file of YAML: its value, and where each part of it stands.
type document struct {
	file  string
	text  []byte
	root  ast.Node
	value any
}

// parse reads YAML. What JSON could not hold is refused.
func parse(file string, text []byte) (*document, error) {
	parsed, err := parser.ParseBytes(text, 0)
	if err != nil {
		return nil, syntaxProblem(file, text, err)
	}
	if len(parsed.Docs) != 1 || parsed.Docs[0].Body == nil {
		return nil, Problems{{File: file, Line: 1, Column: 1, Message: "the file holds no scenario"}}
	}
	d := &document{file: file, text: text, root: parsed.Docs[0].Body}
	var value any
	if err := yaml.NodeToValue(d.root, &value); err != nil {
		return nil, syntaxProblem(file, text, err)
	}
	encoded, err := json.Marshal(value)
	if err != nil {
		return nil, Problems{d.problem(nil, "this is no JSON value: "+err.Error())}
	}
	d.value, err = jsonschema.UnmarshalJSON(bytes.NewReader(encoded))
	return d, err
}

// syntaxProblem tells where YAML could not be read.
func syntaxProblem(file string, text []byte, err error) Problems {
	var at yaml.Error
	if !errors.As(err, &at) {
		return Problems{{File: file, Message: err.Error()}}
	}
	return Problems{problemAt(file, text, at.GetToken(), "this is no YAML: "+at.GetMessage())}
}

func problemAt(file string, text []byte, at *token.Token, message string) *Problem {
	p := &Problem{File: file, Message: message}
	if at != nil {
		p.Line, p.Column = at.Position.Line, at.Position.Column
		p.Excerpt = excerpt(text, p.Line, p.Column)
	}
	return p
}

// problem tells of the value at the path.
func (d *document) problem(path []string, message string) *Problem {
	return problemAt(d.file, d.text, first(d.find(path)).GetToken(), message)
}

// problemOfKey tells of a key of the object at the path.
func (d *document) problemOfKey(path []string, key, message string) *Problem {
	for _, entry := range entries(d.find(path)) {
		if keyOf(entry) == key {
			return problemAt(d.file, d.text, entry.Key.GetToken(), message)
		}
	}
	return d.problem(path, message)
}

// line is that of the value at the path.
func (d *document) line(path []string) int {
	return first(d.find(path)).GetToken().Position.Line
}

// find returns the node at the path, or the innermost one on the way that exists.
func (d *document) find(path []string) ast.Node {
	node := d.root
	for _, key := range path {
		next := child(node, key)
		if next == nil {
			break
		}
		node = next
	}
	return node
}

func child(node ast.Node, key string) ast.Node {
	if list, is := bare(node).(*ast.SequenceNode); is {
		i, err := strconv.Atoi(key)
		if err != nil || i >= len(list.Values) {
			return nil
		}
		return list.Values[i]
	}
	for _, entry := range entries(node) {
		if keyOf(entry) == key {
			return entry.Value
		}
	}
	return nil
}

// bare takes off what stands ahead of a value: an anchor or a tag.
func bare(node ast.Node) ast.Node {
	switch n := node.(type) {
	case *ast.AnchorNode:
		return bare(n.Value)
	case *ast.TagNode:
		return bare(n.Value)
	}
	return node
}

func entries(node ast.Node) []*ast.MappingValueNode {
	switch n := bare(node).(type) {
	case *ast.MappingNode:
		return n.Values
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}
	}
	return nil
}

func keyOf(entry *ast.MappingValueNode) string { return entry.Key.GetToken().Value }

// first is the first key of an object: the token of the object itself is its first colon.
func first(node ast.Node) ast.Node {
	if list := entries(node); len(list) > 0 {
		return list[0].Key
	}
	return node
}

// valueAt is the part of a JSON value at the path, nil if there is none.
func valueAt(value any, path []string) any {
	for _, key := range path {
		switch v := value.(type) {
		case map[string]any:
			value = v[key]
		case []any:
			i, err := strconv.Atoi(key)
			if err != nil || i < 0 || i >= len(v) {
				return nil
			}
			value = v[i]
		default:
			return nil
		}
	}
	return value
}
