// Package fmt takes the place of the standard fmt when the module is built for
// the browser (see web/build/overlay.go). The module and what it depends on
// make error texts with it and nothing else; the standard one brings reflect's
// printing, os, io/fs, time and internal/poll along, 104 kB of brotli.
//
// It has what is used: the functions below, and the verbs that format knows. A
// test in web/build reads every text that can be printed in the module and
// compares both packages.
package fmt

import "errors"

// State is what a Formatter writes to. Nothing calls a Formatter here.
type State interface {
	Write(b []byte) (n int, err error)
	Flag(c int) bool
}

// writer is io.Writer, without the package.
type writer interface {
	Write(b []byte) (n int, err error)
}

// Sprint returns the default form of each value. Unlike the standard one it
// puts no spaces between values: nothing here prints more than one.
func Sprint(values ...any) string {
	var text []byte
	for _, v := range values {
		text = appendValue(text, v)
	}
	return string(text)
}

// Sprintf returns the format with its verbs replaced by values.
func Sprintf(format string, values ...any) string {
	return string(appendFormat(nil, format, values))
}

// Fprint writes what Sprint returns.
func Fprint(w writer, values ...any) (int, error) { return w.Write([]byte(Sprint(values...))) }

// Fprintf writes what Sprintf returns.
func Fprintf(w writer, format string, values ...any) (int, error) {
	return w.Write(appendFormat(nil, format, values))
}

// Errorf returns an error of the text that Sprintf makes. The operand of %w, of
// which there is at most one, can be unwrapped.
func Errorf(format string, values ...any) error {
	text := Sprintf(format, values...)
	if err := wrapped(format, values); err != nil {
		return &wrapError{text, err}
	}
	return errors.New(text)
}

type wrapError struct {
	text string
	err  error
}

func (e *wrapError) Error() string { return e.text }
func (e *wrapError) Unwrap() error { return e.err }

// wrapped finds the operand of %w.
func wrapped(format string, values []any) error {
	for i, next := 0, 0; i < len(format) && next < len(values); i++ {
		v, rest := verbAt(format, i)
		if v == 0 {
			continue
		}
		if v == 'w' {
			err, _ := values[next].(error)
			return err
		}
		i = rest - 1
		if v != '%' {
			next++
		}
	}
	return nil
}
