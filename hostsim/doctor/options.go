package doctor

import (
	"cmp"
	"context"
	"crypto/x509"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/doctor/csp"
)

// Options of a check. Only URL is needed.
type Options struct {
	// URL is the page: http or https, absolute.
	URL string
	// Vendor is MAX unless it is set.
	Vendor Vendor
	// ConsoleOrigin is the origin of the console that frames the page, or of the adapters that the
	// page frames, such as "https://max.niceincontact.com". Unless it is set it is the simulator's
	// own: DefaultConsole.
	ConsoleOrigin string
	// Timeout bounds each of the two looks: 20 s unless it is set.
	Timeout time.Duration
	// Browser looks at the page in a console. Without one the checks that need it are not made.
	Browser Browser
	// RootCAs are the certificates that are trusted: the machine's own unless they are set.
	RootCAs *x509.CertPool
	// Hosts has addresses to connect to in the place of those that DNS names, both as "host:port": a
	// page can be checked under its name before the name is there.
	Hosts map[string]string
}

// Browser looks at a page in a console.
type Browser interface {
	// Look opens the page and returns what it saw. An error means that it could not look at all.
	Look(ctx context.Context, s Subject) (Look, error)
}

// Subject is what a Browser looks at.
type Subject struct {
	URL string
	// Page is where the redirects of URL ended.
	Page          string
	Vendor        Vendor
	ConsoleOrigin string
	// Wait is how long the page may take until it registers.
	Wait time.Duration
	// Hosts are those of Options.
	Hosts map[string]string
}

// Look is what a Browser saw.
type Look struct {
	// Browser is its name and version.
	Browser string
	// Registered means that the page's bridge did all that it has to: what was guessed of it from the
	// headers is wrong.
	Registered bool
	Findings   []Finding
	NotChecked []Unchecked
}

// DefaultConsole are the origins of a simulator at its usual port: the console is at the name of
// the loopback interface, the adapters are at its number.
var DefaultConsole = map[Vendor]string{MAX: "http://localhost:4600", CCAI: "http://127.0.0.1:4600"}

// DefaultTimeout is the Timeout of Options that have none.
const DefaultTimeout = 20 * time.Second

// OptionError means that an option is wrong, and that nothing was checked.
type OptionError struct {
	// Field is the option's name, such as "URL".
	Field string
	// Reason says what is wrong with it, and what would be right.
	Reason string
}

func (e *OptionError) Error() string { return e.Field + " " + e.Reason }

// filled returns the options with their defaults, and the two addresses that they name.
func (o Options) filled() (filled Options, page, console *url.URL, err error) {
	o.Vendor = cmp.Or(o.Vendor, MAX)
	if !slices.Contains(Vendors, o.Vendor) {
		return o, nil, nil, wrong("Vendor", "is %q; there are %q", o.Vendor, Vendors)
	}
	o.ConsoleOrigin = cmp.Or(o.ConsoleOrigin, DefaultConsole[o.Vendor])
	o.Timeout = cmp.Or(o.Timeout, DefaultTimeout)
	if o.Timeout < 0 {
		return o, nil, nil, wrong("Timeout", "is %s; it must be more than 0", o.Timeout)
	}
	if page, err = address("URL", o.URL); err != nil {
		return o, nil, nil, err
	}
	if console, err = address("ConsoleOrigin", o.ConsoleOrigin); err != nil {
		return o, nil, nil, err
	}
	origin := csp.Origin(console)
	if !strings.EqualFold(o.ConsoleOrigin, console.Scheme+"://"+console.Host) {
		return o, nil, nil, wrong("ConsoleOrigin", "is %q; an origin is no more than %q",
			o.ConsoleOrigin, origin)
	}
	o.ConsoleOrigin = origin
	return o, page, console, nil
}

func wrong(field, reason string, args ...any) error {
	return &OptionError{field, fmt.Sprintf(reason, args...)}
}

func address(field, text string) (*url.URL, error) {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return nil, wrong(field, "is %q; it must begin with http:// or https:// and name a host", text)
	}
	return u, nil
}
