package scenario

import (
	_ "embed"
	"slices"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

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
