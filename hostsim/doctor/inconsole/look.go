package inconsole

import (
	"context"
	"errors"
	"fmt"
	"maps"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
	"github.com/ctibridge/ctibridge/hostsim/headless"
)

// Chromium is a doctor.Browser: that of headless.Program.
type Chromium struct{}

// Look implements doctor.Browser. It returns headless.ErrNotFound if there is none.
func (Chromium) Look(ctx context.Context, s doctor.Subject) (doctor.Look, error) {
	path, err := headless.Program()
	if err != nil {
		return doctor.Look{}, err
	}
	console, err := openConsole(s.ConsoleOrigin, s.URL)
	if err != nil {
		return doctor.Look{}, err
	}
	defer console.Close()
	hosts := map[string]string{console.hostPort(): console.address}
	maps.Copy(hosts, s.Hosts)
	w := newWatch(s)
	t, err := openTab(ctx, path, hosts, w)
	if err != nil {
		return doctor.Look{}, err
	}
	defer t.Close()
	l := look{watch: w, tab: t, console: console}
	if err := l.at(s); err != nil {
		return doctor.Look{}, err
	}
	return l.outcome(), nil
}

// look is one look at a page.
type look struct {
	*watch
	tab     *tab
	console *console
	// registered means that the page did what it has to do.
	registered bool
	notChecked []doctor.Unchecked
}

// at opens the page as the vendor's consoles do. If the time is up in the middle, what was seen
// until then counts, and the rest was not checked.
func (l *look) at(s doctor.Subject) error {
	ctx, stop := context.WithTimeout(l.tab.ctx, s.Wait)
	defer stop()
	how := l.inMAX
	if s.Vendor == doctor.CCAI {
		how = l.aroundAdapters
	}
	err := how(ctx)
	if err != nil && errors.Is(ctx.Err(), context.DeadlineExceeded) {
		l.notChecked = doctor.Unmade(s.Vendor, fmt.Sprint("it was not done in ", s.Wait))
		return nil
	}
	return err
}

// outcome is what was seen.
func (l *look) outcome() doctor.Look {
	l.mu.Lock()
	defer l.mu.Unlock()
	return doctor.Look{
		Browser: l.tab.product, Registered: l.registered && !l.hidden(), Findings: l.findings,
		NotChecked: l.notChecked,
	}
}
