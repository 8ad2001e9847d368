// Package jsonfield reads single fields of a vendor's JSON. Vendors write the same
// scalar as a number here and as a string there; these readers take both, so
// that the adapters type each of them once.
package jsonfield

import (
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/valyala/fastjson"
)

// Text returns the string or the digits at key; empty where it is absent, null
// or anything else. Digits stay as written: ids may exceed 2^53.
func Text(v *fastjson.Value, key string) string {
	f := v.Get(key)
	if f == nil {
		return ""
	}
	switch f.Type() {
	case fastjson.TypeString:
		return string(f.GetStringBytes())
	case fastjson.TypeNumber:
		return string(f.MarshalTo(nil))
	}
	return ""
}

// Word returns the string at key; empty where it is absent or anything else.
// Names of events are words: a number is none.
func Word(v *fastjson.Value, key string) string {
	return string(v.GetStringBytes(key))
}

// Has says whether key is there with a value; null means absent.
func Has(v *fastjson.Value, key string) bool {
	f := v.Get(key)
	return f != nil && f.Type() != fastjson.TypeNull
}

// FirstText returns the first of keys that has a text.
func FirstText(v *fastjson.Value, keys ...string) string {
	for _, key := range keys {
		if text := Text(v, key); text != "" {
			return text
		}
	}
	return ""
}

// Flag reads a yes or no: true, "True", "On" and "1", in any case, are yes;
// absent and "" leave it unsaid; anything else is no.
func Flag(v *fastjson.Value, key string) dialect.Flag {
	f := v.Get(key)
	if f == nil || f.Type() == fastjson.TypeNull {
		return dialect.Unset
	}
	if f.Type() != fastjson.TypeString {
		return dialect.FlagOf(f.Type() == fastjson.TypeTrue)
	}
	switch Lower(string(f.GetStringBytes())) {
	case "":
		return dialect.Unset
	case "true", "on", "1":
		return dialect.Yes
	}
	return dialect.No
}
