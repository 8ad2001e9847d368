package scenario

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// findUnknown finds the variables in a step that have no value there.
func (r *reader) findUnknown(d *document, place []string, scope *Scope) {
	r.findIn(d, place, valueAt(d.value, place), scope)
}

func (r *reader) findIn(d *document, place []string, value any, scope *Scope) {
	switch v := value.(type) {
	case string:
		for _, m := range reference.FindAllStringSubmatch(v, -1) {
			if m[0][1] != '$' && !scope.has(m[1]) && !r.saved[m[1]] {
				r.add(d.problem(place, fmt.Sprintf("the variable %q has no value%s", m[1],
					instead(m[1], r.known(scope)))))
			}
		}
	case []any:
		for i, element := range v {
			r.findIn(d, append(slices.Clone(place), strconv.Itoa(i)), element, scope)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			r.findIn(d, append(slices.Clone(place), key), v[key], scope)
		}
	}
}

// known are the variables that have a value.
func (r *reader) known(s *Scope) []string {
	names := slices.Collect(maps.Keys(r.saved))
	for ; s != nil; s = s.outer {
		names = slices.AppendSeq(slices.AppendSeq(names, maps.Keys(s.with)), maps.Keys(s.defaults))
	}
	return names
}
