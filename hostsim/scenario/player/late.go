package player

import (
	"context"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

// mostNamed is how many messages an error names, the last ones.
const mostNamed = 8

// lateError says that something did not come in time, and what came instead.
type lateError struct {
	text  string
	cause error
}

func late(cause error, format string, args ...any) error {
	return &lateError{fmt.Sprintf(format, args...), cause}
}

func (e *lateError) Error() string { return e.text }
func (e *lateError) Unwrap() error { return e.cause }

// await returns what came, in a few words; else the error says what did instead, and wraps that of
// ctx if it waited to the end.
func (p *play) await(ctx context.Context, e *scenario.Expect) (came string, err error) {
	switch {
	case e.Message != nil:
		return p.awaitMessage(ctx, e)
	case e.Event != nil:
		return p.awaitEvent(ctx, e)
	}
	if err := p.Page.AwaitText(ctx, e.Text); err != nil {
		return "", late(err, "the text %q could not be read in the page within %s", e.Text, e.Within)
	}
	return fmt.Sprintf("the text %q", e.Text), nil
}
