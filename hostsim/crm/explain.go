package crm

import (
	"context"
	"errors"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
)

// Explain asks for a page by HTTP and returns what keeps a console at that origin from showing it,
// in one line with what to change, or "" for nothing. The page may be there a moment later: a
// development server that has not started yet does not answer.
func Explain(ctx context.Context, address, consoleOrigin string) string {
	if _, err := Parse([]string{address}); err != nil {
		return err.Error()
	}
	report, err := doctor.Quick(ctx, address, consoleOrigin)
	var unreachable *doctor.UnreachableError
	if errors.As(err, &unreachable) {
		return unreachable.Error() + ". Start your page, or change the address."
	} else if err != nil {
		return err.Error()
	}
	for _, f := range report.Findings {
		if f.Severity == doctor.Error {
			return address + ": " + f.What + " " + f.Fix
		}
	}
	return ""
}
