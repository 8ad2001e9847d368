// Package jsonfield reads single fields of a vendor's JSON. Vendors write the same
// scalar as a number here and as a string there; these readers take both, so
// that the adapters type each of them once.
package jsonfield

import (
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/scan"
)

// Text returns the string or the digits at key; empty where it is absent, null
// or anything else. Digits stay as written: ids may exceed 2^53.
func Text(v scan.Value, key string) string {
	f := v.Get(key)
	if f.Kind() == scan.Number {
		return f.Digits()
	}
	return f.Text()
}

// Word returns the string at key; empty where it is absent or anything else.
// Names of events are words: a number is none.
func Word(v scan.Value, key string) string {
	return v.Get(key).Text()
}

// Has says whether key is there with a value; null means absent.
func Has(v scan.Value, key string) bool {
	return v.Get(key).Kind() > scan.Null
}

// FirstText returns the first of keys that has a text.
func FirstText(v scan.Value, keys ...string) string {
	for _, key := range keys {
		if text := Text(v, key); text != "" {
			return text
		}
	}
	return ""
}

// Flag reads a yes or no: true, "True", "On" and "1", in any case, are yes;
// absent and "" leave it unsaid; anything else is no.
func Flag(v scan.Value, key string) dialect.Flag {
	f := v.Get(key)
	if f.Kind() <= scan.Null {
		return dialect.Unset
	}
	if f.Kind() != scan.Text {
		return dialect.FlagOf(f.Kind() == scan.True)
	}
	text := f.Text()
	if text == "" {
		return dialect.Unset
	}
	return dialect.FlagOf(isWord(text, "true") || isWord(text, "on") || text == "1")
}
