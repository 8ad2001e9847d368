package typescript

import (
	"errors"
	"fmt"
	"strings"

	"github.com/ctibridge/ctibridge/internal/gosource"
)

// plain are Go's own types by what they are in JSON.
var plain = map[string]string{
	"bool": "boolean", "string": "string", "any": "unknown", "RawMessage": "unknown",
	"int": "number", "int32": "number", "int64": "number", "uint64": "number", "float64": "number",
	"Time": "string",
}

// Type returns how a form is written in TypeScript.
func (w *Writer) Type(f gosource.Form) (string, error) {
	switch f.Kind {
	case gosource.Named:
		if text, ok := plain[f.Name]; ok {
			return text, nil
		}
		return Capital(f.Name), nil
	case gosource.Pointer:
		text, err := w.Type(*f.Elem)
		if w.Null {
			text += " | null"
		}
		return text, err
	case gosource.List:
		text, err := w.Type(*f.Elem)
		return w.readOnly() + text + "[]", err
	case gosource.Map:
		text, err := w.Type(*f.Elem)
		return "Record<string, " + text + ">", err
	case gosource.Func:
		return w.function(f)
	}
	return "", fmt.Errorf("no TypeScript for %q", f.Name)
}

func (w *Writer) function(f gosource.Form) (string, error) {
	params := make([]string, len(f.Params))
	for i, p := range f.Params {
		if p.Name == "" {
			return "", errors.New("a parameter has no name")
		}
		text, err := w.Type(p.Form)
		if err != nil {
			return "", err
		}
		params[i] = p.Name + ": " + text
	}
	result := "void"
	if len(f.Results) > 0 {
		text, err := w.Type(f.Results[0])
		if err != nil {
			return "", err
		}
		result = text
	}
	return "(" + strings.Join(params, ", ") + ") => " + result, nil
}
