package doctor

import (
	"context"
	"time"
)

// Check looks at a page, by HTTP and then in the browser of the options. It returns an *OptionError
// for wrong options and an *UnreachableError if the page does not answer at all.
func Check(ctx context.Context, o Options) (Report, error) {
	o, page, console, err := o.filled()
	if err != nil {
		return Report{}, err
	}
	requests, stop := context.WithTimeout(ctx, o.Timeout)
	defer stop()
	v, err := visit(requests, page, o)
	if err != nil {
		return Report{}, err
	}
	r := Report{
		URL: o.URL, Vendor: o.Vendor, ConsoleOrigin: o.ConsoleOrigin, Redirects: v.redirects(),
		Page: v.last().url.String(), Findings: merge(byHTTP(v, o.Vendor, console)),
		NotChecked: []Unchecked{},
	}
	r.look(ctx, o)
	return r, ctx.Err()
}

// look has the browser of the options look, if there is one.
func (r *Report) look(ctx context.Context, o Options) {
	if o.Browser == nil {
		r.NotChecked = Unmade(o.Vendor, "no browser was asked for")
		return
	}
	look, err := o.Browser.Look(ctx, Subject{
		URL: o.URL, Page: r.Page, Vendor: o.Vendor, ConsoleOrigin: o.ConsoleOrigin,
		Wait: o.Timeout, Hosts: o.Hosts,
	})
	if err != nil {
		r.NotChecked = Unmade(o.Vendor, err.Error())
		return
	}
	r.add(look)
}

// quickTimeout bounds a look for which somebody waits.
const quickTimeout = 5 * time.Second

// Quick looks at a page by HTTP alone, for a console of MAX or CXone Agent at that origin. Its errors
// are those of Check.
func Quick(ctx context.Context, url, consoleOrigin string) (Report, error) {
	return Check(ctx, Options{URL: url, ConsoleOrigin: consoleOrigin, Timeout: quickTimeout})
}
