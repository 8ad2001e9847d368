package scenario

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"regexp"
	"strings"
)

// reference is ${name} in a text. $${name} stands for the text ${name}.
var reference = regexp.MustCompile(`\$?\$\{([^}]*)\}`)

// Scope holds the variables of a file.
type Scope struct {
	// with are the values that an "include" gives, which may use those of outer.
	with map[string]any
	// outer is the scope of the file that includes this one, nil if there is none.
	outer *Scope
	// defaults are what the file itself says.
	defaults map[string]any
}

// Values fills variables in.
type Values struct {
	Seed int64
	// Saved are the values that steps have saved; they come before all others.
	Saved map[string]any
}

// Fill returns the JSON value with its variables filled in, at any depth. A text that is nothing
// but a variable becomes its value, of whatever type; in any other text the value is written.
func (v Values) Fill(s *Scope, value any) (any, error) {
	switch value := value.(type) {
	case string:
		return v.text(s, value)
	case []any:
		filled := make([]any, len(value))
		for i, element := range value {
			var err error
			if filled[i], err = v.Fill(s, element); err != nil {
				return nil, err
			}
		}
		return filled, nil
	case map[string]any:
		return v.FillAll(s, value)
	}
	return value, nil
}

// FillAll is Fill for an object. That of nil is nil.
func (v Values) FillAll(s *Scope, values map[string]any) (map[string]any, error) {
	if values == nil {
		return nil, nil
	}
	filled := make(map[string]any, len(values))
	for key, value := range values {
		var err error
		if filled[key], err = v.Fill(s, value); err != nil {
			return nil, err
		}
	}
	return filled, nil
}

// FillText is Fill for what must be a text.
func (v Values) FillText(s *Scope, text string) (string, error) {
	value, err := v.text(s, text)
	return written(value), err
}

func (v Values) text(s *Scope, text string) (any, error) {
	if m := reference.FindStringSubmatch(text); m != nil && m[0] == text && text[1] != '$' {
		return v.lookup(s, m[1])
	}
	var failed error
	filled := reference.ReplaceAllStringFunc(text, func(found string) string {
		if strings.HasPrefix(found, "$$") {
			return found[1:]
		}
		value, err := v.lookup(s, found[2:len(found)-1])
		if err != nil {
			failed = err
		}
		return written(value)
	})
	return filled, failed
}

// written is a value as a part of a text.
func written(value any) string {
	if text, is := value.(string); is {
		return text
	}
	encoded, _ := json.Marshal(value) // it was read from JSON
	return string(encoded)
}

func (v Values) lookup(s *Scope, name string) (any, error) {
	if value, saved := v.Saved[name]; saved {
		return value, nil
	}
	for ; s != nil; s = s.outer {
		if value, given := s.with[name]; given {
			return v.Fill(s.outer, value)
		}
		if s.outer.has(name) {
			continue
		}
		if value, there := s.defaults[name]; there {
			return v.made(name, value)
		}
	}
	return nil, fmt.Errorf("the variable %q has no value", name)
}

// has reports whether the file, or one that includes it, gives the variable a value.
func (s *Scope) has(name string) bool {
	for ; s != nil; s = s.outer {
		_, given := s.with[name]
		_, there := s.defaults[name]
		if given || there {
			return true
		}
	}
	return false
}

// made chooses where the value is not written down. What is chosen depends on the seed and on the
// name alone, so that another variable changes nothing.
func (v Values) made(name string, value any) (any, error) {
	choice, is := value.(map[string]any)
	if !is {
		return value, nil
	}
	hash := fnv.New64a()
	hash.Write([]byte(name))
	random := rand.New(rand.NewPCG(uint64(v.Seed), hash.Sum64()))
	if list, is := choice["oneOf"].([]any); is {
		return list[random.IntN(len(list))], nil
	}
	n, err := choice["digits"].(json.Number).Int64()
	digits := make([]byte, n)
	for i := range digits {
		digits[i] = '1' + byte(random.IntN(9)) // no 0: a number that begins with it is often refused
	}
	return string(digits), err
}
