package trace

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// What a reader takes at most. A message has a megabyte at most where it is recorded.
const (
	// MaxLine is in bytes.
	MaxLine = 4 << 20
	// MaxLines is in lines, the header among them.
	MaxLines = 1_000_000
	// MaxBytes is in bytes, over all lines.
	MaxBytes = 64 << 20
)

// Error means that a file is no trace that can be read.
type Error struct {
	File string
	// Line counts from 1.
	Line int
	// Field is where in the line, "" if it is about the whole line.
	Field  string
	Reason string
}

func (e *Error) Error() string {
	if e.Field == "" {
		return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Reason)
	}
	return fmt.Sprintf("%s:%d: %s: %s", e.File, e.Line, e.Field, e.Reason)
}

// Read reads a whole trace. File is only named in an error, which is an *Error unless reading itself
// failed.
func Read(file string, r io.Reader) (*Trace, error) {
	read := &reader{file: file, lines: bufio.NewScanner(r)}
	read.lines.Buffer(make([]byte, 0, 64<<10), MaxLine)
	t := &Trace{}
	if !read.next() {
		return nil, read.end("the file is empty")
	}
	if err := read.decode(&t.Header, func() error { return t.Header.check() }); err != nil {
		return nil, err
	}
	at := int64(0)
	for read.next() {
		var l Line
		if err := read.decode(&l, func() error { return l.check(at) }); err != nil {
			return nil, err
		}
		at = l.At
		t.Lines = append(t.Lines, l)
	}
	return t, read.end("")
}

type reader struct {
	file   string
	lines  *bufio.Scanner
	number int
	bytes  int
	over   string
}

// next goes to the next line, if there is one and no bound is passed.
func (r *reader) next() bool {
	if !r.lines.Scan() {
		return false
	}
	r.number++
	r.bytes += len(r.lines.Bytes()) + 1
	switch {
	case r.number > MaxLines:
		r.over = fmt.Sprintf("the trace has more than %d lines", MaxLines)
	case r.bytes > MaxBytes:
		r.over = fmt.Sprintf("the trace has more than %d bytes", MaxBytes)
	}
	return r.over == ""
}

// end returns why no line came: an error of reading, a bound, or what the caller says of the end.
func (r *reader) end(otherwise string) error {
	switch err := r.lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		r.number++
		return r.error("", fmt.Sprintf("the line has more than %d bytes", MaxLine))
	case err != nil:
		return fmt.Errorf("%s: %w", r.file, err)
	case r.over != "":
		return r.error("", r.over)
	case otherwise != "":
		r.number++
		return r.error("", otherwise)
	}
	return nil
}

func (r *reader) decode(into any, check func() error) error {
	d := json.NewDecoder(bytes.NewReader(r.lines.Bytes()))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return r.jsonError(err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return r.error("", "something follows the object")
	}
	var w *wrong
	if err := check(); errors.As(err, &w) {
		return r.error(w.field, w.reason)
	}
	return nil
}

func (r *reader) jsonError(err error) error {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return r.error(kind.Field, fmt.Sprintf("a %s is not of the type %s", kind.Value, kind.Type))
	}
	return r.error("", err.Error())
}

func (r *reader) error(field, reason string) error {
	return &Error{File: r.file, Line: r.number, Field: field, Reason: reason}
}
