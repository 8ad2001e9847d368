package player

import (
	"context"
	"errors"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

// ErrNoBrowser is the error of a step that looks into the page where no browser is at hand.
var ErrNoBrowser = errors.New(
	"this step looks into the page, which takes a browser: play the scenario with \"hostsim run\"")

func (p *play) expect(ctx context.Context, e *scenario.Expect) error {
	if e.Message == nil && p.Page == nil {
		return ErrNoBrowser
	}
	looked, cancel := context.WithTimeout(ctx, e.Within)
	defer cancel()
	came, err := p.await(looked, e)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case !e.Never:
		return err
	case err == nil:
		return fmt.Errorf("it came: %s", came)
	case errors.Is(err, context.DeadlineExceeded):
		return nil
	}
	return err
}
