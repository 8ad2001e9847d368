package trace

import (
	"fmt"
	"io"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Writer writes a trace. It is not safe for use by several goroutines.
type Writer struct {
	w      io.Writer
	header Header
	at     int64
	lines  int
	bytes  int
	err    error
}

// NewWriter writes the header.
func NewWriter(w io.Writer, h Header) (*Writer, error) {
	if err := h.check(); err != nil {
		return nil, fmt.Errorf("trace: %w", err)
	}
	made := &Writer{w: w, header: h}
	made.write(h)
	return made, made.err
}

// Write writes a line at once. An error ends the trace: every later call returns it, and what was
// written before can be read.
func (w *Writer) Write(l Line) error {
	if w.err == nil {
		w.err = l.check(w.at)
	}
	w.at = l.At
	w.write(l)
	return w.err
}

// write keeps to what a reader takes.
func (w *Writer) write(v any) {
	if w.err != nil {
		return
	}
	line := append(pagelink.Encode(v), '\n')
	w.lines++
	w.bytes += len(line)
	if len(line) > MaxLine || w.lines > MaxLines || w.bytes > MaxBytes {
		w.err = fmt.Errorf("trace: it is full: at most %d lines, %d bytes, and %d bytes in a line",
			MaxLines, MaxBytes, MaxLine)
		return
	}
	_, w.err = w.w.Write(line)
}
