package action

import (
	"errors"
	"fmt"
)

// Code says of which kind an Error is. The set only grows.
type Code string

const (
	// Unknown means that the console has no action of that name.
	Unknown Code = "unknown-action"
	// NotPossible means that the present state does not allow the action.
	NotPossible Code = "not-possible"
	// BadField means that a field is missing, or has a value that it cannot have.
	BadField Code = "bad-field"
)

// Error gives the reason why an action was not done. Nothing has changed.
type Error struct {
	Action string `json:"action"`
	Code   Code   `json:"code"`
	// Field is the one that is wrong, "" if that is several or none.
	Field string `json:"field,omitempty"`
	// Reason is for people. It names the field only where Field does not.
	Reason string `json:"reason"`
}

func (e *Error) Error() string {
	switch {
	case e.Code == NotPossible:
		return fmt.Sprintf("%q is %s", e.Action, e.Reason)
	case e.Code == Unknown:
		return fmt.Sprintf("%s: %q", e.Reason, e.Action)
	case e.Field != "":
		return fmt.Sprintf("%s: %s %s", e.Action, e.Field, e.Reason)
	}
	return fmt.Sprintf("%s: %s", e.Action, e.Reason)
}

func notPossible(name string) error {
	return &Error{Action: name, Code: NotPossible, Reason: "not possible in the present state"}
}

// typed makes an *Error of what a handler found wrong with its fields.
func typed(name string, err error) error {
	var already *Error
	if err == nil || errors.As(err, &already) {
		return err
	}
	return &Error{Action: name, Code: BadField, Reason: err.Error()}
}
