package pagelink

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Exporter is a machine whose state can be kept, and given to another machine of its kind.
type Exporter interface {
	// Export returns the state, ready for JSON. It shares nothing with the machine.
	Export() any
}

// StateError means that a state is none of the console's kind; nothing has changed.
type StateError struct {
	// Field is where the state is wrong, such as "contacts[1].status"; "" for all of it.
	Field  string
	Reason string
}

func (e *StateError) Error() string {
	if e.Field == "" {
		return "the state is wrong: " + e.Reason
	}
	return fmt.Sprintf("the state is wrong: %s: %s", e.Field, e.Reason)
}

// ReadState reads JSON into a state. Keys that the state has not are refused: a typing error would
// else be no error. An error is a *StateError.
func ReadState(data []byte, state any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	err := d.Decode(state)
	if err == nil {
		if _, more := d.Token(); more != io.EOF {
			err = errors.New("there is more behind it")
		}
	}
	if wrong := (*json.UnmarshalTypeError)(nil); errors.As(err, &wrong) {
		return &StateError{Field: wrong.Field, Reason: wrong.Value + " is no " + wrong.Type.String()}
	}
	if err != nil {
		return &StateError{Reason: err.Error()}
	}
	return nil
}

// Export returns the state of the machine.
func (c *Conn) Export() (any, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return nil, ErrClosed
	}
	exporter, can := c.Machine.(Exporter)
	if !can {
		return nil, errors.New("the state of this machine cannot be exported")
	}
	return exporter.Export(), nil
}

// Import puts a machine of a state behind the page, and has the page load its frames anew, as Restart
// does. Errors are a *StateError and ErrClosed; nothing has changed then.
func (c *Conn) Import(ctx context.Context, state json.RawMessage) error {
	machine, err := c.Restore(state)
	if err != nil {
		return err
	}
	return c.restart(ctx, func() Machine { return machine })
}
