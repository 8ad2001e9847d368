package scenario

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// isWhole is true for an error whose causes do not help: where one of several properties must be
// there, and for a key, whose causes have no place.
func isWhole(e *jsonschema.ValidationError) bool {
	switch e.ErrorKind.(type) {
	case *kind.OneOf, *kind.PropertyNames:
		return true
	}
	return false
}

// explain says in words for people what a part of the schema has against a value.
func (d *document) explain(e *jsonschema.ValidationError) []*Problem {
	path := e.InstanceLocation
	one := func(format string, args ...any) []*Problem {
		return []*Problem{d.problem(path, fmt.Sprintf(format, args...))}
	}
	switch k := e.ErrorKind.(type) {
	case *kind.AdditionalProperties:
		return d.unknownKeys(path, k.Properties, slices.Collect(maps.Keys(properties(e))))
	case *kind.Enum:
		return one("there is no %s%s", shown(k.Got), instead(fmt.Sprint(k.Got), texts(k.Want)))
	case *kind.Required:
		return one("missing: %s%s", strings.Join(k.Missing, ", "), needed(k, e))
	case *kind.OneOf:
		return one("%s", choice(k, path, e))
	case *kind.PropertyNames:
		return d.misnamed(k.Property)
	case *kind.FalseSchema:
		last := path[len(path)-1]
		return d.key(path[:len(path)-1], last, quote(last)+" does not belong here")
	case *kind.Type:
		return one("this is %s, where %s is needed%s", typeName(k.Got), typeNames(k.Want), quoteHint(k))
	case *kind.Pattern:
		return one("%s is not written as %s", shown(k.Got), formOf(k.Want))
	case *kind.MinLength, *kind.MinItems, *kind.MinProperties:
		return one("this is empty")
	}
	return one("%s", e.ErrorKind.LocalizedString(message.NewPrinter(language.English)))
}

// key tells of a key of the object at the path.
func (d *document) key(path []string, key, text string) []*Problem {
	return []*Problem{d.problemOfKey(path, key, text)}
}

// misnamed tells of a variable's name wherever it stands: the path of such an error is not to be
// relied on, because the validator goes on to use the slice that it is in.
func (d *document) misnamed(name string) (found []*Problem) {
	places := [][]string{{"variables"}}
	for _, part := range []string{"setup", "steps"} {
		steps, _ := valueAt(d.value, []string{part}).([]any)
		for i := range steps {
			places = append(places, []string{part, strconv.Itoa(i), "save"})
		}
	}
	for _, place := range places {
		if valueAt(d.value, append(slices.Clone(place), name)) != nil {
			found = append(found, d.key(place, name, quote(name)+" is not written as "+formOf(""))...)
		}
	}
	return found
}

func (d *document) unknownKeys(path, unknown, known []string) (found []*Problem) {
	for _, key := range unknown {
		text := "there is no " + quote(key) + " here" + instead(key, known)
		found = append(found, d.key(path, key, text)...)
	}
	return found
}

// properties are those that the schema knows where an error is.
func properties(e *jsonschema.ValidationError) map[string]any {
	known, _ := at(e)["properties"].(map[string]any)
	return known
}

// choice tells of properties of which there must be one.
func choice(k *kind.OneOf, path []string, e *jsonschema.ValidationError) string {
	var names []string
	alternatives, _ := at(e)["oneOf"].([]any)
	for _, a := range alternatives {
		required, _ := a.(map[string]any)["required"].([]any)
		names = append(names, texts(required)...)
	}
	if len(k.Subschemas) > 0 {
		both := []string{}
		for _, i := range k.Subschemas {
			both = append(both, quote(names[i]))
		}
		return "only one of these can be here: " + strings.Join(both, ", ")
	}
	return "one of these is missing: " + strings.Join(names, ", ")
}

// needed names the fields of an action that lacks all of them.
func needed(k *kind.Required, e *jsonschema.ValidationError) string {
	with, _ := properties(e)["with"].(map[string]any)
	ref, _ := with["$ref"].(string)
	if ref == "" || !slices.Equal(k.Missing, []string{"with"}) {
		return ""
	}
	required, _ := part(ref)["required"].([]any)
	return "; the action needs " + strings.Join(texts(required), ", ")
}

// typeName is a type of JSON in words of YAML.
func typeName(name string) string {
	switch name {
	case "string":
		return "a text"
	case "number":
		return "a number"
	case "integer":
		return "a whole number"
	case "boolean":
		return "true or false"
	case "array":
		return "a list"
	case "object":
		return "a mapping"
	}
	return "nothing"
}

func typeNames(names []string) string {
	var all []string
	for _, name := range names {
		all = append(all, typeName(name))
	}
	return strings.Join(all, " or ")
}

// quoteHint helps with a number that YAML made of a text.
func quoteHint(k *kind.Type) string {
	if k.Got == "number" && slices.Equal(k.Want, []string{"string"}) {
		return "; put it in quotes"
	}
	return ""
}

// formOf says in words what a pattern of the schema asks for.
func formOf(pattern string) string {
	switch {
	case strings.HasPrefix(pattern, "^[0-9]+("):
		return "a duration, such as 500ms, 2s or 1m"
	case strings.HasPrefix(pattern, "^-?[0-9]*$"):
		return "a whole number"
	case strings.HasPrefix(pattern, "^(true|false)"):
		return "true or false"
	}
	return "a name: letters, digits, - and _"
}

func texts(values []any) (all []string) {
	for _, v := range values {
		all = append(all, fmt.Sprint(v))
	}
	return all
}

func quote(name string) string { return fmt.Sprintf("%q", name) }

// shown is a value in a message.
func shown(value any) string {
	if text, is := value.(string); is {
		return quote(text)
	}
	return fmt.Sprint(value)
}
