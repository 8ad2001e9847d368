package consoles

import "github.com/ctibridge/ctibridge/hostsim/pagelink"

// Faults returns the rules by which the messages of a page's console are delivered wrong. An error is
// a *NoConsoleError.
func (o *Open) Faults(page int) (*pagelink.Faults, error) {
	conn, err := o.find(page)
	if err != nil {
		return nil, err
	}
	return conn.Faults(), nil
}
