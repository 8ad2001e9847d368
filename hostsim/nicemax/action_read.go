package nicemax

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
)

// id is a whole number in an action's details: a contact's id or a count. Forms of the console page send it as text; "" stands for 0.
type id int64

// UnmarshalJSON takes 5, "5" and "".
func (n *id) UnmarshalJSON(data []byte) error {
	text := string(bytes.Trim(data, `"`))
	if text == "" || text == "null" {
		*n = 0
		return nil
	}
	value, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return fmt.Errorf("%s is no whole number", data)
	}
	*n = id(value)
	return nil
}

// flag is a yes or no in an action's details; forms send "true" and "false".
type flag bool

// UnmarshalJSON takes true, false, "true", "false" and "".
func (f *flag) UnmarshalJSON(data []byte) error {
	switch string(bytes.Trim(data, `"`)) {
	case "true":
		*f = true
	case "false", "", "null":
		*f = false
	default:
		return fmt.Errorf("%s is neither true nor false", data)
	}
	return nil
}

// popFields are the details of an offer with a screen pop. ScreenPopUrl is an absolute http or https address, or "" for none; the contact panel
// opens there.
type popFields struct {
	ScreenPopUrl          string
	ScreenPopUrlVariables map[string]string
}

func (p popFields) screenPop() (screenPop, error) {
	variables := []map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(p.ScreenPopUrlVariables)) {
		variables = append(variables, map[string]string{name: p.ScreenPopUrlVariables[name]})
	}
	if p.ScreenPopUrl != "" && !isWebAddress(p.ScreenPopUrl) {
		return screenPop{}, fmt.Errorf("%q is no web address", p.ScreenPopUrl)
	}
	return screenPop{address: p.ScreenPopUrl, variables: variables}, nil
}

func isWebAddress(text string) bool {
	address, err := url.Parse(text)
	return err == nil && (address.Scheme == "http" || address.Scheme == "https") && address.Host != ""
}

func isJSON(text string) bool { return json.Valid([]byte(text)) }
